package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.ExternalSignIn;
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

  /** Sessions. */
  public SessionApi(SignIn signIn, ExternalSignIn external) {
    this.signIn = signIn;
    this.external = external;
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

  /** The account of this session. */
  @GetMapping("/me")
  public Account me(Visitor visitor) {
    return visitor.account();
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
      case TOO_MANY ->
          throw new RequestException(
              HttpStatus.TOO_MANY_REQUESTS,
              Problem.of(
                  "too-many", "失败次数过多，请五分钟后再试。", "Too many failures: try again in 5 minutes."));
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

  private static RequestException wrong() {
    return new RequestException(
        HttpStatus.UNAUTHORIZED,
        Problem.of("wrong-credentials", "账号或口令不正确。", "Name or password is wrong."));
  }
}
