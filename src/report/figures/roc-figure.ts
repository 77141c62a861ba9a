import type { Language } from "../../base/language.ts";
import type { RocOfVariable } from "../../stats/analyses/roc-table.ts";
import { numberText } from "../document/cells.ts";
import { axesSvg } from "./axes.ts";
import { linearScale } from "./scale.ts";
import { circleSvg, colours, dashes, lineSvg, pathSvg, pictureSvg, textSvg } from "./svg.ts";
import { word } from "./words.ts";

const side = 226;
const lineHeight = 11;

/** ROC curves of one outcome, each with its area and its Youden point (Figure 3 of the source paper). */
export function rocFigure(curves: readonly RocOfVariable[], title: string, language: Language): string {
  const plot = { left: 40, top: 10, right: 40 + side, bottom: 10 + side };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const drawn = curves.map(({ curve, best }, index) => {
    const colour = colours[index % colours.length]!;
    const dash = dashes[Math.floor(index / colours.length) % dashes.length]!;
    const points = curve.points.map(
      ({ sensitivity, specificity }) => [x.at(1 - specificity), y.at(sensitivity)] as const,
    );
    return (
      pathSvg(points, { colour, width: 1.25, dash }) +
      circleSvg(x.at(1 - best.specificity), y.at(best.sensitivity), 2.2, colour)
    );
  });
  const top = plot.bottom + 38;
  const legend = curves.map(({ variable, auc, ci95 }, index) => {
    const colour = colours[index % colours.length]!;
    const dash = dashes[Math.floor(index / colours.length) % dashes.length]!;
    const row = top + index * lineHeight;
    const interval = ci95 === undefined ? "" : ` (${numberText(ci95[0], 3)}–${numberText(ci95[1], 3)})`;
    return (
      lineSvg(plot.left, row - 2.5, plot.left + 18, row - 2.5, { colour, width: 1.25, dash }) +
      textSvg(plot.left + 23, row, variable, { size: 7 }) +
      textSvg(plot.right, row, `AUC ${numberText(auc, 3)}${interval}`, { size: 7, anchor: "end" })
    );
  });
  return pictureSvg(plot.right + 12, top + curves.length * lineHeight + 2, title, language, [
    lineSvg(plot.left, plot.bottom, plot.right, plot.top, { colour: "#999999", width: 0.5, dash: "3 2" }),
    axesSvg(plot, x, y, word("oneMinusSpecificity", language), word("sensitivity", language)),
    ...drawn,
    ...legend,
  ]);
}
