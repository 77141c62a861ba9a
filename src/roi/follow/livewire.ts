import { closedOutline } from "../edit/curve/closed-outline.ts";
import type { Outline, PixelPoint } from "../outline.ts";
import type { LineCosts } from "./line-costs.ts";
import { relaxedPath } from "./relaxed-path.ts";
import { type ShortestPaths, shortestPaths } from "./shortest-paths.ts";

/** Paths are looked for this far around the last click, in pixels; beyond, the line is straight. */
const reach = 160;
/** How far the vertices kept may leave the path, in pixels. */
const tolerance = 0.1;

/** A livewire in the making: a value, so that a step back is the value before. */
export interface Livewire {
  readonly costs: LineCosts;
  /** What was clicked, in pixels. */
  readonly clicks: readonly [PixelPoint, ...PixelPoint[]];
  /** The paths between the clicks, one fewer than those; each begins and ends on a click. */
  readonly pieces: readonly (readonly PixelPoint[])[];
  /** The cheapest paths from the last click: a memory that is filled as the mouse moves. */
  readonly ahead: ShortestPaths;
}

function pathsFrom(costs: LineCosts, [x, y]: PixelPoint): ShortestPaths {
  const column = Math.min(costs.columns - 1, Math.max(0, Math.floor(x)));
  const row = Math.min(costs.rows - 1, Math.max(0, Math.floor(y)));
  return shortestPaths(costs, column, row, reach);
}

/** The first click. `costs` of the slice are computed once (`lineCosts`). */
export const startLivewire = (costs: LineCosts, seed: PixelPoint): Livewire => ({
  costs,
  clicks: [seed],
  pieces: [],
  ahead: pathsFrom(costs, seed),
});

/** The path from the last click to where the mouse is, both included, sub-pixel. */
export function livewirePath({ costs, clicks, ahead }: Livewire, to: PixelPoint): PixelPoint[] {
  const pixels = ahead.to(Math.floor(to[0]), Math.floor(to[1]));
  const between = pixels.slice(1, -1).map(([column, row]): PixelPoint => [column + 0.5, row + 0.5]);
  return relaxedPath(costs, [clicks.at(-1)!, ...between, to]);
}

/** A click: the path up to it is fixed, and the next begins there. A click on the last one changes nothing. */
export function fixLivewire(wire: Livewire, at: PixelPoint): Livewire {
  const last = wire.clicks.at(-1)!;
  if (at[0] === last[0] && at[1] === last[1]) return wire;
  return {
    costs: wire.costs,
    clicks: [...wire.clicks, at],
    pieces: [...wire.pieces, livewirePath(wire, at)],
    ahead: pathsFrom(wire.costs, at),
  };
}

/** Backspace: the livewire without its last click; undefined where that was the first. */
export function stepBackLivewire({ costs, clicks, pieces }: Livewire): Livewire | undefined {
  const [first, ...others] = clicks.slice(0, -1);
  if (first === undefined) return undefined;
  return {
    costs,
    clicks: [first, ...others],
    pieces: pieces.slice(0, -1),
    ahead: pathsFrom(costs, others.at(-1) ?? first),
  };
}

/**
 * The outline that the livewire becomes when it is closed: its paths, and the one from the last click to the first.
 *
 * @returns undefined for fewer than three clicks.
 */
export function livewireOutline(wire: Livewire): Outline | undefined {
  if (wire.clicks.length < 3) return undefined;
  const closing = livewirePath(wire, wire.clicks[0]);
  return closedOutline(
    [...wire.pieces, closing].flatMap((piece) => piece.slice(0, -1)),
    tolerance,
  );
}
