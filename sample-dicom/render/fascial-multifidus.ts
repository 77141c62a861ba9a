import { fillPolygon } from "../../src/roi/fill-polygon.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import { traceMask } from "../../src/roi/trace-mask.ts";
import type { BodyModel } from "../anatomy/body-model.ts";
import { type Tissue, tissues } from "../anatomy/tissues.ts";
import { patientPoint, type SlicePlane } from "./slice-plane.ts";
import { tissueLine } from "./tissue-line.ts";

/** Places along the edge of a pixel. */
const fine = 8;
/** Crevices narrower than about a pixel are not outlined: half of that, in places. */
const crevice = 4;
/** Places through the thickness of the slice. */
const through = 4;
/** Half of the stretch over which the steps of the grid are smoothed, in edges of places. */
const smoothing = 6;

const which = (...names: readonly Tissue[]) =>
  Uint8Array.from(tissues, (name) => Number(names.includes(name)));
const isFat = which("fat", "deepFat", "epiduralFat");
const isOpen = which("fat", "deepFat", "epiduralFat", "fascia");
const isBone = which("cortical", "marrow", "cartilage", "flavum");
const isMidline = which("cortical", "marrow", "interspinous", "ligament");

/** A multifidus in the fascial convention, and the fat that lies in it beside what is painted as the muscle, mm². */
export interface FascialMultifidus {
  readonly points: readonly PixelPoint[];
  readonly fatBesideMm2: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Pixel coordinates of the grid's corner. */
  readonly left: number;
  readonly top: number;
  /** For each place, in how many of the depths it lies in fat, in what an outline may take in, in bone or flavum. */
  readonly fat: Uint8Array;
  readonly open: Uint8Array;
  readonly bone: Uint8Array;
  /** In process or ligament of the midline. */
  readonly midline: Uint8Array;
}

const half = through / 2;

/**
 * The multifidus compartment: what `muscle` outlines (pixels, corner convention, from the deep end of the cleft along it
 * to the fascia, then round behind and medially) and the fat between it and lamina, facet joint, spinous process and
 * interspinous ligament. It ends at the straight lines from the deep end of the cleft to the nearest bone and from the tip of
 * the spinous process to the back of the muscle, and where the slice cuts no lamina, at the back of where it would be. Where
 * bone fills a part of the thickness, the half decides, as in the picture.
 */
export function fascialMultifidus(
  model: BodyModel,
  plane: SlicePlane,
  muscle: readonly PixelPoint[],
  cleftPoints: number,
): FascialMultifidus {
  const grid = tissuesAround(model, plane, muscle);
  const own = filled(grid, muscle);
  const domain = filled(grid, border(model, plane, grid, muscle, cleftPoints));
  const may = own.map((inside, at) => (inside === 1 || (domain[at] === 1 && grid.open[at]! >= half) ? 1 : 0));
  const whole = connected(grid, opened(grid, may), own);
  const traced = traceMask({ rows: grid.rows, columns: grid.columns, data: whole });
  const outer = traced.reduce((a, b) => (b.points.length > a.points.length ? b : a));
  const points = smoothed(outer.points).map(
    ([x, y]): PixelPoint => [grid.left + x / fine, grid.top + y / fine],
  );
  const within = filled(grid, points);
  const beside = within.reduce(
    (sum, inside, at) => sum + (inside === 1 && own[at] === 0 ? grid.fat[at]! : 0),
    0,
  );
  const place = (plane.spacing / fine) * (plane.spacing / fine);
  return { points, fatBesideMm2: (beside / through) * place };
}

