import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readTruth } from "../../../sample-dicom/truth.ts";
import type { SliceEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
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

it("finds any lumbar endplate: L4 inferior, near the truth", async () => {
  const { vertebrae, proposal } = await levelOfStudy(study, { level: "L4", side: "inferior" }, ports);
  const found = vertebrae.find(({ level }) => level === "L4")!.inferior!.endplate;
  const wanted = truth.vertebrae.find(({ name }) => name === "L4")!.inferior;
  const height = (found.anterior[2] + found.posterior[2]) / 2;
  expect(Math.abs(height - (wanted.anterior.patient[2] + wanted.posterior.patient[2]) / 2)).toBeLessThan(3);
  expect(proposal).toBeDefined();
}, 60_000);

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
