package org.fengsui.console.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengsui.console.settings.DeskSettings.PlanItem;
import org.fengsui.console.settings.DeskSettings.Shift;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/** Reads the section {@code desk}, and the plan that it names. */
final class DeskReader {
  private static final String PLAN = "/plan/response-plan.yaml";
  private static final int MOST_STEPS = 20;
  private static final int MOST_REPEATS = 50;

  private final Secrets secrets;

  DeskReader(Secrets secrets) {
    this.secrets = secrets;
  }

  DeskSettings read(Section in) {
    LevelTimes escalate =
        LevelTimes.read(
            in.section("escalate_after"),
            Map.of(WarningLevel.RED, "10m", WarningLevel.ORANGE, "30m", WarningLevel.YELLOW, "4h"));
    LevelTimes report =
        LevelTimes.read(
            in.section("report_after"),
            Map.of(WarningLevel.RED, "2h", WarningLevel.ORANGE, "2h", WarningLevel.YELLOW, "12h"));
    LevelTimes repeat =
        LevelTimes.read(
            in.section("repeat_after"),
            Map.of(WarningLevel.RED, "15m", WarningLevel.ORANGE, "1h", WarningLevel.YELLOW, "8h"));
    int most = in.number("repeat_most", 6, 0, MOST_REPEATS);
    String file = in.text("plan", "");
    List<PlanItem> plan =
        file.isEmpty() ? plan(PLAN, bundled()) : plan(file, onDisk(in, Path.of(file)));
    List<Shift> roster = in.sections("roster").stream().map(DeskReader::shift).toList();
    in.close();
    return new DeskSettings(escalate, report, repeat, most, plan, roster);
  }

  private List<PlanItem> plan(String file, String yaml) {
    Section root = new SettingsText(file, secrets).root(yaml);
    List<PlanItem> items = new ArrayList<>();
    for (WarningLevel level : WarningLevel.values()) {
      for (Section step : root.sections(level.name())) {
        items.add(
            new PlanItem(
                level,
                new Words(step.text("zh", null), step.text("en", null)),
                step.text("owner", null),
                step.duration("within", null)));
        step.close();
      }
    }
    root.close();
    return items;
  }

  private static Shift shift(Section in) {
    String roster = in.text("roster", null);
    List<String> areas = in.texts("areas");
    int step = in.number("step", 1, 1, MOST_STEPS);
    String person = in.text("person", null);
    Hours hours = Hours.read(in);
    Section given = in.section("addresses");
    Map<ChannelKind, String> addresses = new EnumMap<>(ChannelKind.class);
    for (ChannelKind kind : ChannelKind.values()) {
      if (kind.personal() && given.has(kind.name())) {
        addresses.put(kind, given.text(kind.name(), null));
      }
    }
    given.close();
    in.close();
    return new Shift(roster, areas, step, person, hours, addresses);
  }

  private static String bundled() {
    try (InputStream in = DeskReader.class.getResourceAsStream(PLAN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: " + PLAN, e);
    }
  }

  private static String onDisk(Section in, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw in.fault(
          "plan", "无法读取 " + file + "，请检查路径和权限", "cannot read " + file + ": check path and rights");
    }
  }
}
