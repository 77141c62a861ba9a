import { type Issue, issue } from "../../base/issue.ts";
import type { Mask } from "../../image/mask.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { RegionName } from "../../roi/roi.ts";

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
export interface StructureMask {
  readonly name: RegionName;
  /** Where the mask's first pixel is on the grid that all structures share. */
  readonly row: number;
  readonly column: number;
  readonly mask: Mask;
}

/** What is wrong with the anatomy of the drawn structures: areas, asymmetry, sides, order from the midline. */
export function plausibilityIssues(
  drawn: readonly StructureMask[],
  spacing: PixelSpacingMm,
): readonly Issue[] {
  const placed = new Map(drawn.map((structure) => [structure.name, placeOf(structure, spacing)]));
  return [...areaIssues(placed), ...asymmetryIssues(placed), ...orderIssues(placed), ...frontIssues(placed)];
}

function areaIssues(placed: Placed): readonly Issue[] {
  return [...placed].flatMap(([roi, { area }]) => {
    const [least, most] = plausibleArea[roi];
    if (area >= least && area <= most) return [];
    return [issue("segment-implausible-area", { roi, area: Math.round(area), least, most }, { roi })];
  });
}

function asymmetryIssues(placed: Placed): readonly Issue[] {
  const pairs = [
    ["MF_L", "MF_R"],
    ["MF_R", "MF_L"],
    ["ES_L", "ES_R"],
    ["ES_R", "ES_L"],
  ] as const;
  return pairs.flatMap(([roi, other]) => {
    const [own, mirrored] = [placed.get(roi), placed.get(other)];
    if (own === undefined || mirrored === undefined || own.area <= largestAsymmetry * mirrored.area)
      return [];
    const times = (own.area / mirrored.area).toFixed(1);
    return [issue("segment-implausible-asymmetry", { roi, other, times }, { roi })];
  });
}

function orderIssues(placed: Placed): readonly Issue[] {
  return fromRightToLeft.slice(0, -1).flatMap((roi, index) => {
    const other = fromRightToLeft[index + 1]!;
    const [right, left] = [placed.get(roi), placed.get(other)];
    if (right === undefined || left === undefined || right.x < left.x) return [];
    return [issue("segment-implausible-order", { roi, other }, { roi })];
  });
}

function frontIssues(placed: Placed): readonly Issue[] {
  const body = placed.get("VB");
  if (body === undefined) return [];
  return fromRightToLeft
    .filter((name) => (placed.get(name)?.y ?? Number.POSITIVE_INFINITY) <= body.y)
    .map((roi) => issue("segment-implausible-front", { roi }, { roi }));
}

/** As they are in radiological view. */
const fromRightToLeft = ["ES_R", "MF_R", "MF_L", "ES_L"] as const;

type Placed = ReadonlyMap<RegionName, ReturnType<typeof placeOf>>;

/** Area in mm² and centroid in pixels of the shared grid. */
function placeOf({ mask, row, column }: StructureMask, spacing: PixelSpacingMm) {
  let count = 0;
  let x = 0;
  let y = 0;
  for (let down = 0; down < mask.rows; down++) {
    for (let along = 0; along < mask.columns; along++) {
      const inside = mask.data[down * mask.columns + along]!;
      count += inside;
      x += inside * (column + along);
      y += inside * (row + down);
    }
  }
  return { area: count * spacing.row * spacing.column, x: x / count, y: y / count };
}