/** What the slice holds round the muscle, as far as the midline and some way in front. */
function tissuesAround(model: BodyModel, plane: SlicePlane, muscle: readonly PixelPoint[]): Grid {
  const xs = muscle.map(([x]) => x);
  const ys = muscle.map(([, y]) => y);
  const top = Math.floor(Math.min(...ys) - 14);
  const bottom = Math.ceil(Math.max(...ys) + 6);
  const middle = midlineAt(model, plane, (top + bottom) / 2);
  const left = Math.floor(Math.min(...xs, middle) - 6);
  const right = Math.ceil(Math.max(...xs, middle) + 6);
  const rows = (bottom - top) * fine;
  const columns = (right - left) * fine;
  const [fat, open, bone, midline] = Array.from({ length: 4 }, () => new Uint8Array(rows * columns)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const step = plane.spacing / fine;
  const line = new Uint8Array(columns);
  for (let t = 0; t < through; t++) {
    const depth = ((t + 0.5) / through - 0.5) * plane.thickness;
    for (let row = 0; row < rows; row++) {
      const { s, v, x0 } = spinal(model, plane, top + (row + 0.5) / fine, depth);
      const firstU = x0 + (left + 0.5 / fine) * plane.spacing - model.midline(s);
      tissueLine(model, line, { s, v, firstU, step });
      for (let column = 0; column < columns; column++) {
        const tissue = line[column]!;
        const at = row * columns + column;
        fat[at]! += isFat[tissue]!;
        open[at]! += isOpen[tissue]!;
        bone[at]! += isBone[tissue]!;
        midline[at]! += isMidline[tissue]!;
      }
    }
  }
  return { rows, columns, left, top, fat, open, bone, midline };
}

/** s and v of a row of the slice (rows run from right to left, so both hold for all of it), and the patient's x at its edge. */
function spinal(model: BodyModel, plane: SlicePlane, y: number, depth = 0) {
  const [x0, py, pz] = patientPoint(plane, 0, y, depth);
  return { ...model.spine.fromPatient(py, pz, model.spine.vertebra("L3").bottom), x0 };
}

function midlineAt(model: BodyModel, plane: SlicePlane, y: number): number {
  const { s, x0 } = spinal(model, plane, y);
  return (model.midline(s) - x0) / plane.spacing;
}

/** The polygon outside of which nothing is the multifidus. */
function border(
  model: BodyModel,
  plane: SlicePlane,
  grid: Grid,
  muscle: readonly PixelPoint[],
  cleftPoints: number,
): PixelPoint[] {
  const deep = muscle[0]!;
  const tip = spinousTip(model, plane, grid);
  // From the tip to the muscle as a thread would lie over it: every later point is in front of the line.
  let last = cleftPoints;
  for (let i = cleftPoints; i < muscle.length; i++) {
    const [ax, ay] = muscle[last]!;
    const [bx, by] = muscle[i]!;
    // Slopes down from the tip, measured away from the midline.
    if ((by - tip[1]) * Math.abs(ax - tip[0]) > (ay - tip[1]) * Math.abs(bx - tip[0])) last = i;
  }
  return [...muscle.slice(0, last + 1), tip, ...archBehind(model, plane, grid, deep), nearest(grid, deep)];
}

/** Where the fascia begins: the hindmost place of process or ligament on the midline, half a millimetre inside it. */
function spinousTip(model: BodyModel, plane: SlicePlane, grid: Grid): PixelPoint {
  for (let row = grid.rows - 1; row >= 0; row--) {
    const y = grid.top + (row + 0.5) / fine;
    const x = midlineAt(model, plane, y);
    const column = Math.floor((x - grid.left) * fine);
    if (grid.midline[row * grid.columns + column]! >= half) return [x, y - 0.5 / plane.spacing];
  }
  throw new Error("No spinous process and no ligament on the midline");
}

/** The back of a lamina beside the midline, mm, for a half depth of the vertebra of 18.5 mm; and its middle on the midline. */
const laminaBack = [
  [0, 45.8],
  [5, 44.4],
  [12, 40.6],
  [18.5, 36],
] as const;
const laminaMiddle = [0, 42.4] as const;

/**
 * What bounds the muscle in front: a point inside the lamina where the slice cuts one on the midline, so that its surface
 * decides; else where the back of a lamina would be.
 */
function archBehind(model: BodyModel, plane: SlicePlane, grid: Grid, deep: PixelPoint): PixelPoint[] {
  const shift = model.parameters.vertebraHalfDepth - 18.5;
  const side = Math.sign(deep[0] - midlineAt(model, plane, deep[1]));
  const at = ([u, v]: readonly [number, number]): PixelPoint => {
    let y = grid.top;
    while (spinal(model, plane, y).v < v + shift) y += 1 / fine;
    return [midlineAt(model, plane, y) + (side * u) / plane.spacing, y];
  };
  const [x, y] = at(laminaMiddle);
  const place = Math.floor((y - grid.top) * fine) * grid.columns + Math.floor((x - grid.left) * fine);
  return grid.bone[place]! >= half ? [[x, y]] : laminaBack.map(at);
}

/** The place of bone or flavum nearest to a point. */
function nearest(grid: Grid, [x, y]: PixelPoint): PixelPoint {
  let best = Infinity;
  let found: PixelPoint = [x, y];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      if (grid.bone[row * grid.columns + column]! < half) continue;
      const at: PixelPoint = [grid.left + (column + 0.5) / fine, grid.top + (row + 0.5) / fine];
      const far = (at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y);
      if (far < best) [best, found] = [far, at];
    }
  }
  return found;
}

