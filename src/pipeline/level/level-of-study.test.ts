import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readTruth } from "../../../sample-dicom/truth.ts";
import type { SliceEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import { add, dot, length, scale, subtract } from "../../image/vector3.ts";
import { loadSpineModel } from "../../node/model/load-spine-model.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import { levelOfStudy } from "./level-of-study.ts";

const folder = fileURLToPath(new URL("../../../sample-dicom/studies/moderate", import.meta.url));
const truth = await readTruth(folder);
const study = (await listStudies([folder])).studies[0]!;
const model = await loadSpineModel();
if (!model.ok) throw new Error(model.issues[0].message);
const ports = { ...model.value, readSlice: loadSlice };
const l3 = { level: "L3", side: "inferior" } as const;

/** The study with the places of its axial slices changed. */
const withAxial = (change: (geometry: SliceGeometry) => SliceGeometry): StudyEntry => ({
  ...study,
  series: study.series.map((series) =>
    series.plane !== "axial"
      ? series
      : {
          ...series,
          slices: series.slices.map(
            (slice): SliceEntry =>
              slice.geometry === undefined ? slice : { ...slice, geometry: change(slice.geometry) },
          ),
        },
  ),
});
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

it("another frame of reference is told, and positions are compared only if the reader trusts them", async () => {
  const other = withAxial((geometry) => ({ ...geometry, frameOfReferenceUid: "1.2.3" }));
  const told = await levelOfStudy(other, l3, ports);
  expect(codes(told.issues)).toContain("level-other-frame");
  expect(told.proposal).toBeUndefined();
  expect(told.vertebrae.length).toBeGreaterThan(5);
  const trusted = await levelOfStudy(other, l3, ports, true);
  expect(codes(trusted.issues)).toContain("level-other-frame");
  expect(trusted.proposal!.slice.sopInstanceUid).toBe(truth.l3InferiorEndplate.axialSopInstanceUid);
}, 60_000);

it("a stack that lies elsewhere is refused or its distance is told, never taken as if it fitted", async () => {
  const aside = withAxial((geometry) => {
    const [x, y, z] = geometry.imagePositionPatient;
    return { ...geometry, imagePositionPatient: [x + 500, y, z] };
  });
  const beside = await levelOfStudy(aside, l3, ports);
  expect(beside.proposal).toBeUndefined();
  expect(codes(beside.issues)).toContain("level-no-slice");
  const higher = withAxial((geometry) => {
    const [x, y, z] = geometry.imagePositionPatient;
    return { ...geometry, imagePositionPatient: [x, y, z + 200] };
  });
  expect(codes((await levelOfStudy(higher, l3, ports)).issues)).toContain("level-distance");
}, 60_000);

it("finds every endplate from L1 to L5, near the truth, and takes the slice nearest to it", async () => {
  const lean = fileURLToPath(new URL("../../../sample-dicom/studies/lean", import.meta.url));
  const [leanStudy] = (await listStudies([lean])).studies;
  const { vertebrae: wanted } = await readTruth(lean);
  const axial = leanStudy!.series.filter(({ plane, weighting }) => plane === "axial" && weighting === "T2");
  const slices = axial.flatMap((series) => series.slices);
  // What the network says does not depend on the endplate that is wanted.
  const told = new Map<string, Promise<Float32Array>>();
  const infer: typeof ports.finder.infer = (input) => {
    const key = `${input.rows} ${input.data.reduce((sum, value, at) => sum + value * (1 + (at % 97)), 0)}`;
    const answer = told.get(key) ?? ports.finder.infer(input);
    told.set(key, answer);
    return answer;
  };
  const remembering = { ...ports, finder: { ...ports.finder, infer } };
  for (const name of ["L1", "L2", "L3", "L4", "L5"] as const) {
    for (const side of ["superior", "inferior"] as const) {
      const { vertebrae, proposal } = await levelOfStudy(leanStudy!, { level: name, side }, remembering);
      const found = vertebrae.find(({ level }) => level === name)![side]!.endplate;
      const { anterior, posterior } = wanted.find((vertebra) => vertebra.name === name)![side];
      const middle = scale(add(anterior.patient, posterior.patient), 0.5);
      const away = subtract(scale(add(found.anterior, found.posterior), 0.5), middle);
      expect({ name, side, isNear: length([0, away[1], away[2]]) < 4 }).toEqual({ name, side, isNear: true });
      const distances = slices.map(({ geometry }) =>
        Math.abs(dot(subtract(middle, geometry!.imagePositionPatient), sliceNormal(geometry!))),
      );
      const taken = slices.findIndex(
        ({ sopInstanceUid }) => sopInstanceUid === proposal!.slice.sopInstanceUid,
      );
      // Halfway between two slices either is near.
      expect(distances[taken]! - Math.min(...distances)).toBeLessThan(3);
    }
  }
}, 120_000);

it("a study without a sagittal series, or without an axial one, is told", async () => {
  const only = (plane: string): StudyEntry => ({
    ...study,
    series: study.series.filter((series) => series.plane === plane),
  });
  expect(codes((await levelOfStudy(only("axial"), l3, ports)).issues)).toEqual(["level-no-sagittal"]);
  const sagittal = await levelOfStudy(only("sagittal"), l3, ports);
  expect(codes(sagittal.issues)).toContain("level-no-axial");
  expect(sagittal.vertebrae.length).toBeGreaterThan(5);
}, 60_000);
