import type { Language } from "../../base/language.ts";
import type { CalibrationCurve } from "../../stats/prediction/calibration-curve.ts";
import { axesSvg } from "./axes.ts";
import { linearScale } from "./scale.ts";
import { circleSvg, colours, lineSvg, pathSvg, pictureSvg, textSvg } from "./svg.ts";
import { word } from "./words.ts";

const side = 226;

/** Observed against predicted risk: tenths of the patients with exact intervals, and smooth. */
export function calibrationFigure(curve: CalibrationCurve, title: string, language: Language): string {
  const plot = { left: 40, top: 10, right: 40 + side, bottom: 10 + side };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const groups = curve.groups.map(
    ({ predicted, observed, ci95 }) =>
      lineSvg(x.at(predicted), y.at(ci95[0]), x.at(predicted), y.at(ci95[1]), { colour: colours[0] }) +
      circleSvg(x.at(predicted), y.at(observed), 2.2, colours[0]),
  );
  const smooth = curve.smooth.map(([predicted, observed]) => [x.at(predicted), y.at(observed)] as const);
  const row = plot.bottom + 38;
  const third = side / 3;
  return pictureSvg(plot.right + 12, row + 8, title, language, [
    lineSvg(plot.left, plot.bottom, plot.right, plot.top, { colour: "#999999", width: 0.5, dash: "3 2" }),
    axesSvg(plot, x, y, word("predicted", language), word("observed", language)),
    pathSvg(smooth, { colour: colours[1], width: 1.25 }),
    ...groups,
    lineSvg(plot.left, row - 2.5, plot.left + 12, row - 2.5, { colour: "#999999", width: 0.5, dash: "3 2" }),
    textSvg(plot.left + 16, row, word("ideal", language), { size: 7 }),
    lineSvg(plot.left + 0.65 * third, row - 2.5, plot.left + 0.65 * third + 12, row - 2.5, {
      colour: colours[1],
      width: 1.25,
    }),
    textSvg(plot.left + 0.65 * third + 16, row, word("smooth", language), { size: 7 }),
    circleSvg(plot.left + 1.55 * third + 6, row - 2.5, 2.2, colours[0]),
    textSvg(plot.left + 1.55 * third + 12, row, word("tenths", language), { size: 7 }),
  ]);
}
