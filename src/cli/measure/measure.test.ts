import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmod, chown } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultRecipe, type Recipe } from "../../fat/recipe.ts";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import {
  analyseCase,
  caseFromSlice,
  readRoiSet,
  readSlice,
  serialiseResult,
} from "../../library/paraspine.ts";
import { nodePorts } from "../../node/node-ports.ts";
import type { Outline } from "../../roi/outline.ts";
import type { Roi } from "../../roi/roi.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import { capturedRun } from "../captured-run.ts";

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

const phantoms = fileURLToPath(new URL("../../../e2e/reference/imagej/phantoms/", import.meta.url));
const names = readdirSync(phantoms)
  .filter((name) => name.endsWith(".dcm"))
  .map((name) => name.replace(".dcm", ""));
const dicom = (name: string) => join(phantoms, `${name}.dcm`);
const roiSet = (name: string) => join(phantoms, `${name}.RoiSet.zip`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-measure-"));
  process.env.PARASPINE_USER_DATA = join(folder, "user-data");
});
afterAll(() => {
  delete process.env.PARASPINE_USER_DATA;
  rmSync(folder, { recursive: true });
});

/** Puts bytes into a file of the test's folder. */
function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const measure = (slice: string, rois: string, ...options: string[]) =>
  paraspine("measure", slice, "--rois", rois, ...options);

