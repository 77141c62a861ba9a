import { expect, test } from "vitest";
import { anatomyIssues, type PlacedStructure } from "./anatomy-issues.ts";

const at = (name: string, x: number, areaMm2: number, y = 60): PlacedStructure => ({
  name,
  areaMm2,
  middle: [x, y],
});
/** Usual areas and places at L3, mm from the midline; x grows to the patient's left. */
const usual = [
  at("MF_L", 18, 600),
  at("MF_R", -18, 620),
  at("ES_L", 45, 1500),
  at("ES_R", -45, 1450),
  at("VB", 0, 1500, 0),
];
const told = (regions: readonly PlacedStructure[], confirmed = true, body?: number) =>
  anatomyIssues(regions, confirmed, () => body).map(({ code, roi }) => `${code} ${roi}`);
const changed = (change: PlacedStructure) => usual.map((one) => (one.name === change.name ? change : one));

test("a usual slice raises no doubt, whatever is not drawn", () => {
  for (let left = 0; left < usual.length; left++)
    expect(told(usual.filter((_, at) => at !== left))).toEqual([]);
  expect(told([])).toEqual([]);
});

test("left names on the patient's right, of both sides, of one side, and of one muscle alone", () => {
  const mirrored = usual.map(({ name, areaMm2, middle: [x, y] }) => at(name, -x, areaMm2, y));
  const four = ["MF_L", "MF_R", "ES_L", "ES_R"].map((name) => `check-sides-swapped ${name}`);
  expect(told(mirrored)).toEqual(four);
  expect(told([at("MF_L", -18, 600), at("VB", 0, 1500, 0)])).toEqual(["check-sides-swapped MF_L"]);
  expect(told([at("ES_R", 45, 1500)], true, 3)).toEqual(["check-sides-swapped ES_R"]);
  expect(told([at("ES_R", 45, 1500)])).toEqual([]);
  expect(told([at("MF_R", 2, 600)], true, 0)).toEqual([]);
});

test("MF and ES in each other's place", () => {
  const exchanged = [at("MF_L", 45, 1500), at("MF_R", -45, 1450), at("ES_L", 18, 600), at("ES_R", -18, 620)];
  expect(told(exchanged)).toEqual(
    ["MF_L", "ES_L", "MF_R", "ES_R"].map((name) => `check-muscles-exchanged ${name}`),
  );
});

test("a muscle in front of the vertebral body, as where the picture is upside down", () => {
  expect(told(changed(at("MF_L", 18, 600, -5)))).toEqual(["check-in-front MF_L"]);
});

test("each muscle against its twin, though the sums of both sides agree", () => {
  const crossed = [at("MF_L", 18, 900), at("MF_R", -18, 500), at("ES_L", 45, 1200), at("ES_R", -45, 1600)];
  expect(told(crossed)).toEqual(["check-twin-differs MF_L", "check-twin-differs MF_R"]);
});

test("areas that adults do not have: a spacing ten times too large or small, a region drawn in another's place", () => {
  expect(told(usual.map((one) => ({ ...one, areaMm2: one.areaMm2 * 100 })))).toHaveLength(5);
  expect(told(usual.map((one) => ({ ...one, areaMm2: one.areaMm2 / 100 })))).toHaveLength(5);
  expect(told([at("MF_L", 18, 2100), at("MF_R", -18, 2100)])).toHaveLength(2);
  expect(told([at("MF_L", 18, 2100), at("MF_R", -18, 2100)], false)).toEqual([]);
});

test("a name that two regions bear is nobody's", () => {
  expect(told([...usual, at("MF_L", -50, 1)])).toEqual([]);
});