function filled(grid: Grid, points: readonly PixelPoint[]): Uint8Array {
  const data = new Uint8Array(grid.rows * grid.columns);
  const moved = points.map(([x, y]): PixelPoint => [(x - grid.left) * fine, (y - grid.top) * fine]);
  fillPolygon({ rows: grid.rows, columns: grid.columns, data }, { type: "polygon", points: moved }, false);
  return data;
}

/** The places that a disc reaches which fits into the mask. */
function opened(grid: Grid, mask: Uint8Array): Uint8Array {
  const offsets: number[] = [];
  for (let dy = -crevice; dy <= crevice; dy++) {
    for (let dx = -crevice; dx <= crevice; dx++) {
      if (dx * dx + dy * dy <= crevice * crevice) offsets.push(dy * grid.columns + dx);
    }
  }
  const out = new Uint8Array(mask.length);
  const edge = crevice * grid.columns + crevice;
  for (let at = edge; at < mask.length - edge; at++) {
    if (mask[at] === 1 && offsets.every((offset) => mask[at + offset] === 1)) {
      for (const offset of offsets) out[at + offset] = 1;
    }
  }
  return out;
}

/** What of the mask hangs together with the seeds. */
function connected(grid: Grid, mask: Uint8Array, seeds: Uint8Array): Uint8Array {
  const out = new Uint8Array(mask.length);
  const waiting: number[] = [];
  const take = (at: number) => {
    if (mask[at] === 1 && out[at] === 0) {
      out[at] = 1;
      waiting.push(at);
    }
  };
  seeds.forEach((inside, at) => {
    if (inside === 1) take(at);
  });
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of [at - 1, at + 1, at - grid.columns, at + grid.columns]) take(next);
  }
  return out;
}

/** Corners of a traced border to points about a pixel apart, each the mean of the border near it. */
function smoothed(corners: readonly PixelPoint[]): PixelPoint[] {
  const steps: PixelPoint[] = corners.flatMap(([x, y], i) => {
    const [toX, toY] = corners[(i + 1) % corners.length]!;
    const count = Math.abs(toX - x) + Math.abs(toY - y);
    return Array.from(
      { length: count },
      (_, k): PixelPoint => [x + ((toX - x) * k) / count, y + ((toY - y) * k) / count],
    );
  });
  const n = steps.length;
  const points: PixelPoint[] = [];
  for (let i = 0; i < n; i += (3 * fine) / 2) {
    let x = 0;
    let y = 0;
    for (let k = -smoothing; k <= smoothing; k++) {
      const [ax, ay] = steps[(i + k + n) % n]!;
      x += ax;
      y += ay;
    }
    points.push([x / (2 * smoothing + 1), y / (2 * smoothing + 1)]);
  }
  return points;
}
