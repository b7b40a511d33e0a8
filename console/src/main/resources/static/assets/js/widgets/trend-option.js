/** What ECharts is told to draw. Pure but for texts. Tooltips are drawn, never made of HTML. */
import { measure } from "../format.js";
import { t } from "../i18n/index.js";
import { guarded } from "./few.js";
import { roman } from "./level.js";
import { seriesName } from "./series-name.js";

/** t(0.975) for the many degrees of freedom of a survey. */
const T975 = 1.96;
const SANS = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';

/** The option for a chart's props {series, limits, span, small}. */
export function trendOption({ series, limits, span, small }, c, rem) {
  const points = series.points;
  const values = points.map((p) => p.value);
  const range = span2(points, limits, small);
  return {
    animation: false,
    textStyle: { fontFamily: SANS, color: c.soft },
    grid: small
      ? { left: 2, right: rem * 1.1, top: 6, bottom: 4 }
      : { left: rem * 3.4, right: rem * 2.4, top: rem, bottom: rem * 1.8 },
    xAxis: {
      type: "category",
      data: points.map((p) => p.label),
      boundaryGap: false,
      axisLabel: { show: !small, color: c.faint, fontSize: rem * 0.75, hideOverlap: true },
      axisLine: { lineStyle: { color: c.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      min: range.min,
      max: range.max,
      splitNumber: 4,
      axisLabel: { show: !small, color: c.faint, fontSize: rem * 0.75, showMinLabel: true },
      splitLine: { show: !small, lineStyle: { color: c.line } },
    },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      confine: true,
      backgroundColor: c.raised,
      borderColor: c.line,
      textStyle: { color: c.ink, fontSize: rem * 0.8125, fontFamily: SANS },
      axisPointer: { lineStyle: { color: c.faint } },
      formatter: (items) => told(series, points[items[0].dataIndex]),
    },
    series: [...band(points, c), line(values, limits, span, c, rem, small, points)],
  };
}

/** A range in which the values fill the height; thresholds near them are in it, too. */
function span2(points, limits, small) {
  const known = points.flatMap((p) =>
    p.value === null ? [] : [p.value - T975 * (p.standardError || 0), p.value + T975 * (p.standardError || 0)],
  );
  if (!known.length) {
    return { min: 0, max: 1 };
  }
  const low = Math.min(...known);
  const high = Math.max(...known);
  const near = limits.map((l) => l.value).filter((v) => v <= high * (small ? 1.7 : 3));
  const top = Math.max(high, ...near);
  const zero = low >= 0 && low < (top - low) * 1.5;
  const bottom = zero ? 0 : Math.min(low, ...near);
  const room = (top - bottom || 1) * 0.08;
  const unit = 10 ** Math.floor(Math.log10(room * 5));
  return {
    min: zero ? 0 : Math.floor((bottom - room) / unit) * unit,
    max: Math.ceil((top + room) / unit) * unit,
  };
}

function band(points, c) {
  if (!points.some((p) => p.standardError)) {
    return [];
  }
  const half = points.map((p) => (p.value === null ? null : T975 * (p.standardError || 0)));
  const base = { type: "line", stack: "band", symbol: "none", lineStyle: { opacity: 0 }, silent: true, z: 1 };
  return [
    { ...base, data: points.map((p, i) => (p.value === null ? null : p.value - half[i])) },
    { ...base, data: half.map((x) => (x === null ? null : 2 * x)), areaStyle: { color: c.soft, opacity: 0.2 } },
  ];
}

function line(values, limits, span, c, rem, small, points) {
  return {
    type: "line",
    data: values.map((v, i) => (i === values.length - 1 ? { value: v, symbol: "circle", symbolSize: rem * 0.4 } : { value: v, symbol: "none" })),
    lineStyle: { color: c.ink, width: Math.max(1.5, rem * 0.1) },
    itemStyle: { color: c.ink },
    z: 3,
    markLine: {
      silent: true,
      symbol: "none",
      animation: false,
      data: limits.map((l) => ({
        yAxis: l.value,
        lineStyle: { color: c[l.level], width: Math.max(1, rem * 0.08), type: [rem * 0.3, rem * 0.25] },
        label: { formatter: roman(l.level), color: c[l.level], fontSize: rem * 0.6875, fontWeight: 700, position: "end", distance: 2 },
      })),
    },
    markArea: span && !small ? { silent: true, itemStyle: { color: c.sand, opacity: 0.1 }, data: [shaded(span, points)] } : undefined,
  };
}

/** The part of the axis that a window covers; what lies outside the axis is cut off. */
function shaded(span, points) {
  const inside = points.filter((p) => p.period >= span.start && p.period <= span.end);
  const first = inside[0] || points[points.length - 1];
  const last = inside[inside.length - 1] || points[points.length - 1];
  return [{ xAxis: first.label }, { xAxis: last.label }];
}

function told(series, p) {
  const error = p.standardError ? `\n± ${measure(seriesName(series), T975 * p.standardError)}` : "";
  const n = p.n ? `\n${t("chart.n", { n: p.n })}` : "";
  return `${p.label}${p.open ? " · " + t("chart.open") : ""}\n${guarded(seriesName(series), p.value, p.few)}${error}${n}`;
}
