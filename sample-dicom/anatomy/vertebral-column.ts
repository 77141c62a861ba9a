import { closedCurve, ellipse, outset, type Point, scaled } from "../numeric/contour.ts";
import { curveThrough } from "../numeric/interpolate.ts";
import { cosine } from "../numeric/trigonometry.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";
import type { Tissue } from "./tissues.ts";

/** Vertebral bodies, discs and the front of the sacrum. */
export interface VertebralColumn {
  readonly lofts: readonly Loft[];
  /** The outer surface of bodies and discs together, the region VB. */
  readonly surface: Loft;
}

/** Unit outline of an endplate: oval, flattened and slightly hollow at the back. */
const unitOutline: readonly Point[] = [
  [0, -1],
  [0.38, -0.945],
  [0.71, -0.76],
  [0.94, -0.4],
  [1, 0.05],
  [0.94, 0.5],
  [0.74, 0.82],
  [0.4, 0.87],
  [0, 0.82],
  [-0.4, 0.87],
  [-0.74, 0.82],
  [-0.94, 0.5],
  [-1, 0.05],
  [-0.94, -0.4],
  [-0.71, -0.76],
  [-0.38, -0.945],
];

export function makeVertebralColumn(body: BodyParameters, spine: Spine): VertebralColumn {
  const a = body.vertebraHalfWidth;
  const b = body.vertebraHalfDepth;
  const first = spine.vertebrae[0]!;
  const last = spine.vertebrae[spine.vertebrae.length - 1]!;
  const waist: { at: number; values: number[] }[] = [];
  const sizes: Record<string, number> = {
    T10: 0.8,
    T11: 0.84,
    T12: 0.88,
    L1: 0.92,
    L2: 0.96,
    L3: 1,
    L4: 1.04,
    L5: 1.06,
    S1: 1,
    S2: 0.72,
    S3: 0.55,
    S4: 0.42,
  };
  for (const { name, top, bottom } of spine.vertebrae) {
    const size = sizes[name] ?? 1;
    const sacral = name.startsWith("S");
    const depth = sacral ? size * (name === "S1" ? 0.86 : 0.8) : size;
    const lowerDepth = sacral ? depth * 0.82 : depth;
    waist.push({ at: top, values: [a * size, b * depth] });
    waist.push({
      at: (top + bottom) / 2,
      values: [a * size * 0.89, b * (sacral ? (depth + lowerDepth) / 2 : depth * 0.92)],
    });
    waist.push({ at: bottom, values: [a * size * 1.01, b * lowerDepth] });
  }
  const size = curveThrough(waist);
  const bulge = curveThrough(
    spine.vertebrae.flatMap(({ name, bottom }, i) => {
      const next = spine.vertebrae[i + 1];
      if (next === undefined) return [];
      return [
        { at: bottom - 4, values: [0] },
        { at: (bottom + next.top) / 2, values: [body.discBulge[name] ?? 0.8] },
        { at: next.top + 4, values: [0] },
      ];
    }),
  );
  const outline = (s: number): Point[] => {
    const [width, depth] = size(s) as [number, number];
    const extra = bulge(s)[0]!;
    return closedCurve(
      unitOutline.map(([u, v]) => {
        const factor = 1 + extra * 0.012;
        return [u * width * factor, v * depth * factor + (v > 0.6 ? extra * (1 - Math.abs(u)) : 0)];
      }),
      5,
    );
  };
  const surface = makeLoft("annulus", first.top - 4, last.bottom, outline, 0.5);
  const lofts: Loft[] = [
    makeLoft("ligament", first.top - 4, last.bottom, (s) => outset(outline(s), 0.8), 1),
    surface,
  ];
  spine.vertebrae.forEach((vertebra, i) => {
    const { name, top, bottom } = vertebra;
    const next = spine.vertebrae[i + 1];
    const height = bottom - top;
    if (next !== undefined && !name.startsWith("S")) {
      const middle = (bottom + next.top) / 2;
      const half = (next.top - bottom) / 2;
      const grade = body.discGrade[name] ?? 2;
      const nucleus = `nucleus${grade}` as Tissue;
      lofts.push(
        makeLoft(
          nucleus,
          middle - half * 0.86,
          middle + half * 0.86,
          (s) => {
            const t = (s - middle) / (half * 0.9);
            return scaled(outline(middle), 0.68 * Math.sqrt(Math.max(0.02, 1 - t * t * 0.9)), 0, 1);
          },
          0.5,
        ),
      );
    }
    const shrink = (s: number) => {
      const edge = Math.min(s - top, bottom - s);
      return edge > 1.4 ? -0.9 : -0.9 - (1.4 - Math.max(0, edge)) * 0.7;
    };
    lofts.push(makeLoft("endplate", top - 0.1, bottom + 0.1, (s) => outset(outline(s), -0.15), 0.5));
    lofts.push(
      makeLoft("vertebralMarrow", top + 0.8, bottom - 0.8, (s) => outset(outline(s), shrink(s)), 0.5),
    );
    if (!name.startsWith("S")) {
      // The endplates are hollow: disc reaches into the body under the middle of each.
      for (const [edge, sign] of [
        [top, 1],
        [bottom, -1],
      ] as const) {
        const hollow = (depthIn: number, extra: number) => (s: number) => {
          const t = Math.max(0, ((s - edge) * sign) / depthIn);
          return scaled(outline(edge), (0.82 + extra) * Math.sqrt(Math.max(0.004, 1 - t)), 0, 1.5);
        };
        const [lo, hi] = sign > 0 ? [edge - 0.2, edge + 2.2] : [edge - 2.2, edge + 0.2];
        const [lo2, hi2] = sign > 0 ? [edge - 0.2, edge + 1.4] : [edge - 1.4, edge + 0.2];
        lofts.push(makeLoft("endplate", lo, hi, hollow(2.2, 0.02), 0.25));
        lofts.push(makeLoft("annulus", lo2, hi2, hollow(1.4, 0), 0.25));
      }
      const middle = (top + bottom) / 2;
      lofts.push(
        makeLoft(
          "basivertebralVein",
          middle - 2.2,
          middle + 2.2,
          (s) => {
            const t = (s - middle) / 2.3;
            const width = 5 * Math.sqrt(Math.max(0.01, 1 - t * t));
            const back = b * 0.74;
            return closedCurve(
              [
                [0, back - 8],
                [width * 0.5, back - 3],
                [width, back],
                [0, back + 0.8],
                [-width, back],
                [-width * 0.5, back - 3],
              ],
              3,
            );
          },
          0.5,
        ),
      );
    }
    void height;
  });
  void ellipse;
  void cosine;
  return { lofts, surface };
}
