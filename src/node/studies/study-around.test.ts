import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studyAround } from "./study-around.ts";

const samples = fileURLToPath(new URL("../../../sample-dicom/studies/", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paraspine-around-"));
});
afterAll(() => rm(folder, { recursive: true }));

const planes = (study: Awaited<ReturnType<typeof studyAround>>) =>
  study && [...new Set(study.series.map(({ plane }) => plane))].sort();

test("series in the folders beside belong to it, those of another study do not", async () => {
  const place = (study: string, series: string, name: string) =>
    cp(join(samples, study, series), join(folder, name), { recursive: true });
  await place("lean", "t2_tse_tra", "1");
  await place("lean", "t2_tse_sag", "2");
  await place("moderate", "t2_tse_sag", "3");
  await mkdir(join(folder, "empty"));
  const study = await studyAround(join(folder, "1/IM0003.dcm"));
  expect(planes(study)).toEqual(["axial", "sagittal"]);
  expect(study?.patientId).toBe("SAMPLE-LEAN");
  const paths = study!.series.flatMap(({ files }) => files);
  expect(paths.filter((path) => path.startsWith(join(folder, "3")))).toEqual([]);
});

test("an image without others around it is its study alone, and one that is gone has none", async () => {
  await mkdir(join(folder, "alone/only"), { recursive: true });
  await cp(join(samples, "lean/t2_tse_tra/IM0003.dcm"), join(folder, "alone/only/a.dcm"));
  expect(planes(await studyAround(join(folder, "alone/only/a.dcm")))).toEqual(["axial"]);
  expect(await studyAround(join(folder, "alone/gone/a.dcm"))).toBeUndefined();
});
