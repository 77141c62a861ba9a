import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { readTruth } from "../../../sample-dicom/truth.ts";
import { capturedRun } from "../captured-run.ts";

const samples = fileURLToPath(new URL("../../../sample-dicom/studies/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paraspine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Point = readonly [number, number, number];
const way = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

for (const name of ["lean", "moderate", "heavy"]) {
  it(`${name}: the vertebrae, the endplate and the axial slice that the truth names`, async () => {
    const study = join(samples, name);
    const truth = await readTruth(study);
    const { code, stdout } = await capturedRun(["level", study, "--json"]);
    expect(code).toBe(0);
    const { studies } = JSON.parse(stdout);
    const [found] = studies;
    const levels = found.vertebrae.map(({ level }: { level: string }) => level);
    expect(levels.slice(-6)).toEqual(["L1", "L2", "L3", "L4", "L5", "S1"]);
    const l3 = found.vertebrae.find(({ level }: { level: string }) => level === "L3");
    const { anteriorMm, posteriorMm } = l3.inferiorEndplate;
    const endplate = truth.l3InferiorEndplate;
    const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
    expect(
      way(middle(anteriorMm, posteriorMm), middle(endplate.anterior.patient, endplate.posterior.patient)),
    ).toBeLessThan(3);
    expect(found.proposal.sopInstanceUid).toBe(endplate.axialSopInstanceUid);
    expect(found.proposal.sagittalAngleDegrees).toBeLessThan(10);
  }, 60_000);
}

it("an endplate that is none, or a picture without spacing, is said so", async () => {
  expect((await capturedRun(["level", samples, "--level", "L6-inferior"])).code).toBe(2);
  const file = join(folder, "grey.png");
  writeFileSync(
    file,
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
      "base64",
    ),
  );
  const { code, stdout } = await capturedRun(["level", file, "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ vertebrae: [], issues: [{ code: "level-no-spacing" }] });
  const empty = await capturedRun(["level", file, "--spacing", "0.7,0.7", "--json"]);
  expect(JSON.parse(empty.stdout)).toMatchObject({ vertebrae: [], issues: [{ code: "level-not-found" }] });
});

it("a study without a sagittal series is told, and nothing is guessed", async () => {
  const { code, stdout } = await capturedRun(["level", join(samples, "lean", "t2_tse_tra"), "--json"]);
  expect(code).toBe(1);
  const [study] = JSON.parse(stdout).studies;
  expect(study.proposal).toBeUndefined();
  expect(study.issues[0].code).toBe("level-no-sagittal");
});
