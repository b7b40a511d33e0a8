package org.fengsui.console.testing;

import org.fengsui.console.place.Place;
import org.fengsui.intake.pack.Packs;

/** The place of the tests. */
public final class Ningxia {
  /** Ningxia. */
  public static final Place PLACE = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");

  private Ningxia() {}
}
