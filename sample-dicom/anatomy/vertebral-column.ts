import { closedCurve, outset, type Point, scaled } from "../numeric/contour.ts";
import { curveThrough, type Knot, smoothStep } from "../numeric/interpolate.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine, Vertebra } from "./spine.ts";
import type { Tissue } from "./tissues.ts";

/** Vertebral bodies, discs and the front of the sacrum. */
export interface VertebralColumn {
  readonly lofts: readonly Loft[];
  /** The outer surface of bodies and discs together, the region VB. */
  readonly surface: Loft;
}

/** Unit outline of an endplate from the middle of its front: oval, flattened and slightly hollow at the back. */
const unitOutline: readonly Point[] = [
  [0, -1],
  [0.37, -0.93],
  [0.69, -0.72],
  [0.92, -0.37],
  [1, 0.05],
  [0.91, 0.47],
  [0.69, 0.77],
  [0.36, 0.86],
  [0, 0.83],
  [-0.36, 0.86],
  [-0.69, 0.77],
  [-0.91, 0.47],
  [-1, 0.05],
  [-0.92, -0.37],
  [-0.69, -0.72],
  [-0.37, -0.93],
];

/** Width of each endplate against L3's, and depth of the sacral ones. */
const widths: { readonly [name: string]: number } = {
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

const discTissue = (body: BodyParameters, above: Vertebra): Tissue =>
  `disc${body.discGrade[above.name] ?? 2}`;

const isSacral = ({ name }: Vertebra) => name.startsWith("S");

export function makeVertebralColumn(body: BodyParameters, spine: Spine): VertebralColumn {
  const first = spine.vertebrae[0]!;
  const last = spine.vertebrae[spine.vertebrae.length - 1]!;
  const outline = outlineOf(body, spine);
  const surface = makeLoft("annulus", first.top - 4, last.bottom, outline, 0.5);
  const sheath = (normalV: number) => 0.55 + 0.5 * smoothStep(0.5, 0.9, Math.abs(normalV));
  const lofts: Loft[] = [
    makeLoft("ligament", first.top - 4, last.bottom, (s) => outset(outline(s), sheath), 1),
    surface,
  ];
  spine.vertebrae.forEach((vertebra, i) => {
    const next = spine.vertebrae[i + 1];
    if (next !== undefined && !isSacral(vertebra)) {
      lofts.push(discInside(discTissue(body, vertebra), vertebra.bottom, next.top, outline));
    }
    lofts.push(...bodyLofts(vertebra, outline));
    if (!isSacral(vertebra)) {
      const before = spine.vertebrae[i - 1] ?? vertebra;
      lofts.push(
        ...hollow(vertebra.top, 1, discTissue(body, before), outline),
        ...hollow(vertebra.bottom, -1, discTissue(body, vertebra), outline),
        basivertebralVein(body, vertebra),
      );
    }
  });
  return { lofts, surface };
}

function outlineOf(body: BodyParameters, spine: Spine): (s: number) => Point[] {
  const a = body.vertebraHalfWidth;
  const b = body.vertebraHalfDepth;
  const size = curveThrough(
    spine.vertebrae.flatMap((vertebra): Knot[] => {
      const { name, top, bottom } = vertebra;
      const width = widths[name] ?? 1;
      const sacral = isSacral(vertebra);
      const depth = sacral ? width * (name === "S1" ? 0.86 : 0.8) : width;
      const lowerDepth = sacral ? depth * 0.82 : depth;
      return [
        { at: top, values: [a * width, b * depth] },
        {
          at: (top + bottom) / 2,
          values: [a * width * 0.89, b * (sacral ? (depth + lowerDepth) / 2 : depth * 0.92)],
        },
        { at: bottom, values: [a * width * 1.01, b * lowerDepth] },
      ];
    }),
  );
  const bulge = curveThrough(
    spine.vertebrae.flatMap(({ name, bottom }, i): Knot[] => {
      const next = spine.vertebrae[i + 1];
      if (next === undefined) return [];
      return [
        { at: bottom - 4, values: [0] },
        { at: (bottom + next.top) / 2, values: [body.discBulge[name] ?? 0.8] },
        { at: next.top + 4, values: [0] },
      ];
    }),
  );
  return (s) => {
    const [width, depth] = size(s) as [number, number];
    const extra = bulge(s)[0]!;
    const factor = 1 + extra * 0.012;
    return closedCurve(
      unitOutline.map(([u, v]) => [
        u * width * factor,
        v * depth * factor + (v > 0.6 ? extra * (1 - Math.abs(u)) : 0),
      ]),
      5,
    );
  };
}

/** The inside of the disc; flatter with degeneration. */
function discInside(tissue: Tissue, above: number, below: number, outline: (s: number) => Point[]): Loft {
  const middle = (above + below) / 2;
  const half = ((below - above) / 2) * 0.97;
  return makeLoft(
    tissue,
    middle - half,
    middle + half,
    (s) => {
      const t = (s - middle) / half;
      return scaled(outline(middle), 0.9 * Math.sqrt(Math.max(0.03, 1 - t * t * t * t)), 0, 0.5);
    },
    0.4,
  );
}

/** Endplates and marrow; the marrow keeps off the shell. */
function bodyLofts({ top, bottom }: Vertebra, outline: (s: number) => Point[]): Loft[] {
  const shell = (s: number) => {
    const edge = Math.max(0, Math.min(s - top, bottom - s));
    return -0.8 - 0.8 * (1 - smoothStep(0, 2, edge));
  };
  return [
    makeLoft("endplate", top - 0.1, bottom + 0.1, (s) => outset(outline(s), -0.1), 0.5),
    makeLoft("vertebralMarrow", top + 0.7, bottom - 0.7, (s) => outset(outline(s), shell(s)), 0.5),
  ];
}

/** The endplates are hollow: under the middle of each, the disc reaches into the body (`sign` 1: downwards). */
function hollow(edge: number, sign: 1 | -1, disc: Tissue, outline: (s: number) => Point[]): Loft[] {
  const bowl = (tissue: Tissue, depth: number, width: number) => {
    const deepest = edge + sign * depth;
    const outer = edge - sign * 0.2;
    return makeLoft(
      tissue,
      Math.min(deepest, outer),
      Math.max(deepest, outer),
      (s) => {
        const t = Math.min(1, Math.max(0, ((s - edge) * sign) / depth));
        return scaled(outline(edge), width * Math.sqrt(1 - t) + 0.001, 0, 0.5);
      },
      0.2,
    );
  };
  return [bowl("endplate", 2, 0.88), bowl(disc, 1.2, 0.8)];
}

function basivertebralVein(body: BodyParameters, { top, bottom }: Vertebra): Loft {
  const middle = (top + bottom) / 2;
  const back = body.vertebraHalfDepth * 0.74;
  return makeLoft(
    "basivertebralVein",
    middle - 2.2,
    middle + 2.2,
    (s) => {
      const t = (s - middle) / 2.3;
      const w = 4.5 * Math.sqrt(Math.max(0.01, 1 - t * t));
      return closedCurve(
        [
          [0, back - 9],
          [w * 0.4, back - 3],
          [w, back],
          [0, back + 0.8],
          [-w, back],
          [-w * 0.4, back - 3],
        ],
        3,
      );
    },
    0.5,
  );
}
