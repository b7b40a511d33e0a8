package org.fengsui.console.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.settings.DeliverySettings.Retry;
import org.fengsui.console.settings.DeliverySettings.Surge;
import org.fengsui.console.settings.RouteSettings.Target;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;

/** Reads the section {@code delivery}. */
final class DeliveryReader {
  private static final Map<ChannelKind, Set<String>> OPTIONS =
      Map.of(
          ChannelKind.SMS, Set.of("body", "content_type", "longest", "ok_field", "ok_value"),
          ChannelKind.VOICE, Set.of("body", "content_type", "longest", "ok_field", "ok_value"),
          ChannelKind.EMAIL, Set.of("from", "user", "tls"));
  private static final int MOST = 1_000_000;

  private final Set<String> rosters = new HashSet<>();
  private final Map<String, ChannelKind> kinds = new HashMap<>();

  DeliveryReader(DeskSettings desk) {
    desk.roster().forEach(s -> rosters.add(s.roster()));
  }

  DeliverySettings read(Section in) {
    List<ChannelSettings> channels = new ArrayList<>();
    for (Section channel : in.sections("channels")) {
      channels.add(channel(channel));
    }
    List<RouteSettings> routes = in.sections("routes").stream().map(this::route).toList();
    Section retry = in.section("retry");
    Retry again =
        new Retry(
            retry.duration("first", "1s"),
            retry.duration("most", "10m"),
            retry.number("attempts", Retry.DEFAULT.attempts(), 1, MOST),
            retry.number("seed", 1, 0, MOST));
    retry.close();
    Section surge = in.section("surge");
    Surge many =
        new Surge(
            surge.number("most", Surge.DEFAULT.most(), 1, MOST), surge.duration("within", "10m"));
    surge.close();
    in.close();
    return new DeliverySettings(channels, routes, again, many);
  }

  private ChannelSettings channel(Section in) {
    String id = in.text("id", null);
    ChannelKind kind = in.choice("kind", ChannelKind.class, null);
    if (!id.matches("[a-z0-9-]{1,40}") || kinds.put(id, kind) != null) {
      throw in.fault(
          "id", "须由小写字母、数字和连字符组成，且不重复", "must be lower-case letters, digits, hyphens, and unique");
    }
    // Addresses of robots hold their token: a reference as well.
    String url = robot(kind) ? in.secret("url", null) : in.text("url", null);
    ChannelSettings channel =
        new ChannelSettings(
            id,
            kind,
            carries(in),
            in.flag("inside", false),
            in.flag("released", kind.cap()),
            language(in),
            checked(in, kind, url),
            in.secret("secret", ""),
            in.duration("timeout", "10s"),
            options(in, kind));
    in.close();
    return channel;
  }

  private static boolean robot(ChannelKind kind) {
    return kind == ChannelKind.DINGTALK || kind == ChannelKind.WECOM || kind == ChannelKind.FEISHU;
  }

  private static String checked(Section in, ChannelKind kind, String url) {
    String wanted =
        switch (kind) {
          case EMAIL -> "smtps?://[^/:]+:[0-9]+";
          case CAP_FILE -> ".+";
          default -> "https?://[^ ]+";
        };
    if (!url.matches(wanted)) {
      throw in.fault("url", "应形如 " + wanted, "must look like " + wanted);
    }
    return url;
  }

  private static Set<MessageStatus> carries(Section in) {
    Set<MessageStatus> found = EnumSet.noneOf(MessageStatus.class);
    for (String name : in.texts("carries")) {
      found.add(constant(in, "carries", MessageStatus.class, name));
    }
    return found.isEmpty() ? EnumSet.of(MessageStatus.ACTUAL) : found;
  }

  private static String language(Section in) {
    String language = in.text("language", "zh");
    if (!language.equals("zh") && !language.equals("en")) {
      throw in.fault("language", "应是 zh 或 en", "must be zh or en");
    }
    return language;
  }

  private static Map<String, String> options(Section in, ChannelKind kind) {
    Map<String, String> found = new HashMap<>();
    for (String name : OPTIONS.getOrDefault(kind, Set.of())) {
      if (in.has(name)) {
        found.put(name, in.text(name, null));
      }
    }
    in.section("headers").restInto("header.", found);
    return found;
  }

  private RouteSettings route(Section in) {
    Set<WarningLevel> levels = EnumSet.noneOf(WarningLevel.class);
    in.texts("levels").forEach(l -> levels.add(constant(in, "levels", WarningLevel.class, l)));
    RouteSettings route =
        new RouteSettings(
            in.text("name", null),
            in.texts("areas"),
            in.texts("industries"),
            levels,
            in.texts("rules"),
            Hours.read(in),
            in.sections("to").stream().map(this::target).toList());
    in.close();
    return route;
  }

  private Target target(Section in) {
    String channel = in.text("channel", null);
    ChannelKind kind = kinds.get(channel);
    if (kind == null) {
      throw in.fault("channel", "没有这个渠道", "is no channel of this file");
    }
    String roster = in.text("roster", "");
    if (!roster.isEmpty() && !rosters.contains(roster)) {
      throw in.fault("roster", "没有这个值班表", "is no roster of this file");
    }
    String recipient = in.text("recipient", "");
    if (kind.personal() && recipient.isEmpty() == roster.isEmpty()) {
      throw in.fault(
          "channel", "须写明 recipient 或 roster 之一", "needs either a recipient or a roster");
    }
    in.close();
    return new Target(channel, recipient, roster);
  }

  private static <E extends Enum<E>> E constant(
      Section in, String key, Class<E> type, String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    List<E> all = List.of(type.getEnumConstants());
    throw in.fault(key, "应是其中之一：" + all, "must be among " + all);
  }
}
