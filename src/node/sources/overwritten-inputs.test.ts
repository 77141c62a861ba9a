import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { overwrittenInputs } from "./overwritten-inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-overwritten-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  mkdirSync(at("in"));
  writeFileSync(at("in/a.dcm"), "a");
  writeFileSync(at("other"), "b");
  linkSync(at("in/a.dcm"), at("hard"));
  symlinkSync(at("in/a.dcm"), at("soft"));
  writeFileSync(at("scans.zip"), zipSync({ IM1: new Uint8Array(4) }));
});

it.each([
  ["in/a.dcm", "in/a.dcm"],
  ["hard", "in/a.dcm"],
  ["soft", "in/a.dcm"],
  ["in/a.dcm", "soft"],
  ["in/a.dcm", "in"],
  ["scans.zip", "scans.zip"],
  ["scans.zip", "scans.zip/IM1"],
])("%s may not be written where %s is read", async (target, input) => {
  const [found] = await overwrittenInputs([at("new"), at(target)], [at("other"), at(input)]);
  expect(found).toMatchObject({ code: "file-would-overwrite-input", path: at(target) });
});

it("lets everything else be written", async () => {
  expect(
    await overwrittenInputs([at("new"), at("other"), at("in/b.dcm")], [at("in"), at("absent"), "auto"]),
  ).toEqual([]);
});
