import { type Issue, issue } from "../base/issue.ts";
import type { Mask } from "../image/mask.ts";
import type { PixelSpacingMm } from "../image/scalar-image.ts";
import type { RegionName } from "../roi/roi.ts";

/** Areas in mm² beyond which a structure is not one: from a child's to a very large adult's, L1 to S1. */
const plausibleArea: { readonly [Name in RegionName]: readonly [least: number, most: number] } = {
  MF_L: [60, 2200],
  MF_R: [60, 2200],
  ES_L: [150, 4000],
  ES_R: [150, 4000],
  VB: [500, 3200],
};

/** A side more than this many times the other is worth a look. */
const largestAsymmetry = 2.5;

/** A structure and its mask on the slice as stored, in radiological view. */
export interface DrawnStructure {
  readonly name: RegionName;
  readonly mask: Mask;
}

/** What is wrong with the anatomy of the drawn structures: areas, asymmetry, sides, order from the midline. */
export function plausibilityIssues(
  drawn: readonly DrawnStructure[],
  spacing: PixelSpacingMm,
): readonly Issue[] {
  const of = new Map(drawn.map(({ name, mask }) => [name, place(mask, spacing)]));
  const issues: Issue[] = [];
  const doubt = (roi: RegionName, reason: string) =>
    issues.push(issue("segment-implausible", { roi, reason }, { roi }));
  for (const [name, { area }] of of) {
    const [least, most] = plausibleArea[name];
    if (area < least || area > most) doubt(name, `${Math.round(area)} mm²`);
  }
  for (const [left, right] of [
    ["MF_L", "MF_R"],
    ["ES_L", "ES_R"],
  ] as const) {
    const [a, b] = [of.get(left), of.get(right)];
    if (a === undefined || b === undefined) continue;
    if (a.area > largestAsymmetry * b.area) doubt(left, `${left} > ${largestAsymmetry} × ${right}`);
    if (b.area > largestAsymmetry * a.area) doubt(right, `${right} > ${largestAsymmetry} × ${left}`);
  }
  const order = ["ES_R", "MF_R", "MF_L", "ES_L"] as const;
  for (const [index, name] of order.slice(0, -1).entries()) {
    const next = order[index + 1]!;
    const [a, b] = [of.get(name), of.get(next)];
    if (a !== undefined && b !== undefined && a.x >= b.x) doubt(name, `${next} ≤ ${name}`);
  }
  const body = of.get("VB");
  for (const name of order) {
    const muscle = of.get(name);
    if (body !== undefined && muscle !== undefined && muscle.y <= body.y) doubt(name, `${name} < VB`);
  }
  return issues;
}

/** Area in mm² and centroid in pixels. */
function place({ rows, columns, data }: Mask, spacing: PixelSpacingMm) {
  let count = 0;
  let x = 0;
  let y = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const inside = data[row * columns + column]!;
      count += inside;
      x += inside * column;
      y += inside * row;
    }
  }
  return { area: count * spacing.row * spacing.column, x: x / count, y: y / count };
}
