#!/usr/bin/env python3
"""Holds the files that `./fengsui replay` wrote against published figures.

Each check reads the public file and the replay's output, prints what it compared, and exits with 1
when something differs that must not. Python 3 alone; nothing is installed.

  published_answers.py sahm   SAHM.csv          OUT/indicators.jsonl
  published_answers.py rate   ETA539.csv.gz     OUT/indicators.jsonl
  published_answers.py eb     ETA539.csv.gz     OUT/alerts.jsonl OUT/indicators.jsonl
  published_answers.py survey 6.5               OUT/indicators.jsonl
  published_answers.py wave   OUT/alerts.jsonl
"""

import collections
import csv
import datetime
import gzip
import json
import pathlib
import sys

WEEK = datetime.timedelta(7)


def lines(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            yield json.loads(line)


def table(path):
    if not pathlib.Path(path).is_file():
        sys.exit(f"{path}: no such file; the public data is not part of the project")
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return list(csv.DictReader(f))


def latest(path, indicator, rule=None):
    """Value of everyone by (key, period), of the highest revision, provisional lines left out."""
    found = {}
    for v in lines(path):
        if v["indicator"] != indicator or v.get("group") or (rule and v["rule_id"] != rule):
            continue
        at = (v["scope"]["key"], v["period"])
        if "provisional" not in v["flags"] and v["revision"] >= found.get(at, (0,))[0]:
            found[at] = (v["revision"], v["value"])
    return {at: value for at, (_, value) in found.items()}


def sahm(published, indicators):
    gap = {p: v for (_, p), v in latest(indicators, "rate.gap").items()}
    rows = table(published)
    equal = sum(gap.get(r["month"][:7]) == float(r["sahmcurrent"]) for r in rows)
    print(f"rate.gap equal to the published Sahm value in {equal} of {len(rows)} months")
    return equal == len(rows)


def day(text):
    return datetime.date.fromisoformat(text)


def follows(rows):
    """Rows since 2000 whose published 13-week average is the mean of the counts, to one person."""
    weeks = collections.defaultdict(dict)
    for r in rows:
        weeks[r["state"]][day(r["continued_week_ending"])] = int(r["continued_claims"] or 0) + int(
            r["stc_continued_claims"] or 0
        )
    for r in rows:
        last, counts = day(r["continued_week_ending"]), weeks[r["state"]]
        window = [last - i * WEEK for i in range(13)]
        if last.year >= 2000 and all(w in counts for w in window):
            total = sum(counts[w] for w in window)
            if abs(13 * int(r["continued_13_week_average"]) - total) <= 13:
                yield r


def rate(published, indicators):
    ours = latest(indicators, "claims.insured_rate", "extended-benefits")
    rows = list(follows(table(published)))
    apart = []
    for r in rows:
        got = ours.get((r["state"], r["continued_week_ending"]))
        want = float(r["insured_unemployment_rate_13_week_pct"])
        if got is None or abs(got - want) > 1e-9:
            apart.append((r["state"], r["continued_week_ending"], got, want))
    print(f"{len(rows)} weeks since 2000 whose 13-week average follows from the weekly counts")
    print(f"claims.insured_rate equal in {len(rows) - len(apart)}, apart in {len(apart)}")
    for row in apart:
        print("  apart: state %s week %s ours %s published %s" % row)
    far = [a for a in apart if a[2] is None or abs(a[2] - a[3]) > 0.01 + 1e-9]
    return len(apart) <= len(rows) / 1000 and not far


def periods(alerts, rule):
    """Legal effects by state: (trigger week, start, end), end None while open."""
    found = collections.defaultdict(list)
    for a in lines(alerts):
        if a["rule_id"] == rule and a["msg_type"] == "ALERT":
            start = day(a["effective"]["start"])
            found[a["scope"]["key"]].append([start - datetime.timedelta(15), start, None])
        elif a["rule_id"] == rule and a["msg_type"] == "RESOLVE":
            found[a["scope"]["key"]][-1][2] = day(a["effective"]["end"])
    return found


def covers(spans, week):
    """Whether a continued week lies from a trigger week to three weeks before the end."""
    return any(
        trigger <= week and (end is None or week < end - 3 * WEEK) for trigger, _, end in spans
    )


def kind(r, week, published, ours_on, option, percent):
    rate_on = float(r["insured_unemployment_rate_13_week_pct"] or 0) >= 5
    if ours_on:
        on_now = rate_on and percent is not None and percent >= 120
        return "rate trigger alone" if on_now else "13-week minimum"
    if option:
        return "optional trigger"
    if rate_on:
        return "federal waiver (rate met, look-back not)"
    if published and (week - published).days < 91:
        return "13-week minimum"
    return "unknown (the optional total-rate trigger is not in this file)"


def eb(published, alerts, indicators):
    rows = [r for r in table(published) if day(r["continued_week_ending"]).year >= 2000]
    mandatory, option = periods(alerts, "extended-benefits"), periods(
        alerts, "extended-benefits-option"
    )
    percent = latest(
        indicators, "claims.insured_rate.prior_years_percent", "extended-benefits"
    )
    differ, same, starts = collections.Counter(), 0, {}
    for r in rows:
        state, week = r["state"], day(r["continued_week_ending"])
        on = r["extended_benefits_status"] == "B"
        ours = covers(mandatory[state], week)
        if on == ours:
            same += 1
        else:
            began = day(r["status_change_date"]) if on and r["status_change_date"].strip() else None
            p = percent.get((state, r["continued_week_ending"]))
            differ[kind(r, week, began, ours, covers(option[state], week), p)] += 1
        if on and week.year == 2020 and state not in starts:
            starts[state] = day(r["status_change_date"])
    print(f"{len(rows)} state weeks since 2000: status as published in {same}; differences:")
    for name, n in differ.most_common():
        print(f"  {n:6d}  {name}")
    print("Extended Benefits of 2020, start published and ours:")
    good = True
    for state in sorted(starts):
        ours = [s for _, s, _ in mandatory[state] if s.year == 2020]
        equal = bool(ours) and ours[0] == starts[state]
        good &= equal or state != "MI"
        print(f"  {state}  {starts[state]}  {ours[0] if ours else '-'}  {'equal' if equal else 'differs'}")
    return good


def survey(expected, indicators):
    values = {
        name: latest(indicators, "survey." + name) or provisional(indicators, "survey." + name)
        for name in ("unemployment_rate", "participation_rate")
    }
    national = [v for (key, _), v in values["unemployment_rate"].items() if key == "US"]
    for key, period in sorted(values["unemployment_rate"]):
        print(
            "%s %s unemployment %4.1f participation %4.1f"
            % (
                period,
                key,
                values["unemployment_rate"][key, period],
                values["participation_rate"][key, period],
            )
        )
    print(f"national unemployment rate {national[0]:.1f}, published {expected}")
    return f"{national[0]:.1f}" == expected


def provisional(path, indicator):
    return {
        (v["scope"]["key"], v["period"]): v["value"]
        for v in lines(path)
        if v["indicator"] == indicator
    }


def wave(alerts):
    states = set()
    for a in lines(alerts):
        if a["rule_id"] == "layoff-area" and a["msg_type"] in ("ALERT", "UPDATE"):
            if "2020-03" <= a["as_of"][:7] <= "2020-05":
                states.add(a["scope"]["key"])
                print(a["as_of"][:10], a["scope"]["key"], a["msg_type"], a["level"])
    print(f"{len(states)} states: {' '.join(sorted(states))}")
    return len(states) == 11 and not states & {"NV", "PA", "TN", "VA"}


CHECKS = {"sahm": sahm, "rate": rate, "eb": eb, "survey": survey, "wave": wave}

if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in CHECKS:
        sys.exit(__doc__)
    sys.exit(0 if CHECKS[sys.argv[1]](*sys.argv[2:]) else 1)
