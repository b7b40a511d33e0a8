package org.fengsui.console.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.AccountDesk;
import org.fengsui.console.access.ExternalSignIn;
import org.fengsui.console.access.Passwords;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators; one of some areas keeps the accounts of its areas only. */
@RestController
@RequestMapping("/api/accounts")
public class AccountApi {
  private static final String NAME = "[a-z0-9._-]{2,40}";

  private final AccountDesk desk;
  private final Changes changes;
  private final Place place;
  private final ExternalSignIn external;

  /** Accounts of a database; without a password only where there is another way in. */
  public AccountApi(AccountDesk desk, Changes changes, Place place, ExternalSignIn external) {
    this.desk = desk;
    this.changes = changes;
    this.place = place;
    this.external = external;
  }

  /**
   * What an account is to be; of one that is there, what is absent stays.
   *
   * @param name name to sign in with
   * @param displayName name for people
   * @param roles names of roles
   * @param areas codes of areas, none for all
   * @param locale zh or en
   * @param disabled whether it is barred
   * @param password a new password; absent for a new account: one is made
   * @param withoutPassword true: none, it comes in by the identity provider alone
   */
  public record Input(
      String name,
      String displayName,
      List<String> roles,
      List<String> areas,
      String locale,
      Boolean disabled,
      String password,
      Boolean withoutPassword) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return "Input[" + name + "]";
    }
  }

  /**
   * An account after an act.
   *
   * @param account account
   * @param password the password that was made, shown this once; null when none was
   */
  public record Kept(Account account, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return "Kept[" + account + "]";
    }
  }

  /** The accounts that the administrator keeps, by name. */
  @GetMapping
  public List<Account> all(Visitor visitor) {
    visitor.requireRole(Role.ADMIN);
    return desk.all().stream().filter(a -> visitor.keeps(a)).toList();
  }

  /** Makes an account, or changes the one of that name; 409 when no administrator would remain. */
  @PostMapping
  public Kept save(Visitor visitor, @RequestBody Input given) {
    visitor.requireRole(Role.ADMIN);
    String name = Given.text("name", given.name());
    if (!name.matches(NAME)) {
      throw Given.bad("name", "账号应为 2–40 个小写字母、数字或 . _ -", "a name is 2–40 of a-z, 0-9, and . _ -");
    }
    if (given.password() != null && !Passwords.usable(given.password())) {
      throw Given.bad(
          "password", "口令至少 12 个字符，至多 72 字节", "12 characters or more, 72 bytes at most");
    }
    if (Boolean.TRUE.equals(given.withoutPassword())) {
      checkWithoutPassword(given);
    }
    return changes.apply(c -> save(visitor, name, given, c));
  }

  /** Makes a new password, which the answer shows this once. */
  @PostMapping("/{name}/password")
  public Kept password(Visitor visitor, @PathVariable String name) {
    visitor.requireRole(Role.ADMIN);
    return changes.apply(
        c -> {
          Account account =
              desk.find(name)
                  .filter(a -> visitor.keeps(a))
                  .orElseThrow(() -> RequestException.notFound(visitor, name));
          return new Kept(account, desk.madePassword(name, visitor.account().name(), c));
        });
  }

  private Kept save(Visitor visitor, String name, Input given, Change c) {
    String actor = visitor.account().name();
    Account before = desk.find(name).orElse(null);
    Account after = wanted(name, given, before);
    visitor.requireKeeps(after);
    if (before == null) {
      desk.add(after, actor, c);
    } else {
      visitor.requireKeeps(before);
      if (!desk.change(after, actor, c)) {
        throw Given.conflict("至少须保留一个可用的、不限地区的管理员。", "One administrator of all areas must remain.");
      }
    }
    return new Kept(after, password(name, given, before == null, actor, c));
  }

  /** Sets what is given; the password that was made for a new account, else null. */
  private String password(String name, Input given, boolean added, String actor, Change c) {
    if (Boolean.TRUE.equals(given.withoutPassword())) {
      desk.noPassword(name, actor, c);
    } else if (given.password() != null) {
      desk.password(name, given.password(), actor, c);
    } else if (added) {
      return desk.madePassword(name, actor, c);
    }
    return null;
  }

  private void checkWithoutPassword(Input given) {
    if (given.password() != null) {
      throw Given.bad("password", "口令与“不设口令”不能同时给出", "a password and none cannot both be given");
    }
    if (external.providers().isEmpty()) {
      throw Given.bad(
          "password", "未配置身份认证，账号须有口令", "without an identity provider an account needs a password");
    }
  }

  private Account wanted(String name, Input given, Account before) {
    Account b =
        before == null
            ? new Account(name, name, Set.of(Role.VIEWER), List.of(), "zh", false)
            : before;
    String shown = Given.optional("displayName", given.displayName());
    return new Account(
        name,
        shown.isEmpty() ? b.displayName() : shown,
        given.roles() == null ? b.roles() : roles(given.roles()),
        given.areas() == null ? b.areas() : areas(given.areas()),
        locale(given.locale() == null ? b.locale() : given.locale()),
        given.disabled() == null ? b.disabled() : given.disabled());
  }

  private static Set<Role> roles(List<String> names) {
    Set<Role> found = new HashSet<>();
    names.forEach(n -> found.add(Given.choice("roles", Role.class, n)));
    return found;
  }

  private List<String> areas(List<String> codes) {
    for (String code : codes) {
      if (code == null || !place.knows(code)) {
        throw Given.bad("areas", "没有地区 " + code, "there is no area " + code);
      }
    }
    return codes.stream().distinct().sorted().toList();
  }

  private static String locale(String given) {
    if (!given.equals("zh") && !given.equals("en")) {
      throw Given.bad("locale", "语言应为 zh 或 en", "a language is zh or en");
    }
    return given;
  }
}
