import type { Language } from "../../base/language.ts";
import type { LogisticTerm } from "../../stats/logistic/logistic-model.ts";
import { numberText, pText } from "../document/cells.ts";
import { logarithmicScale } from "./scale.ts";
import { colours, lineSvg, pictureSvg, textSvg } from "./svg.ts";
import { word } from "./words.ts";

const rowHeight = 14;
/** Beyond these an interval ends in an arrow. */
const furthest = [1e-3, 1e3] as const;

/** Odds ratios with their 95 % intervals on a scale of ratios. The intercept, which is no ratio, is left out. */
export function forestFigure(terms: readonly LogisticTerm[], title: string, language: Language): string {
  const shown = terms.filter((term) => term.term !== "(Intercept)" && isComplete(term));
  const ends = shown
    .flatMap(({ ci95, profileCi95 }) => [...(profileCi95 ?? ci95)])
    .filter((value) => value > 0);
  const low = Math.max(furthest[0], Math.min(0.5, ...ends) / 1.15);
  const high = Math.min(furthest[1], Math.max(2, ...ends) * 1.15);
  const longest = Math.max(8, ...shown.map(({ term }) => term.length));
  const left = 16 + 4.4 * Math.min(30, longest);
  const [plotLeft, plotRight] = [left, left + 190];
  const x = logarithmicScale([low, high], [plotLeft, plotRight]);
  const within = (value: number) => x.at(Math.min(high, Math.max(low, value)));
  const top = 26;
  const bottom = top + shown.length * rowHeight;
  const numbersAt = plotRight + 12;
  const rows = shown.map(({ term, oddsRatio, ci95: wald, profileCi95, p, likelihoodRatio }, index) => {
    const y = top + (index + 0.5) * rowHeight;
    const ci95 = profileCi95 ?? wald;
    const inside = oddsRatio >= low && oddsRatio <= high;
    return [
      textSvg(6, y + 2.5, term, { size: 7.5 }),
      lineSvg(within(ci95[0]), y, within(ci95[1]), y, { colour: colours[0], width: 1 }),
      ...(ci95[0] < low ? [arrow(plotLeft, y, 1)] : []),
      ...(ci95[1] > high ? [arrow(plotRight, y, -1)] : []),
      ...(inside
        ? [
            `<rect x="${(x.at(oddsRatio) - 2).toFixed(2)}" y="${y - 2}" width="4" height="4" fill="${colours[0]}"/>`,
          ]
        : []),
      textSvg(
        numbersAt,
        y + 2.5,
        `${numberText(oddsRatio, 2)} (${numberText(ci95[0], 2)}–${numberText(ci95[1], 2)})`,
        { size: 7 },
      ),
      textSvg(numbersAt + 118, y + 2.5, pText(likelihoodRatio?.p ?? p), { size: 7, anchor: "end" }),
    ].join("");
  });
  const ticks = x.ticks.map(
    (tick) =>
      lineSvg(x.at(tick), bottom, x.at(tick), bottom + 3) +
      textSvg(x.at(tick), bottom + 11, x.label(tick), { size: 7, anchor: "middle" }),
  );
  return pictureSvg(numbersAt + 126, bottom + 30, title, language, [
    lineSvg(x.at(1), top - 4, x.at(1), bottom, { colour: "#999999", width: 0.5, dash: "3 2" }),
    lineSvg(plotLeft, bottom, plotRight, bottom),
    ...ticks,
    textSvg((plotLeft + plotRight) / 2, bottom + 23, word("oddsRatio", language), { anchor: "middle" }),
    textSvg(numbersAt, 16, word("oddsRatio", language), { size: 7, bold: true }),
    textSvg(numbersAt + 118, 16, "P", { size: 7, bold: true, anchor: "end" }),
    ...rows,
  ]);
}

/** Ratios too large for arithmetic are absent from the model. */
const isComplete = ({ oddsRatio, ci95 }: Partial<LogisticTerm>) =>
  oddsRatio !== undefined && ci95 !== undefined;

const arrow = (x: number, y: number, way: 1 | -1) =>
  `<path d="M${x} ${y}l${4 * way} -2.5v5z" fill="${colours[0]}"/>`;
