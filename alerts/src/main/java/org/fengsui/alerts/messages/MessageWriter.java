package org.fengsui.alerts.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.Vintage;

/**
 * Writes the message of a transition: identity, evidence, and in Chinese and English all that an
 * alarm must state (Emergency Response Law of China, Art. 64): category, level, start time,
 * possible area, cautions, actions, issuing unit and time. Holds no state; safe to share between
 * threads.
 */
public final class MessageWriter {
  /** Category of every message. */
  static final Text CATEGORY = new Text("规模性失业风险预警", "mass unemployment risk warning");

  private static final Bilingual CATEGORY_FIELD =
      new Bilingual("规模性失业风险", "Mass unemployment risk");
  private static final Wording ZH = new ChineseWording();
  private static final Wording EN = new EnglishWording();

  private final Jurisdiction place;
  private final Names names;
  private final ZonedTimes times;
  private final MessageStatus status;
  private final Wording main;

  /**
   * A writer for one place.
   *
   * @param place names, zone and issuing unit
   * @param status ACTUAL live, EXERCISE in drills, TEST in replays and demos
   * @param language zh or en: language of the fields that hold one language only
   */
  public MessageWriter(Jurisdiction place, MessageStatus status, String language) {
    this.place = place;
    this.names = new Names(place);
    this.times = new ZonedTimes(place.zone());
    this.status = status;
    this.main = "en".equals(language) ? EN : ZH;
  }

  /** A writer in the language that the place's zone suggests: Chinese in Asia/Shanghai. */
  public MessageWriter(Jurisdiction place, MessageStatus status) {
    this(place, status, Names.languageOf(place));
  }

  /** The message of a transition, in its first attempt. */
  public EarlyWarning write(Transition t) {
    Wording.Facts facts = facts(t);
    return spoken(EarlyWarning.newBuilder(), t, facts)
        .setAlertId(t.alertId())
        .setSequence(t.sequence())
        .setAttempt(1)
        .setMsgType(t.type())
        .setStatus(status)
        .setCategory(CATEGORY_FIELD)
        .setRuleId(t.rule().id())
        .setRuleVersion(t.rule().version())
        .setMode(t.rule().mode())
        .setLevel(t.ends() ? null : t.level())
        .setPreviousLevel(t.previous())
        .setScope(new Scope(t.scope().by(), t.scope().key(), main.of(facts.scope())))
        .setGroup(t.group().isEmpty() ? null : t.group())
        .setRegion(region(t))
        .setEmployer(t.employer())
        .setIndicator(t.rule().indicator())
        .setWindow(span(t.windowFirst(), t.windowLast()))
        .setEffective(effective(t))
        .setObserved(observed(t))
        .setThreshold(Thresholds.of(t))
        .setOnset(LocalDate.ofEpochDay(t.onset()))
        .setAsOf(Instant.ofEpochMilli(t.asOf()))
        .setEvidence(evidence(t))
        .setReferences(references(t))
        .build();
  }

  /** What is written for people. */
  private EarlyWarning.Builder spoken(
      EarlyWarning.Builder message, Transition t, Wording.Facts facts) {
    return message
        .setTitle(new Bilingual(ZH.title(t, facts), EN.title(t, facts)))
        .setText(new Bilingual(ZH.text(t, facts), EN.text(t, facts)))
        .setCautions(bilingual(facts.cautions()))
        .setActions(bilingual(facts.actions()))
        .setIssuer(main.of(facts.issuer()));
  }

  private Wording.Facts facts(Transition t) {
    RuleLevel level = Thresholds.spokenOf(t);
    boolean cancelled = t.type() == MessageType.CANCEL;
    Text cautions = new Text(ZH.cautionsAfter(cancelled), EN.cautionsAfter(cancelled));
    Text actions = new Text(ZH.actionsAfter(cancelled), EN.actionsAfter(cancelled));
    boolean over = t.ends() || level == null;
    String region = region(t);
    return new Wording.Facts(
        names.scope(t.scope(), t.name()),
        region == null ? Text.EMPTY : names.fullArea(region),
        times,
        new Text(place.issuerZh(), place.issuerEn()),
        over ? cautions : level.cautions(),
        over ? actions : level.actions(),
        mark());
  }

  private Text mark() {
    return switch (status) {
      case ACTUAL -> Text.EMPTY;
      case EXERCISE -> new Text("【演练】", "[EXERCISE] ");
      case TEST -> new Text("【测试】", "[TEST] ");
    };
  }

  private String region(Transition t) {
    if (t.region() != null) {
      return t.region();
    }
    String key = t.scope().key();
    String code = t.scope().by().endsWith("|industry") ? key.split("\\|", 2)[0] : key;
    boolean named =
        t.scope().by().equals(ScopeKey.EMPLOYER) || t.scope().by().equals(ScopeKey.SITE);
    return named || place.areas().find(code) == null ? null : code;
  }

  private static DateSpan effective(Transition t) {
    return t.effectStart() == Transition.NO_DAY ? null : span(t.effectStart(), t.effectEnd());
  }

  private static DateSpan span(int first, int last) {
    return new DateSpan(
        first == Transition.NO_DAY ? null : LocalDate.ofEpochDay(first),
        last == Transition.NO_DAY ? null : LocalDate.ofEpochDay(last));
  }

  private static Map<String, Double> observed(Transition t) {
    Map<String, Double> known = new LinkedHashMap<>();
    t.observed()
        .forEach(
            (measure, value) -> {
              if (Double.isFinite(value)) {
                known.put(measure, value);
              }
            });
    return known;
  }

  private static Evidence evidence(Transition t) {
    Reading reading = t.main();
    long base = t.readings().values().stream().mapToLong(Reading::base).max().orElse(-1);
    int revision = 0;
    long known = Long.MIN_VALUE;
    for (Reading each : t.readings().values()) {
      revision = Math.max(revision, each.vintageRevision());
      known = Math.max(known, each.vintageKnownAt());
    }
    Instant knownAt = known == Long.MIN_VALUE ? null : Instant.ofEpochMilli(known);
    return Evidence.newBuilder()
        .setRecords(reading.records())
        .setLargest(t.largest())
        .setWorkforce(base < 0 ? null : base)
        .setVintage(revision == 0 && knownAt == null ? null : new Vintage(revision, knownAt))
        .setCompleteness(Double.isNaN(t.completeness()) ? null : t.completeness())
        .setStandardError(Double.isNaN(reading.standardError()) ? null : reading.standardError())
        .setFlags(List.copyOf(t.allFlags()))
        .build();
  }

  private static List<String> references(Transition t) {
    return t.sequence() > 1 ? List.of(t.alertId() + '/' + (t.sequence() - 1)) : List.of();
  }

  private static Bilingual bilingual(Text text) {
    return new Bilingual(text.zh(), text.en());
  }
}
