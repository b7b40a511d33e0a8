package org.fengsui.console.access;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how often a password is checked. */
final class CountingEncoder implements PasswordEncoder {
  private final PasswordEncoder inner;
  private final AtomicInteger checks = new AtomicInteger();

  CountingEncoder(PasswordEncoder inner) {
    this.inner = inner;
  }

  int checks() {
    return checks.get();
  }

  @Override
  public String encode(CharSequence password) {
    return inner.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    checks.incrementAndGet();
    return inner.matches(password, hash);
  }
}
