package org.fengsui.console.access;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an identity provider vouches for, with the account that is theirs. */
final class OidcAccount extends DefaultOidcUser implements AccountPrincipal {
  private static final long serialVersionUID = 1L;

  private final transient Account account;
  private final int epoch;

  /**
   * A person.
   *
   * @param epoch epoch of the account from before it was looked at
   */
  OidcAccount(OidcUser told, Account account, int epoch) {
    super(Visitor.authorities(account), told.getIdToken(), told.getUserInfo());
    this.account = account;
    this.epoch = epoch;
  }

  @Override
  public Account account() {
    return account;
  }

  int epoch() {
    return epoch;
  }

  @Override
  public String getName() {
    return account.name();
  }

  /** Two are the same when the provider says the same of them and so does the account. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OidcAccount o && super.equals(o) && account.equals(o.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
