import { expect, it } from "vitest";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import { endplateAngle } from "../endplate-angle.ts";
import { endplateOfTrack } from "./endplate-of-track.ts";
import { findSpine } from "./find-spine.ts";
import { seeSlice } from "./see-slice.ts";
import { type DrawnBody, drawnProbabilities, drawnSpine } from "./synthetic-spine.fixture.ts";

const size = { rows: 224, columns: 160 };
const place = { corner: [0, 0], across: [1, 0], down: [0, 1] } as const;
const pixelMm = 1.4;

/** Sagittal, front to the left, head up; `x` from right to left through the patient. */
const slice = (x: number): PlacedSlice => ({
  geometry: {
    imagePositionPatient: [x, -100, 150],
    imageOrientationPatient: [
      [0, 1, 0],
      [0, 0, -1],
    ],
  },
  pixelSpacingMm: { row: pixelMm, column: pixelMm },
  ...size,
});

const view = (bodies: readonly DrawnBody[], x = 0, sure = 0.95) => ({
  slice: slice(x),
  seen: seeSlice({ classes: drawnProbabilities(bodies, { ...size, sure }), place, pixelMm }, "left"),
});

const levels = (bodies: readonly DrawnBody[], sure = 0.95) => {
  const spine = findSpine([view(bodies, 0, sure)]);
  return spine && { ...spine, names: spine.vertebrae.map(({ level }) => level) };
};

const all = ["T12", "L1", "L2", "L3", "L4", "L5", "S1"];
const without = (...names: string[]) => drawnSpine.filter(({ name }) => !names.includes(name));

it("counts from the sacrum up", () => {
  const spine = levels(drawnSpine)!;
  expect(spine.names).toEqual(all);
  expect(spine.vertebrae[0]!.confidence).toBeGreaterThan(0.99);
  expect(spine.sacrumSeen).toBe(true);
  expect(spine.alternatives).toEqual([]);
});

it("one body that looks like its neighbour does not move the count, nor does one that was not seen", () => {
  const mistaken = drawnSpine.map((body) => (body.name === "L2" ? ({ ...body, name: "L3" } as const) : body));
  expect(levels(mistaken)!.names).toEqual(all);
  expect(levels(without("L3"))!.names).toEqual(["T12", "L1", "L2", "L4", "L5", "S1"]);
});

it("without the sacrum it counts by what the bodies look like, and says that the sacrum was not seen", () => {
  const spine = levels(without("S1", "L5"))!;
  expect(spine.names).toEqual(["T12", "L1", "L2", "L3", "L4"]);
  expect(spine.sacrumSeen).toBe(false);
});

it("bodies that could be counted two ways are told with both counts", () => {
  const spine = levels(without("S1", "other"), 0.55)!;
  expect(spine.vertebrae[0]!.confidence).toBeLessThan(0.9);
  const [other] = spine.alternatives;
  expect(other).toMatchObject({ shift: 1 });
  expect(spine.vertebrae[0]!.confidence + other!.probability).toBeGreaterThan(0.9);
});

it("the slices of a series vote: one that is counted otherwise is overruled", () => {
  const shifted = drawnSpine.slice(1).map((body, at) => ({ ...body, name: drawnSpine[at]!.name }));
  const views = [-8, -4, 0, 4, 8].map((x) => view(x === 4 ? shifted : drawnSpine, x));
  const spine = findSpine(views)!;
  expect(spine.vertebrae.map(({ level }) => level)).toEqual(all);
  expect(spine.vertebrae[3]!.track).toHaveLength(5);
});

it("a body on one slice of many is none", () => {
  const false_ = { name: "S1", centre: [60, 205], turn: 0, depth: 20, height: 14 } as const;
  const views = [-8, -4, 0, 4, 8].map((x) => view(x === 8 ? [...drawnSpine, false_] : drawnSpine, x));
  expect(findSpine(views)!.vertebrae).toHaveLength(7);
});

it("no spine in a picture without bodies, nor in one of two", () => {
  expect(levels([])).toBeUndefined();
  expect(levels(drawnSpine.slice(3, 5))).toBeUndefined();
});

it("the plane of an endplate is tilted as the spine is, in both planes", () => {
  const tilt = 7;
  const positions = [-12, -8, -4, 0, 4, 8, 12];
  const rise = Math.tan((tilt * Math.PI) / 180) / pixelMm;
  const leaning = (x: number) =>
    drawnSpine.map((body) => ({ ...body, centre: [body.centre[0], body.centre[1] - rise * x] as const }));
  const views = positions.map((x) => view(leaning(x), x));
  const l3 = findSpine(views)!.vertebrae.find(({ level }) => level === "L3")!;
  const plane = endplateOfTrack(
    l3.track,
    views.map((v) => v.slice),
    "inferior",
  )!;
  expect(plane.coronalKnown).toBe(true);
  expect(plane.scatterMm).toBeLessThan(0.5);
  const axial = {
    imagePositionPatient: [0, 0, 0],
    imageOrientationPatient: [
      [1, 0, 0],
      [0, 1, 0],
    ],
  } as const;
  const angle = endplateAngle(axial, plane.endplate)!;
  expect(angle.coronal).toBeCloseTo(tilt, 0);
  expect(Math.abs(angle.sagittal - Math.abs(drawnSpine[3]!.turn))).toBeLessThan(0.7);
});

it("looks that count otherwise, a body that was left out, and a disc and a body below S1 make the count less sure", () => {
  const shifted = drawnSpine.slice(1).map((body, at) => ({ ...body, name: drawnSpine[at]!.name }));
  const differ = findSpine([view(drawnSpine), view(shifted)])!;
  expect(differ.vertebrae[0]!.confidence).toBeLessThan(0.9);
  expect(levels(without("L3"))!.vertebrae[0]!.confidence).toBeLessThan(0.9);

  const s2 = { name: "S1", centre: [78, 203], turn: 16, depth: 20, height: 16 } as const;
  const below = (areaMm2: number) => {
    const whole = view([...drawnSpine, s2]);
    return { ...whole, seen: { ...whole.seen, discs: [{ centre: [79, 191] as const, areaMm2 }] } };
  };
  const usual = findSpine([below(20)])!;
  const spine = findSpine([below(110)])!;
  expect(spine.vertebrae.map(({ level }) => level)).toEqual(all);
  expect(spine.vertebrae[0]!.confidence).toBeLessThan(0.8 * usual.vertebrae[0]!.confidence);
  // What looks like S1 may be the last lumbar vertebra: then every name is one higher.
  expect(spine.alternatives[0]).toMatchObject({ shift: 1 });
});
