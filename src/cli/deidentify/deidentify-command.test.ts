import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { capturedRun } from "../captured-run.ts";

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

const series = fileURLToPath(new URL("../../../sample-dicom/studies/lean/t1_tse_tra", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paraspine-deidentify-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("writes the images, tells how many, and warns of the key", async () => {
  const [out, key] = [join(folder, "out"), join(folder, "key.json")];
  const first = await paraspine(
    "deidentify",
    series,
    "--out",
    out,
    "--key",
    key,
    "--options",
    "dates,descriptors",
  );
  const count = readdirSync(series).length;
  expect(first).toMatchObject({
    code: 0,
    stdout: `${count} exported, 0 already there, 0 left out; patients: 1\n`,
  });
  expect(first.stderr).toContain("[deidentify-key-created]");
  const again = await paraspine(
    "deidentify",
    series,
    "--out",
    out,
    "--key",
    key,
    "--options",
    "dates,descriptors",
    "--json",
  );
  expect(JSON.parse(again.stdout)).toEqual({
    written: 0,
    unchanged: count,
    leftOut: 0,
    patients: 1,
    keyCreated: false,
    issues: [],
  });
  expect(again.code).toBe(0);
});

it("is the command line's mistake without a key or with an unknown option", async () => {
  expect((await paraspine("deidentify", series, "--out", folder)).code).toBe(2);
  const unknown = await paraspine(
    "deidentify",
    series,
    "--out",
    join(folder, "x"),
    "--key",
    "k",
    "--options",
    "names",
  );
  expect(unknown.code).toBe(2);
});

it("is an error where the key is refused", async () => {
  const out = join(folder, "inside");
  const refused = await paraspine(
    "deidentify",
    series,
    "--out",
    out,
    "--key",
    join(out, "key.json"),
    "--lang",
    "zh-CN",
  );
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("[deidentify-key-inside-out]");
});
