import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readHeader } from "../../dicom/header/read-header.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import { tableWithPseudonyms, withPseudonyms } from "../../project/exports/with-pseudonyms.ts";
import type { Roi } from "../../roi/roi.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { measurementRows } from "../../study/tables/measurement-rows.ts";
import { exportSegmentation } from "../export/export-segmentation.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { readRois } from "../studies/read-rois.ts";
import { deidentifyFiles } from "./deidentify-files.ts";
import { listingPath } from "./key-listing.ts";
import { openPseudonyms } from "./open-pseudonyms.ts";

const samples = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));
const series = join(samples, "lean/t1_tse_tra");

let folder: string;
let key: string;
const out = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-deidentify-"));
  mkdirSync(join(folder, "private"));
  key = join(folder, "private/key.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every file below a folder, by its path there. */
function contents(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(root, path), readFileSync(path).toString("base64")]),
  );
}

const codes = (done: { readonly issues: readonly { readonly code: string }[] }) =>
  done.issues.map(({ code }) => code);

describe("the files", () => {
  it("are the same from the same key, others from another", { timeout: 60_000 }, async () => {
    const options = { options: ["dates"] as const };
    const first = await deidentifyFiles([series], out("a"), key, options);
    expect(first).toMatchObject({
      ok: true,
      value: { unchanged: 0, leftOut: 0, patients: 1, keyCreated: true },
    });
    const again = await deidentifyFiles([series], out("b"), key, options);
    expect(contents(out("b"))).toEqual(contents(out("a")));
    expect(again).toMatchObject({ ok: true, value: { keyCreated: false } });
    await deidentifyFiles([series], out("c"), join(folder, "private/other.json"), options);
    const others = contents(out("c"));
    expect(others.size).toBe(contents(out("a")).size);
    expect([...others.keys()].filter((path) => contents(out("a")).has(path))).toEqual([]);
  });

  it("go on where a run was broken off", { timeout: 60_000 }, async () => {
    let left = 5;
    const signal = {
      get aborted() {
        return left <= 0;
      },
    };
    const broken = await deidentifyFiles([series], out("a"), key, {}, () => left--, signal);
    expect(codes(broken)).toContain("deidentify-cancelled");
    const before = contents(out("a")).size;
    const whole = await deidentifyFiles([series], out("a"), key);
    expect(whole).toMatchObject({ ok: true, value: { unchanged: before } });
    await deidentifyFiles([series], out("b"), key);
    expect(contents(out("a"))).toEqual(contents(out("b")));
  });

  it("are whole after a run was killed, and the next one ends it", { timeout: 120_000 }, async () => {
    const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
    const isImage = (path: string) => path.endsWith(".dcm");
    const count = () =>
      existsSync(out("a"))
        ? readdirSync(out("a"), { recursive: true, encoding: "utf8" }).filter(isImage).length
        : 0;
    for (const enough of [1, 7, 20]) {
      const killed = spawn(
        process.execPath,
        ["--import", "tsx", main, "deidentify", samples, "--out", out("a"), "--key", key],
        { stdio: "ignore" },
      );
      for (let wait = 0; wait < 2000 && count() < enough; wait++) await setTimeout(5);
      killed.kill("SIGKILL");
      if (killed.exitCode === null && killed.signalCode === null) await once(killed, "exit");
      for (const [path, content] of contents(out("a"))) {
        if (isImage(path)) expect(readHeader(Buffer.from(content, "base64")).ok).toBe(true);
      }
    }
    await deidentifyFiles([samples], out("a"), key);
    await deidentifyFiles([samples], out("b"), key);
    const whole = [...contents(out("a"))].filter(([path]) => isImage(path));
    expect(whole).toEqual([...contents(out("b"))]);
  });

  it("of one series stay one series, in the same frame of reference", { timeout: 60_000 }, async () => {
    await deidentifyFiles([join(samples, "moderate")], out("a"), key);
    const found = new Map<string, Set<string>>();
    for (const content of contents(out("a")).values()) {
      const header = readHeader(Buffer.from(content, "base64"));
      if (!header.ok) throw new Error(header.issues[0].message);
      const { facts } = header.value.frames[0]!;
      const frames = found.get(facts.seriesInstanceUid!) ?? new Set();
      found.set(facts.seriesInstanceUid!, frames.add(facts.geometry?.frameOfReferenceUid ?? ""));
    }
    const folders = readdirSync(join(samples, "moderate"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(found.size).toBe(folders.length);
    expect(new Set([...found.values()].flatMap((frames) => [...frames])).size).toBe(1);
  });

  it("of a disc are found, its DICOMDIR is not written", { timeout: 60_000 }, async () => {
    const done = await deidentifyFiles([join(samples, "heavy/DICOMDIR")], out("a"), key);
    expect(done).toMatchObject({ ok: true, value: { leftOut: 0 } });
    expect([...contents(out("a")).keys()].every((path) => path.endsWith(".dcm"))).toBe(true);
  });

  it("left unfinished long ago are removed, others stay", async () => {
    const draft = (digit: string) =>
      out(`a/P/.2.25.1.dcm.${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`);
    mkdirSync(out("a/P"), { recursive: true });
    for (const path of [draft("a"), draft("b"), out("a/P/notes.tmp")]) writeFileSync(path, "");
    for (const path of [draft("a"), out("a/P/notes.tmp")]) utimesSync(path, 0, 0);
    await deidentifyFiles([join(series, "IM0001.dcm")], out("a"), key);
    expect([draft("a"), draft("b"), out("a/P/notes.tmp")].map((path) => existsSync(path))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("that are the same are written once, others with the same UID are left out", async () => {
    const bytes = readFileSync(join(series, "IM0001.dcm"));
    mkdirSync(out("in"));
    writeFileSync(out("in/1.dcm"), bytes);
    writeFileSync(out("in/2.dcm"), bytes);
    const changed = Buffer.from(bytes);
    changed[changed.length - 100]! ^= 1;
    writeFileSync(out("in/3.dcm"), changed);
    const done = await deidentifyFiles([out("in")], out("a"), key);
    expect(done).toMatchObject({ ok: true, value: { written: 1, unchanged: 1, leftOut: 1 } });
    expect(codes(done)).toContain("deidentify-same-uid");
  });

  it("of two series are both written, though they bear one UID", async () => {
    const one = readFileSync(join(series, "IM0001.dcm"));
    mkdirSync(out("in"));
    writeFileSync(out("in/1.dcm"), one);
    writeFileSync(out("in/2.dcm"), withSeries(one, "9"));
    const done = await deidentifyFiles([out("in")], out("a"), key);
    expect(done).toMatchObject({ ok: true, value: { written: 2, leftOut: 0 } });
    expect(codes(done)).not.toContain("deidentify-same-uid");
  });

  it("of two people under one patient ID are told", async () => {
    const one = readFileSync(join(series, "IM0001.dcm"));
    const [woman, man] = ["F ", "M "].map((sex) => withSex(one, sex));
    mkdirSync(out("in"));
    writeFileSync(out("in/1.dcm"), woman!);
    writeFileSync(out("in/2.dcm"), withSeries(man!, "7"));
    const done = await deidentifyFiles([out("in")], out("a"), key);
    expect(done.issues).toMatchObject([
      { code: "deidentify-key-created" },
      { code: "patient-id-of-several", parameters: { what: "PatientSex" }, path: out("in/2.dcm") },
    ]);
  });
});

describe("the key", () => {
  const one = join(series, "IM0001.dcm");

  it.skipIf(process.platform === "win32")("is private, and told if it is not", async () => {
    await deidentifyFiles([one], out("a"), key);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(statSync(listingPath(key)).mode & 0o777).toBe(0o600);
    chmodSync(key, 0o644);
    expect(codes(await deidentifyFiles([one], out("a"), key))).toContain("deidentify-key-readable-by-others");
  });

  it("of another project, or what is no key, is refused and stays", async () => {
    await deidentifyFiles([one], out("a"), key, { project: "spine" });
    const before = readFileSync(key, "utf8");
    const other = await deidentifyFiles([one], out("b"), key, { project: "hip" });
    expect(codes(other)).toEqual(["deidentify-key-other-project"]);
    expect(readFileSync(key, "utf8")).toBe(before);
    writeFileSync(key, "{}");
    expect(codes(await deidentifyFiles([one], out("b"), key))).toEqual(["deidentify-key-unreadable"]);
    expect(readFileSync(key, "utf8")).toBe("{}");
  });

  it("does not lie among the files, nor are these written among the originals", async () => {
    expect(codes(await deidentifyFiles([one], out("a"), out("a/key.json")))).toEqual([
      "deidentify-key-inside-out",
    ]);
    mkdirSync(out("in"));
    writeFileSync(out("in/1.dcm"), readFileSync(one));
    expect(codes(await deidentifyFiles([out("in")], out("in"), key))).toEqual(["deidentify-out-is-input"]);
    expect(contents(out("in")).size).toBe(1);
    const below = await deidentifyFiles([out("in")], out("in/anonymous"), key);
    expect(below).toMatchObject({ ok: true, value: { written: 1 } });
    const again = await deidentifyFiles([out("in")], out("in/anonymous"), key);
    expect(again).toMatchObject({ ok: true, value: { written: 0, unchanged: 1 } });
  });

  it("is named where its folder is missing, and nothing is written", async () => {
    const missing = join(folder, "missing/key.json");
    const done = await deidentifyFiles([series], out("anonymous"), missing);
    expect(done).toMatchObject({
      ok: false,
      issues: [{ code: "file-unwritable", path: join(folder, "missing") }],
    });
  });

  it("leads back: patients and UIDs are listed", async () => {
    await deidentifyFiles([one], out("a"), key);
    const original = readHeader(readFileSync(one));
    const made = readHeader(Buffer.from([...contents(out("a")).values()][0]!, "base64"));
    if (!original.ok || !made.ok) throw new Error("The files cannot be read");
    const [from, to] = [original.value.frames[0]!.facts, made.value.frames[0]!.facts];
    const { subjects } = JSON.parse(readFileSync(key, "utf8"));
    expect(subjects).toEqual([
      { patientId: from.patientId, pseudonym: to.patientId, shiftDays: expect.any(Number) },
    ]);
    expect(readFileSync(listingPath(key), "utf8")).toContain(
      `uid,${from.sopInstanceUid},${to.sopInstanceUid}\n`,
    );
    expect(JSON.stringify([...contents(out("a")).keys()])).not.toContain(from.patientId);
  });
});

describe("Cases and segmentations", () => {
  const options = ["dates", "descriptors"] as const;
  const box: Roi = {
    id: "a",
    name: "MF_L",
    outlines: [
      {
        type: "rectangle",
        points: [
          [100, 100],
          [120, 130],
        ],
      },
    ],
    origin: "drawn",
  };

  it("of the original fit the de-identified file", { timeout: 60_000 }, async () => {
    const source = join(series, "IM0002.dcm");
    const original = await loadSlice(source, 1);
    if (!original.ok) throw new Error(original.issues[0].message);
    const start = caseFromSlice({
      slice: original.value,
      sha256: original.value.sha256,
      rois: [box],
      recipe: defaultRecipe,
    });
    const work = measureCase(start, original.value, original.value.sha256).work;
    const segmentation = exportSegmentation({ slice: original.value, rois: [box] });
    if (!segmentation.ok) throw new Error(segmentation.issues[0].message);
    mkdirSync(out("in"));
    writeFileSync(out("in/image.dcm"), readFileSync(source));
    writeFileSync(out("in/seg.dcm"), segmentation.value.bytes);
    const done = await deidentifyFiles([out("in")], out("a"), key, { options });
    expect(done).toMatchObject({ ok: true, value: { written: 2 } });

    const paths = [...contents(out("a")).keys()].map((path) => out(join("a", path)));
    const [imagePath, segPath] = paths.sort((a, b) => {
      const isImage = (path: string) =>
        readFileSync(path).includes("MONOCHROME2\\") || statSync(path).size > 50_000 ? 0 : 1;
      return isImage(a) - isImage(b);
    });
    const slice = await loadSlice(imagePath!, 1);
    if (!slice.ok) throw new Error(slice.issues[0].message);

    const pseudonyms = await openPseudonyms(key, options);
    if (!pseudonyms.ok) throw new Error(pseudonyms.issues[0].message);
    const renamed = withPseudonyms(work, pseudonyms.value);
    if (!renamed.ok) throw new Error(renamed.issues[0].message);
    const fresh = caseFromSlice({
      slice: slice.value,
      sha256: slice.value.sha256,
      rois: [box],
      recipe: defaultRecipe,
    });
    expect(renamed.value.image).toEqual(fresh.image);
    const measured = measureCase(fresh, slice.value, slice.value.sha256).work;
    expect(serialiseCase(renamed.value)).toBe(serialiseCase(measured));
    expect(tableWithPseudonyms(measurementRows([work]), pseudonyms.value)).toEqual(
      measurementRows([measured]),
    );

    const rois = await readRois(segPath!, slice.value);
    expect(rois).toMatchObject({ ok: true, value: { rois: [{ name: "MF_L" }] } });
  });

  it("of an image that was not de-identified are refused", async () => {
    await deidentifyFiles([join(series, "IM0001.dcm")], out("a"), key);
    const other = await loadSlice(join(series, "IM0002.dcm"), 1);
    const pseudonyms = await openPseudonyms(key, options);
    if (!other.ok || !pseudonyms.ok) throw new Error("not opened");
    const work = caseFromSlice({
      slice: other.value,
      sha256: other.value.sha256,
      rois: [],
      recipe: defaultRecipe,
    });
    expect(codes(withPseudonyms(work, pseudonyms.value))).toEqual(["deidentify-image-unknown"]);
  });
});

/** The file with its Series Instance UID ending in another digit. */
const withSeries = (bytes: Buffer, digit: string) => changedAt(bytes, [0x20, 0x00, 0x0e, 0x00], digit);

/** The file with another PatientSex. */
const withSex = (bytes: Buffer, sex: string) => changedAt(bytes, [0x10, 0x00, 0x40, 0x00], sex);

/** The file with the end of an explicit element's value, padding aside, overwritten. */
function changedAt(bytes: Buffer, tag: readonly number[], text: string): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(Buffer.from(tag));
  const end = at + 8 + changed.readUInt16LE(at + 6);
  const last = changed[end - 1] === 0 ? end - 1 : end;
  changed.write(text, last - text.length, "latin1");
  return changed;
}
