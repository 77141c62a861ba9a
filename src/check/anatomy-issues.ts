import { type Issue, issue } from "../base/issue.ts";
import { leftRightAsymmetry } from "../measure/left-right-asymmetry.ts";
import { muscleNames, type RegionName, regionNames } from "../roi/roi.ts";
import { adultAreas, type Structure } from "./adult-areas.ts";

/** A region with its area and where its middle is in the patient. */
export interface PlacedStructure {
  readonly name: string;
  readonly areaMm2: number;
  /** The mean of its pixels in the patient, mm: x grows to the left, y to the back. */
  readonly middle: readonly [x: number, y: number];
}

/** A muscle that differs from its twin by more, in percent of their mean, is doubted: of 409 adults at L4/5 one in a hundred (MF) and one in twenty (ES). */
const maxTwinDifferencePercent = 30;

type Known = ReadonlyMap<RegionName, PlacedStructure>;

/**
 * What the anatomy of an axial lumbar slice says against the regions, muscle by muscle: left names on the patient's
 * right (`check-sides-swapped`), MF and ES of a side in each other's place (`check-muscles-exchanged`), a muscle in
 * front of the vertebral body (`check-in-front`), a muscle unlike its twin (`check-twin-differs`), an area that adults
 * do not have (`check-area-unusual`). A name that two regions have is left out.
 *
 * @param levelConfirmed whether the slice is known to be at L3.
 * @param middleOfBody x of the middle of the body, mm, for a slice with one side only and no vertebral body.
 */
export function anatomyIssues(
  regions: readonly PlacedStructure[],
  levelConfirmed: boolean,
  middleOfBody: () => number | undefined = () => undefined,
): readonly Issue[] {
  const known = new Map(
    regionNames.flatMap((name) => {
      const [only, ...others] = regions.filter((region) => region.name === name);
      return only === undefined || others.length > 0 ? [] : [[name, only] as const];
    }),
  );
  return [
    ...sideIssues(known, middleOfBody),
    ...exchangeIssues(known),
    ...frontIssues(known),
    ...twinIssues(known),
    ...areaIssues(known, levelConfirmed),
  ];
}

const twins = [
  ["MF_L", "MF_R"],
  ["ES_L", "ES_R"],
] as const;

/** Nearer to the middle of the body than this, mm, nothing is said of the side. */
const middleMargin = 8;

/** By how much farther from the midline MF has to lie than ES, mm, before they are taken for exchanged. */
const exchangeMargin = 5;

/** The patient's midline: the vertebral body's middle, else halfway between twins. */
function midline(known: Known): number | undefined {
  const body = known.get("VB");
  if (body !== undefined) return body.middle[0];
  for (const [left, right] of twins) {
    const [one, other] = [known.get(left), known.get(right)];
    if (one !== undefined && other !== undefined) return (one.middle[0] + other.middle[0]) / 2;
  }
  return undefined;
}

function sideIssues(known: Known, middleOfBody: () => number | undefined): readonly Issue[] {
  return muscleNames.flatMap((name) => {
    const own = known.get(name);
    if (own === undefined) return [];
    const [left, right] = twins.find((pair) => (pair as readonly string[]).includes(name))!;
    const twin = known.get(name === left ? right : left);
    const towardsLeft = name === left ? 1 : -1;
    const middle = twin?.middle[0] ?? midline(known);
    const body = middle === undefined ? middleOfBody() : undefined;
    const from = (x: number) => (own.middle[0] - x) * towardsLeft;
    const beyond = middle !== undefined ? from(middle) : body !== undefined ? from(body) + middleMargin : 0;
    return beyond < 0 ? [issue("check-sides-swapped", { roi: name }, { roi: name })] : [];
  });
}

function exchangeIssues(known: Known): readonly Issue[] {
  const middle = midline(known);
  if (middle === undefined) return [];
  return (
    [
      ["MF_L", "ES_L"],
      ["MF_R", "ES_R"],
    ] as const
  ).flatMap(([mf, es]) => {
    const [inner, outer] = [known.get(mf), known.get(es)];
    if (inner === undefined || outer === undefined) return [];
    const [near, far] = [inner.middle[0] - middle, outer.middle[0] - middle];
    const sameSide = Math.sign(near) === Math.sign(far);
    if (!sameSide || Math.abs(near) <= Math.abs(far) + exchangeMargin) return [];
    return [
      issue("check-muscles-exchanged", { roi: mf, other: es }, { roi: mf }),
      issue("check-muscles-exchanged", { roi: es, other: mf }, { roi: es }),
    ];
  });
}

function frontIssues(known: Known): readonly Issue[] {
  const body = known.get("VB");
  if (body === undefined) return [];
  return muscleNames
    .filter((name) => (known.get(name)?.middle[1] ?? Number.POSITIVE_INFINITY) <= body.middle[1])
    .map((roi) => issue("check-in-front", { roi }, { roi }));
}

function twinIssues(known: Known): readonly Issue[] {
  return twins.flatMap(([left, right]) => {
    const [one, other] = [known.get(left), known.get(right)];
    if (one === undefined || other === undefined) return [];
    const percent = leftRightAsymmetry(one.areaMm2, other.areaMm2);
    if (percent === undefined || percent <= maxTwinDifferencePercent) return [];
    const about = { percent: Math.round(percent), limit: maxTwinDifferencePercent };
    return [
      issue("check-twin-differs", { ...about, roi: left, other: right }, { roi: left }),
      issue("check-twin-differs", { ...about, roi: right, other: left }, { roi: right }),
    ];
  });
}

const cm2 = (area: number) => (area / 100).toFixed(1);

function areaIssues(known: Known, levelConfirmed: boolean): readonly Issue[] {
  const level = levelConfirmed ? "L3" : "L1-S1";
  return [...known].flatMap(([roi, { areaMm2 }]) => {
    const [least, most] = adultAreas[level][roi.slice(0, 2) as Structure];
    if (areaMm2 >= least && areaMm2 <= most) return [];
    const about = {
      roi,
      area: cm2(areaMm2),
      least: cm2(least),
      most: cm2(most),
      level: level.replace("-", "–"),
    };
    return [issue("check-area-unusual", about, { roi })];
  });
}
