import type { Language } from "../../base/language.ts";
import type { NetBenefit } from "../../stats/prediction/decision-curve.ts";
import { axesSvg } from "./axes.ts";
import { linearScale } from "./scale.ts";
import { colours, lineSvg, pathSvg, pictureSvg, textSvg } from "./svg.ts";
import { word } from "./words.ts";

/** Net benefit of deciding by a model, of treating all and of treating none (Vickers and Elkin 2006). */
export function decisionFigure(curve: readonly NetBenefit[], title: string, language: Language): string {
  const plot = { left: 44, top: 10, right: 270, bottom: 190 };
  const greatest = Math.max(0.02, ...curve.flatMap(({ model, treatAll }) => [model, treatAll]));
  const lowest = -0.25 * greatest;
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([lowest, greatest * 1.05], [plot.bottom, plot.top]);
  const line = (benefit: (at: NetBenefit) => number) =>
    curve.filter((at) => benefit(at) >= lowest).map((at) => [x.at(at.threshold), y.at(benefit(at))] as const);
  const styles = [
    { name: "model", colour: colours[0], width: 1.5, dash: "" },
    { name: "treatAll", colour: colours[1], width: 1, dash: "5 2" },
    { name: "treatNone", colour: "#000000", width: 0.75, dash: "1.5 1.5" },
  ] as const;
  const row = plot.bottom + 38;
  return pictureSvg(plot.right + 12, row + 8, title, language, [
    axesSvg(plot, x, y, word("threshold", language), word("netBenefit", language)),
    lineSvg(plot.left, y.at(0), plot.right, y.at(0), styles[2]),
    pathSvg(
      line(({ treatAll }) => treatAll),
      styles[1],
    ),
    pathSvg(
      line(({ model }) => model),
      styles[0],
    ),
    ...styles.map((style, index) => {
      const at = plot.left + index * 76;
      return (
        lineSvg(at, row - 2.5, at + 16, row - 2.5, style) +
        textSvg(at + 20, row, word(style.name, language), { size: 7 })
      );
    }),
  ]);
}
