package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.ExternalSignIn;
import org.fengsui.console.access.OwnPassword;
import org.fengsui.console.access.Passwords;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.SignIn;
import org.fengsui.console.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, sign in, sign out. */
@RestController
@RequestMapping("/api")
public class SessionApi {
  private final SignIn signIn;
  private final ExternalSignIn external;
  private final OwnPassword passwords;

  /** Sessions. */
  public SessionApi(SignIn signIn, ExternalSignIn external, OwnPassword passwords) {
    this.signIn = signIn;
    this.external = external;
    this.passwords = passwords;
  }

  /**
   * What a person gives to come in.
   *
   * @param name account
   * @param password password
   */
  public record Credentials(String name, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return "Credentials[" + name + "]";
    }
  }

  /**
   * Who is signed in.
   *
   * @param name name to sign in with
   * @param displayName name for people
   * @param roles what it may do
   * @param areas codes of the areas it is for; empty: the whole jurisdiction
   * @param locale zh or en
   * @param hasPassword whether the account has a password here
   * @param mustChange whether that password must be changed before anything else
   */
  public record Me(
      String name,
      String displayName,
      Set<Role> roles,
      List<String> areas,
      String locale,
      boolean hasPassword,
      boolean mustChange) {}

  /**
   * A change of one's own password.
   *
   * @param old the password until now
   * @param fresh the password from now on
   */
  public record PasswordChange(String old, String fresh) {
    /** Never shows a password. */
    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }

  /** The account of this session. */
  @GetMapping("/me")
  public Me me(Visitor visitor, HttpServletRequest request) {
    Account a = visitor.account();
    return new Me(
        a.name(),
        a.displayName(),
        a.roles(),
        a.areas(),
        a.locale(),
        passwords.has(a.name()),
        OwnPassword.isDue(request));
  }

  /** Changes one's own password, and ends all other sessions of the account. */
  @PostMapping("/me/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void password(
      Visitor visitor, @RequestBody PasswordChange given, HttpServletRequest request) {
    Given.text("old", given.old());
    if (given.fresh() == null || !Passwords.usable(given.fresh())) {
      throw Given.bad(
          "password", "口令至少 12 个字符，至多 72 字节", "12 characters or more, 72 bytes at most");
    }
    if (given.fresh().equals(given.old())) {
      throw Given.bad("password", "新口令须与旧口令不同", "the new password must be another one");
    }
    switch (passwords.change(visitor.account().name(), given.old(), given.fresh(), request)) {
      case WRONG -> throw Given.bad("old", "原口令不正确。", "The old password is wrong.");
      case TOO_MANY -> throw tooMany();
      case NONE ->
          throw Given.conflict(
              "此账号没有本地口令，请在统一身份认证处修改。", "This account has no password here: change it there.");
      case DONE -> {}
    }
  }

  /** Begins a session; 401 for wrong credentials, 429 after too many. */
  @PostMapping("/sign-in")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void signIn(
      @RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
    if (given.name() == null || given.password() == null) {
      throw wrong();
    }
    switch (signIn.begin(given.name(), given.password(), request, response)) {
      case WRONG -> throw wrong();
      case TOO_MANY -> throw tooMany();
      case DONE -> {}
    }
  }

  /** Ways to sign in other than with a password; for everybody. */
  @GetMapping("/sign-in/providers")
  public List<ExternalSignIn.Provider> providers() {
    return external.providers();
  }

  /** Ends the session. */
  @PostMapping("/sign-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void signOut(Visitor visitor, HttpServletRequest request) {
    signIn.end(visitor.account().name(), request);
  }

  private static RequestException tooMany() {
    return new RequestException(
        HttpStatus.TOO_MANY_REQUESTS,
        Problem.of("too-many", "失败次数过多，请五分钟后再试。", "Too many failures: try again in 5 minutes."));
  }

  private static RequestException wrong() {
    return new RequestException(
        HttpStatus.UNAUTHORIZED,
        Problem.of("wrong-credentials", "账号或口令不正确。", "Name or password is wrong."));
  }
}
