package org.fengsui.console.access;

import java.security.Principal;

/** Somebody signed in, by whatever way. */
public interface AccountPrincipal extends Principal {
  /** The account, local or made from what an identity provider says. */
  Account account();

  @Override
  default String getName() {
    return account().name();
  }
}