describe("paraspine measure", () => {
  const recipes: readonly (readonly [options: string[], parts: Partial<Recipe>])[] = [
    [[], {}],
    [
      ["--scope", "image", "--range", "minmax", "--method", "triangle", "--imagej", "1.54"],
      {
        scope: "image",
        range: { kind: "minmax" },
        threshold: { kind: "auto", method: "Triangle" },
        imagej: "1.54",
      },
    ],
    [
      ["--bits", "8", "--threshold", "120..255", "--range", "-100..500"],
      {
        bits: "8",
        threshold: { kind: "manual", lower: 120, upper: 255 },
        range: { kind: "fixed", lower: -100, upper: 500 },
      },
    ],
  ];

  it.each(names)("gives the same JSON as the library on %s, byte for byte", async (name) => {
    const ports = nodePorts(phantoms);
    const bytes = readFileSync(dicom(name));
    const slice = readSlice(bytes);
    const rois = readRoiSet(readFileSync(roiSet(name)));
    if (!slice.ok || !rois.ok) throw new Error("The phantom cannot be read");
    const sha256 = await ports.sha256(bytes);
    for (const [options, parts] of recipes) {
      const start = caseFromSlice({
        slice: slice.value,
        sha256,
        rois: rois.value,
        recipe: resolveRecipe(parts),
      });
      const analysed = await analyseCase(start, ports);
      if (!analysed.ok) throw new Error(JSON.stringify(analysed.issues));
      const printed = await measure(dicom(name), roiSet(name), ...options, "--json");
      expect(printed.code).toBe(0);
      expect(printed.stdout).toBe(serialiseResult(analysed.value.result!));
    }
  });

  /** What ImageJ measured, from results.csv. */
  function imagejRows(name: string, mode: string, scope: string, method: string) {
    const [header, ...lines] = readFileSync(join(phantoms, "results.csv"), "utf8").trim().split("\n");
    const keys = header!.split(",");
    return lines
      .map((line) => Object.fromEntries(line.split(",").map((cell, index) => [keys[index]!, cell])))
      .filter((row) => row.case === name && row.mode === mode && row.scope === scope && row.method === method)
      .map((row) => ({
        name: row.roi,
        pixelCount: Number(row.pixels),
        fatPixelCount: Number(row.fat_pixels),
        threshold: { lower: Number(row.lower), upper: Number(row.upper) },
      }));
  }

  it.each([
    ["case01", ["--scope", "image", "--method", "Li"], ["native", "image", "Li"]],
    ["case05", ["--method", "Otsu"], ["native", "roi", "Otsu"]],
    ["case06", ["--bits", "8", "--method", "Yen"], ["8-bit", "roi", "Yen"]],
    ["case00", ["--threshold", "600..65535"], ["native", "image", "manual"]],
    ["case02", ["--bits", "8", "--threshold", "120..255"], ["8-bit", "image", "manual"]],
  ] as const)("prints what ImageJ measured on %s with %j", async (name, options, [mode, scope, method]) => {
    const wanted = imagejRows(name, mode, scope, method);
    expect(wanted).toHaveLength(5);
    const { stdout } = await measure(dicom(name), roiSet(name), ...options, "--json");
    expect(JSON.parse(stdout).rois).toMatchObject(wanted);
  });

  it("prints a table with convention, recipe and what the numbers are for", async () => {
    const { stdout, code } = await measure(dicom("case00"), roiSet("case00"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/MF_L\s+not stated\s+668\s+315\.73/);
    expect(stdout).toContain("imagej=1.53k bits=native range=file scope=roi method=Otsu");
    expect(stdout).toContain("Research use only");
  });

  it("prints one CSV row a region, the same numbers as the JSON, and the notice on stderr only", async () => {
    const csv = await measure(dicom("case00"), roiSet("case00"), "--csv", "--convention", "fascial");
    const { rois } = JSON.parse((await measure(dicom("case00"), roiSet("case00"), "--json")).stdout);
    const [header, ...lines] = csv.stdout.trim().split("\r\n");
    const column = (name: string) => header!.split(",").indexOf(name);
    expect(lines.map((line) => line.split(",")[column("fdr_percent")])).toEqual(
      rois.map((roi: { fdrPercent: number }) => String(roi.fdrPercent)),
    );
    const conventions = lines.map((line) => line.split(",")[column("convention")]);
    expect(conventions).toEqual(["", "fascial", "fascial", "fascial", "fascial"]);
    expect(csv.stdout).not.toContain("esearch");
    expect(csv.stderr).toContain("Research use only");
  });

  it("replays a Case with the same numbers, and warns where it belongs to another image", async () => {
    const saved = join(folder, "saved.case.json");
    const first = await measure(dicom("case00"), roiSet("case00"), "--json", "--save-case", saved);
    const again = await measure(dicom("case00"), saved, "--json");
    expect(again.stdout).toBe(first.stdout);
    const other = await measure(dicom("case01"), saved, "--json");
    expect(other.code).toBe(0);
    expect(JSON.parse(other.stdout).issues[0].code).toBe("case-other-image");
  });

  it("takes a recipe by name, from the settings, and from a file", async () => {
    const eight = { ...defaultRecipe, bits: "8", threshold: { kind: "manual", lower: 120, upper: 255 } };
    const asked = await measure(
      dicom("case00"),
      roiSet("case00"),
      "--bits",
      "8",
      "--threshold",
      "120..255",
      "--json",
    );
    const saved = { language: "en", recipes: [{ ...eight, name: "clinic" }] };
    mkdirSync(join(folder, "user-data"), { recursive: true });
    file("user-data/settings.json", JSON.stringify(saved));
    for (const recipe of ["clinic", "eight-bit-120-255", file("mine.json", JSON.stringify(eight))]) {
      const { stdout } = await measure(dicom("case00"), roiSet("case00"), "--recipe", recipe, "--json");
      expect(JSON.parse(stdout).rois).toEqual(JSON.parse(asked.stdout).rois);
    }
  });

  it.each([
    [["--method", "Otsu", "--threshold", "1..2"]],
    [["--recipe", "clinic", "--bits", "8"]],
    [["--json", "--csv"]],
    [["--range", "9..3"]],
    [["--range", "3..3"]],
    [["--range", "wide"]],
    [["--threshold", "12"]],
    [["--threshold", "0..Infinity"]],
    [["--slider", "0..256"]],
    [["--bits", "16"]],
    [["--bits", "8", "--threshold", "100..900"]],
    [["--scope", "slice"]],
    [["--imagej", "2.0"]],
    [["--frame", "0"]],
    [["--convention", "loose"]],
    [["--nonsense"]],
  ])("takes %j for a usage error", async (options) => {
    const { code, stderr } = await measure(dicom("case00"), roiSet("case00"), ...options);
    expect(code).toBe(2);
    expect(stderr).not.toBe("");
  });
});

describe("bad input", () => {
  const square = (side: number, x = 100, y = 100): Outline => ({
    type: "polygon",
    points: [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ],
  });
  const roi = (name: string, outline: Outline): Roi => ({
    id: name,
    name,
    origin: "drawn",
    outlines: [outline],
  });
  const good = roi("MF_L", square(20));

  /** One region as a RoiSet, with a good one beside it. */
  const setOf = (...rois: Roi[]) => file("bad.RoiSet.zip", writeRoiSet([...rois, good]));

  /** The place of an element (little endian) in the bytes of a phantom. */
  function elementAt(bytes: Buffer, group: number, element: number): number {
    const tag = Buffer.alloc(4);
    tag.writeUInt16LE(group, 0);
    tag.writeUInt16LE(element, 2);
    return bytes.indexOf(tag);
  }

  /** Codes of the issues in the JSON on stdout; the sentences are on stderr too. */
  async function issuesOf(slice: string, rois: string, ...options: string[]) {
    const { code, stdout, stderr } = await measure(slice, rois, ...options, "--json");
    const json = JSON.parse(stdout);
    for (const { message } of json.issues) expect(stderr).toContain(message);
    return { code, json, codes: json.issues.map((found: { code: string }) => found.code) };
  }

  it("that is not DICOM", async () => {
    const found = await issuesOf(file("text.dcm", "Dear Sir or Madam,\n".repeat(40)), roiSet("case00"));
    expect(found).toMatchObject({ code: 1, codes: ["dicom-not-dicom"] });
  });

  it("that is empty", async () => {
    const found = await issuesOf(file("empty.dcm", ""), roiSet("case00"));
    expect(found).toMatchObject({ code: 1, codes: ["dicom-not-dicom"] });
  });

  it("that is truncated", async () => {
    const bytes = readFileSync(dicom("case00"));
    const found = await issuesOf(file("short.dcm", bytes.subarray(0, bytes.length - 5000)), roiSet("case00"));
    expect(found).toMatchObject({ code: 1, codes: ["dicom-truncated"] });
  });

  it("that has no pixel data", async () => {
    const bytes = readFileSync(dicom("case00"));
    const header = bytes.subarray(0, elementAt(bytes, 0x7fe0, 0x0010));
    const found = await issuesOf(file("header.dcm", header), roiSet("case00"));
    expect(found).toMatchObject({ code: 1, codes: ["dicom-no-pixel-data"] });
  });

  it("that has no PixelSpacing: pixels only, and a warning", async () => {
    const bytes = Buffer.from(readFileSync(dicom("case00")));
    bytes.writeUInt16LE(0x0033, elementAt(bytes, 0x0028, 0x0030) + 2);
    const { code, json, codes } = await issuesOf(file("unspaced.dcm", bytes), roiSet("case00"));
    expect(code).toBe(0);
    expect(codes).toContain("dicom-no-pixel-spacing");
    expect(json.rois[1]).toMatchObject({ name: "MF_R", pixelCount: 680 });
    for (const { csaMm2, faMm2 } of json.rois) expect([csaMm2, faMm2]).toEqual([undefined, undefined]);
    expect(json.patient.csaCm2).toBeUndefined();
    expect(JSON.stringify(json)).not.toContain("null");
  });

  it("with an outline without area", async () => {
    const flat = roi("MF_R", {
      type: "polygon",
      points: [
        [5, 5],
        [9, 5],
        [5, 5],
      ],
    });
    const { code, json, codes } = await issuesOf(dicom("case00"), setOf(flat));
    expect(code).toBe(1);
    expect(codes).toContain("roi-zero-area");
    expect(json.rois.find(({ name }: { name: string }) => name === "MF_L").pixelCount).toBe(400);
    expect(json.patient.csaCm2).toBeUndefined();
  });

  it("with an outline that crosses itself: measured by even-odd, and a warning", async () => {
    const bowTie = roi("MF_R", {
      type: "polygon",
      points: [
        [0, 0],
        [8, 8],
        [0, 8],
        [8, 0],
      ],
    });
    const { code, json, codes } = await issuesOf(dicom("case00"), setOf(bowTie));
    expect(code).toBe(0);
    expect(codes).toContain("roi-self-crossing");
    // ImageJ fills 32 pixels of this bow tie.
    expect(json.rois.find(({ name }: { name: string }) => name === "MF_R").pixelCount).toBe(32);
  });

  it("with an outline outside the image", async () => {
    const { code, codes } = await issuesOf(dicom("case00"), setOf(roi("MF_R", square(20, 1000, 1000))));
    expect(code).toBe(1);
    expect(codes).toContain("roi-outside-image");
  });

  it("with an outline partly outside the image: the part inside, and a warning", async () => {
    const { code, json, codes } = await issuesOf(dicom("case00"), setOf(roi("MF_R", square(20, -10, 5))));
    expect(code).toBe(0);
    expect(codes).toContain("roi-partly-outside-image");
    expect(json.rois.find(({ name }: { name: string }) => name === "MF_R").pixelCount).toBe(200);
  });

  it("with an unknown method", async () => {
    const { code, codes } = await issuesOf(dicom("case00"), roiSet("case00"), "--method", "Otso");
    expect({ code, codes }).toEqual({ code: 2, codes: ["fat-unknown-method"] });
  });

  it("with an unknown recipe", async () => {
    const { code, codes } = await issuesOf(dicom("case00"), roiSet("case00"), "--recipe", "no-such");
    expect({ code, codes }).toEqual({ code: 2, codes: ["fat-unknown-recipe"] });
  });

  it("with a recipe that is none", async () => {
    const broken = file("broken-recipe.json", '{"bits":"8","colour":"red"}');
    const { code, codes } = await issuesOf(dicom("case00"), roiSet("case00"), "--recipe", broken);
    expect({ code, codes }).toEqual({ code: 2, codes: ["recipe-unreadable"] });
  });

  it("with a recipe whose limits leave the 8 bits it asks for", async () => {
    const threshold = { kind: "manual", lower: 120, upper: 300 };
    const outside = file("outside.json", JSON.stringify({ ...defaultRecipe, bits: "8", threshold }));
    const { code, codes } = await issuesOf(dicom("case00"), roiSet("case00"), "--recipe", outside);
    expect({ code, codes }).toEqual({ code: 2, codes: ["recipe-limits-not-eight-bit"] });
  });

  it.each([
    ["text", "no outlines here"],
    ["half a ZIP", readFileSync(roiSet("case00")).subarray(0, 300)],
    ["a ZIP without outlines", Buffer.from("504b0506000000000000000000000000000000000000", "hex")],
    ["nothing", ""],
  ])("with outlines that cannot be read: %s", async (_, content) => {
    const { code, codes } = await issuesOf(dicom("case00"), file("unreadable.zip", content));
    expect({ code, codes }).toEqual({ code: 1, codes: ["roi-unreadable"] });
  });

  it.each([
    ["a Case that is broken", '{"schema":"paraspine-case","schemaVersion":1}', "case-unreadable"],
    ["a Case of a newer program", '{"schema":"paraspine-case","schemaVersion":9}', "case-newer-version"],
  ])("with %s", async (_, content, issue) => {
    const { code, codes } = await issuesOf(dicom("case00"), file("broken.json", content));
    expect({ code, codes }).toEqual({ code: 1, codes: [issue] });
  });

  it("with a frame that is not there", async () => {
    const found = await issuesOf(dicom("case00"), roiSet("case00"), "--frame", "2");
    expect(found).toMatchObject({ code: 1, codes: ["dicom-frame-out-of-range"] });
  });

  it("with files that are not there", async () => {
    expect(await issuesOf(join(folder, "no.dcm"), roiSet("case00"))).toMatchObject({
      codes: ["file-not-found"],
    });
    expect(await issuesOf(dicom("case00"), join(folder, "no.zip"))).toMatchObject({
      codes: ["file-not-found"],
    });
    expect(await issuesOf(folder, roiSet("case00"))).toMatchObject({ code: 1, codes: ["file-unreadable"] });
  });

  it("that shows nothing the model knows", async () => {
    const small = fileURLToPath(
      new URL("../../../e2e/reference/dicom/files/explicit-16-signed.dcm", import.meta.url),
    );
    const { code, codes } = await issuesOf(small, "auto");
    expect([code, codes.at(-1)]).toEqual([1, "segment-nothing-found"]);
  });

  it("names no region twice in the patient's sum", async () => {
    const { code, json, codes } = await issuesOf(dicom("case00"), setOf(roi("MF_L", square(10))));
    expect(code).toBe(1);
    expect(codes).toContain("measure-duplicate-name");
    expect(json.patient.csaCm2).toBeUndefined();
  });

  describe("in a folder without rights", () => {
    const nobody = 65_534;
    const root = process.getuid?.() === 0;

    /** Does something as a user whom rights bind; root is bound by none. */
    async function asOrdinaryUser<Value>(work: () => Promise<Value>): Promise<Value> {
      if (!root) return work();
      process.seteuid!(nobody);
      try {
        return await work();
      } finally {
        process.seteuid!(0);
      }
    }

    it.skipIf(process.platform === "win32" || (root && process.seteuid === undefined))(
      "says so, reading and writing",
      async () => {
        const open = join(folder, "open");
        const locked = join(open, "locked");
        mkdirSync(locked, { recursive: true });
        for (const name of ["slice.dcm", "RoiSet.zip"]) {
          writeFileSync(
            join(open, name),
            readFileSync(name === "slice.dcm" ? dicom("case00") : roiSet("case00")),
          );
          writeFileSync(join(locked, name), readFileSync(join(open, name)));
        }
        for (const path of [folder, open]) await chmod(path, 0o755);
        await chmod(locked, 0);
        if (root) await chown(locked, 0, 0);
        const slice = join(open, "slice.dcm");
        const rois = join(open, "RoiSet.zip");
        await measure(slice, rois, "--save-case", join(open, "first.json"));
        const results = await asOrdinaryUser(async () => [
          await measure(join(locked, "slice.dcm"), rois),
          await measure(slice, join(locked, "RoiSet.zip")),
          await measure(slice, rois, "--save-case", join(locked, "case.json")),
        ]);
        await chmod(locked, 0o755);
        expect(results.map(({ code }) => code)).toEqual([1, 1, 1]);
        expect(results[0]?.stderr).toContain("[file-no-permission]");
        expect(results[1]?.stderr).toContain("[file-no-permission]");
        expect(results[2]?.stderr).toContain("[file-unwritable]");
        expect(readdirSync(locked).sort()).toEqual(["RoiSet.zip", "slice.dcm"]);
      },
    );
  });
});
