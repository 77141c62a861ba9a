import { fillText, type Language } from "../../base/language.ts";
import type { BlandAltman } from "../../stats/agreement/bland-altman.ts";
import { numberText } from "../document/cells.ts";
import { axesSvg } from "./axes.ts";
import { linearScale } from "./scale.ts";
import { circleSvg, colours, lineSvg, pictureSvg, textSvg } from "./svg.ts";
import { word } from "./words.ts";

/** More dots than this only blacken the paper: then every nth is drawn. */
const maxDots = 4000;

/** Differences against means with bias, limits of agreement and their 95 % intervals (Bland and Altman 1986). */
export function blandAltmanFigure(
  pairs: readonly (readonly [first: number, second: number])[],
  limits: BlandAltman,
  raters: readonly [string, string],
  title: string,
  language: Language,
): string {
  const plot = { left: 44, top: 12, right: 264, bottom: 192 };
  const dots = pairs
    .filter((_, index) => index % Math.ceil(pairs.length / maxDots) === 0)
    .map(([first, second]) => [(first + second) / 2, second - first] as const);
  const [across, up] = [dots.map(([mean]) => mean), dots.map(([, difference]) => difference)];
  const x = linearScale(padded(across), [plot.left, plot.right]);
  const y = linearScale(padded([...up, ...limits.lowerCi95, ...limits.upperCi95, 0]), [
    plot.bottom,
    plot.top,
  ]);
  const lines = [
    { value: limits.bias, ci95: limits.biasCi95, name: word("bias", language), colour: colours[0], dash: "" },
    {
      value: limits.upper,
      ci95: limits.upperCi95,
      name: word("upper", language),
      colour: colours[1],
      dash: "5 2",
    },
    {
      value: limits.lower,
      ci95: limits.lowerCi95,
      name: word("lower", language),
      colour: colours[1],
      dash: "5 2",
    },
  ].map(({ value, ci95, name, colour, dash }) =>
    [
      `<rect x="${plot.left}" y="${y.at(ci95[1]).toFixed(2)}" width="${plot.right - plot.left}" height="${(y.at(ci95[0]) - y.at(ci95[1])).toFixed(2)}" fill="${colour}" fill-opacity="0.12"/>`,
      lineSvg(plot.left, y.at(value), plot.right, y.at(value), { colour, width: 1, dash }),
      textSvg(plot.right + 4, y.at(value) - 1, name, { size: 7, colour }),
      textSvg(plot.right + 4, y.at(value) + 7, numberText(value, 2), { size: 7, colour }),
    ].join(""),
  );
  const [a, b] = raters;
  const named = (name: "mean" | "difference") =>
    fillText({ en: word(name, "en"), "zh-CN": word(name, "zh-CN") }, language, { a, b });
  return pictureSvg(plot.right + 42, plot.bottom + 30, title, language, [
    ...lines,
    lineSvg(plot.left, y.at(0), plot.right, y.at(0), { colour: "#999999", width: 0.5, dash: "1.5 1.5" }),
    ...dots.map(([mean, difference]) => circleSvg(x.at(mean), y.at(difference), 1.7, "#000000", 0.65)),
    axesSvg(plot, x, y, named("mean"), named("difference")),
  ]);
}

/** The range of values with a margin; never empty. */
function padded(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = high > low ? 0.05 * (high - low) : 1;
  return [low - margin, high + margin];
}
