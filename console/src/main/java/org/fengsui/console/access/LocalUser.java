package org.fengsui.console.access;

import java.util.Collection;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A local account as Spring Security checks it; forgets the hash once that is done. */
final class LocalUser implements UserDetails, AccountPrincipal, CredentialsContainer {
  private static final long serialVersionUID = 1L;

  private final transient Account account;
  private final boolean mustChange;
  private String hash;

  LocalUser(Account account, String hash, boolean mustChange) {
    this.account = account;
    this.hash = hash;
    this.mustChange = mustChange;
  }

  /** Whether the password must be changed before anything else. */
  boolean mustChange() {
    return mustChange;
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public String getName() {
    return account.name();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return Visitor.authorities(account);
  }

  @Override
  public String getPassword() {
    return hash;
  }

  @Override
  public String getUsername() {
    return account.name();
  }

  @Override
  public boolean isEnabled() {
    return !account.disabled();
  }

  @Override
  public void eraseCredentials() {
    hash = null;
  }
}
