import { area, FillRule, union } from "clipper2-ts";
import type { Outline } from "../../outline.ts";
import { drawnPaths, gridSteps, pathPoints } from "../pixels/polygon-paths.ts";

/** A lobe smaller than this is a slip of the hand, in pixels². */
const slip = 1;

/** The simple outlines that a closed stroke encloses. */
export interface StrokeLobes {
  /** Largest first; a hole is one of them, as even-odd takes it. */
  readonly outlines: readonly Outline[];
  /**
   * Whether the stroke goes around some place twice, so that ImageJ, which fills by even-odd, would leave it out while it
   * is filled here: to be asked about.
   */
  readonly goesRoundTwice: boolean;
}

/**
 * Takes a stroke that crosses itself apart into outlines that do not, without losing a lobe: what the stroke goes around,
 * in either direction, is inside (non-zero). A figure of eight keeps both lobes, as ImageJ's filling does.
 */
export function strokeLobes(outline: Outline): StrokeLobes {
  const paths = drawnPaths([outline]);
  const enough = slip * gridSteps ** 2;
  const lobes = (rule: FillRule) => union(paths, rule).filter((lobe) => Math.abs(area(lobe)) >= enough);
  const sum = (paths: ReturnType<typeof lobes>) => paths.reduce((total, each) => total + area(each), 0);
  const found = lobes(FillRule.NonZero).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
  return {
    outlines: found.map((lobe) => ({
      type: outline.type === "polygon" ? "polygon" : "freehand",
      points: pathPoints(lobe),
    })),
    goesRoundTwice: sum(found) - sum(lobes(FillRule.EvenOdd)) >= enough,
  };
}
