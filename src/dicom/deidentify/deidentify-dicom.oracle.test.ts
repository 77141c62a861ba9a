import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { DeidentificationOption } from "./deidentification.ts";
import { deidentifyDicom } from "./deidentify-dicom.ts";
import { replacementsOf } from "./replacements.ts";

const python = "/usr/bin/python3";
const folder = mkdtempSync(join(tmpdir(), "paraspine-deidentify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const script = fileURLToPath(new URL("deidentify-oracle.py", import.meta.url));
const runPython = (...args: readonly string[]) =>
  JSON.parse(execFileSync(python, [script, ...args], { encoding: "utf8", maxBuffer: 2 ** 28 }));

const replacements = replacementsOf({ project: "test", secret: "5c".repeat(32) });
const deidentify = (path: string, options: readonly DeidentificationOption[]) =>
  deidentifyDicom(readFileSync(path), {
    replacements,
    options,
    allowBurnedIn: true,
    programVersion: "1.2.3",
  });

const filesBelow = (root: string, name: RegExp) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** De-identifies files and has pydicom look at each pair. */
function checkPairs(paths: readonly string[], options: readonly DeidentificationOption[], name: string) {
  const out = join(folder, name);
  mkdirSync(out);
  const pairs: [string, string][] = [];
  const refused: Record<string, number> = {};
  for (const [index, path] of paths.entries()) {
    const made = deidentify(path, options);
    if (!made.ok) {
      const { code } = made.issues[0];
      refused[code] = (refused[code] ?? 0) + 1;
      continue;
    }
    const target = join(out, `${index}.dcm`);
    writeFileSync(target, made.value.bytes);
    pairs.push([path, target]);
  }
  const list = join(out, "pairs.json");
  writeFileSync(list, JSON.stringify(pairs));
  return { pairs, refused, complaints: runPython("check", list) as string[] };
}

describe.skipIf(lacksOracle("pydicom"))(
  "what identifies is nowhere in the file any more",
  { timeout: 120_000 },
  () => {
    const kinds = ["explicit-utf8", "implicit-gb18030", "big-endian", "deflated", "explicit-gb2312"];
    beforeAll(() => {
      mkdirSync(join(folder, "planted"));
      runPython("plant", join(folder, "planted"));
    });

    it.each(kinds)("of a file with a canary in every attribute of the dictionary: %s", (kind) => {
      const path = join(folder, "planted", `${kind}.dcm`);
      for (const options of [[], ["dates"], ["dates", "characteristics", "descriptors"]] as const) {
        const made = deidentify(path, options);
        if (!made.ok) throw new Error(made.issues[0].message);
        const target = join(folder, "planted.dcm");
        writeFileSync(target, made.value.bytes);
        expect(runPython("canaries", target, options.join(",") || "none")).toEqual([]);
      }
    });

    it("of the sample studies", () => {
      const samples = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));
      const { pairs, complaints } = checkPairs(filesBelow(samples, /^IM\d+/), [], "samples");
      expect(pairs.length).toBeGreaterThan(80);
      expect(complaints).toEqual([]);
    });

    it.each([
      ["none", []],
      ["dates", ["dates"]],
    ] as const)("of pydicom's test files, options %s", (name, options) => {
      const files = filesBelow("/usr/lib/python3/dist-packages/pydicom/data", /\.dcm$/);
      const { pairs, complaints } = checkPairs(files, options, `pydicom-${name}`);
      expect(pairs.length).toBeGreaterThan(40);
      expect(complaints).toEqual([]);
    });
  },
);

describe("other programs", () => {
  const samples = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));
  const some = filesBelow(samples, /^IM\d+/).filter((_, index) => index % 6 === 0);

  it.skipIf(lacksOracle("dicom3tools"))(
    "dciodvfy finds no error that was not there",
    { timeout: 180_000 },
    () => {
      const errors = (path: string) =>
        spawnSync("dciodvfy", [path], { encoding: "utf8" })
          .stderr.split("\n")
          .filter((line) => line.startsWith("Error"));
      for (const options of [[], ["dates", "characteristics", "descriptors"]] as const) {
        for (const path of some) {
          const made = deidentify(path, options);
          if (!made.ok) throw new Error(made.issues[0].message);
          const target = join(folder, "verified.dcm");
          writeFileSync(target, made.value.bytes);
          const before = new Set(errors(path));
          expect(
            errors(target).filter((line) => !before.has(line)),
            path,
          ).toEqual([]);
        }
      }
    },
  );

  it.skipIf(lacksOracle("dicom3tools", "pydicom"))(
    "dciodvfy finds no new kind of error in pydicom's test files",
    { timeout: 180_000 },
    () => {
      // UIDs and patients' IDs are in the sentences. Deflated files dciodvfy cannot read before.
      const kinds = (path: string) =>
        spawnSync("dciodvfy", [path], { encoding: "utf8" })
          .stderr.split("\n")
          .filter((line) => line.startsWith("Error"))
          .map((line) => line.replace(/<[\d.]{10,}>/g, "<UID>"));
      const files = filesBelow("/usr/lib/python3/dist-packages/pydicom/data", /\.dcm$/).filter(
        (path) => !path.includes("dfl"),
      );
      let verified = 0;
      for (const path of files) {
        const made = deidentify(path, ["dates"]);
        if (!made.ok) continue;
        const target = join(folder, "verified.dcm");
        writeFileSync(target, made.value.bytes);
        const before = new Set(kinds(path));
        expect(
          kinds(target).filter((kind) => !before.has(kind)),
          path,
        ).toEqual([]);
        verified++;
      }
      expect(verified).toBeGreaterThan(40);
    },
  );

  it.skipIf(lacksOracle("dcmtk"))("dcmdump reads them without complaint", () => {
    const made = deidentify(some[0]!, []);
    if (!made.ok) throw new Error(made.issues[0].message);
    const target = join(folder, "dumped.dcm");
    writeFileSync(target, made.value.bytes);
    const { status, stderr } = spawnSync("dcmdump", [target], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});
