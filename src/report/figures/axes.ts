import type { Scale } from "./scale.ts";
import { lineSvg, textSvg } from "./svg.ts";

/** Where the data of a chart are on the paper. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Axes on the left and below, as most journals have them, with ticks outside. */
export function axesSvg(plot: Plot, x: Scale, y: Scale, xTitle: string, yTitle: string): string {
  const { left, top, right, bottom } = plot;
  const below = x.ticks.map(
    (tick) =>
      lineSvg(x.at(tick), bottom, x.at(tick), bottom + 3) +
      textSvg(x.at(tick), bottom + 11, x.label(tick), { size: 7, anchor: "middle" }),
  );
  const beside = y.ticks.map(
    (tick) =>
      lineSvg(left - 3, y.at(tick), left, y.at(tick)) +
      textSvg(left - 5, y.at(tick) + 2.5, y.label(tick), { size: 7, anchor: "end" }),
  );
  return [
    lineSvg(left, top, left, bottom),
    lineSvg(left, bottom, right, bottom),
    ...below,
    ...beside,
    textSvg((left + right) / 2, bottom + 22, xTitle, { anchor: "middle" }),
    textSvg(left - 28, (top + bottom) / 2, yTitle, { anchor: "middle", turned: true }),
  ].join("");
}
