import type { Plane } from "../../image/plane.ts";
import type { GridPoint } from "../../segment/picture/grid-place.ts";
import { canalClass, spineClasses } from "./spine-class.ts";

/** A vertebral body drawn as a turned rectangle whose corners are known by analysis. */
export interface DrawnBody {
  readonly name: (typeof spineClasses)[number];
  readonly centre: GridPoint;
  /** Turn of the endplates out of the horizontal, degrees, clockwise on the picture. */
  readonly turn: number;
  readonly depth: number;
  readonly height: number;
}

/** The corner of a drawn body: `front` -1 left, 1 right; `low` -1 upper, 1 lower. */
export function cornerOf({ centre, turn, depth, height }: DrawnBody, front: 1 | -1, low: 1 | -1): GridPoint {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [a, d] = [(front * depth) / 2, (low * height) / 2];
  return [centre[0] + c * a - s * d, centre[1] + s * a + c * d];
}

/** A lordotic spine from T12 to S1, 25 pixels from body to body, the canal on the right. */
export const drawnSpine: readonly DrawnBody[] = (["other", "L1", "L2", "L3", "L4", "L5", "S1"] as const).map(
  (name, at) => ({
    name,
    centre: [80 - 1.2 * at * (6 - at), 30 + 25 * at] as const,
    turn: -8 + 4 * at,
    depth: 24,
    height: 18,
  }),
);

/** Probabilities as a network would give them: bodies with a border one pixel soft, and a canal behind them. */
export function drawnProbabilities(
  bodies: readonly DrawnBody[],
  {
    rows,
    columns,
    canalAt = 112,
    sure = 0.95,
  }: { rows: number; columns: number; canalAt?: number; sure?: number },
): readonly Plane[] {
  const data = spineClasses.map(() => new Float32Array(rows * columns));
  for (let at = 0; at < rows * columns; at++) {
    const x = (at % columns) + 0.5;
    const y = Math.floor(at / columns) + 0.5;
    let rest = 1;
    for (const body of bodies) {
      const inside = insideOf(body, x, y);
      const own = spineClasses.indexOf(body.name);
      data[own]![at] = data[own]![at]! + inside * sure;
      const neighbour = own > 1 ? own - 1 : own + 1;
      data[neighbour]![at] = data[neighbour]![at]! + inside * (1 - sure);
      rest -= inside;
    }
    if (Math.abs(x - canalAt) < 5) {
      data[canalClass]![at] = Math.max(0, rest);
      rest = 0;
    }
    data[0]![at] = Math.max(0, rest);
  }
  return data.map((plane) => ({ rows, columns, data: plane }));
}

/** 1 inside, 0 outside, in between along a border one pixel wide. */
function insideOf({ centre, turn, depth, height }: DrawnBody, x: number, y: number): number {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [u, v] = [x - centre[0], y - centre[1]];
  const a = depth / 2 - Math.abs(c * u + s * v);
  const d = height / 2 - Math.abs(c * v - s * u);
  return Math.min(Math.max(Math.min(a, d) + 0.5, 0), 1);
}
