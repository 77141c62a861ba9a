import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { StudyListing } from "../../dicom/series/study-listing.ts";
import { listStudies } from "./list-studies.ts";
import { loadSlice } from "./load-slice.ts";

const reference = fileURLToPath(new URL("../../../e2e/reference/dicom/files/", import.meta.url));
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(reference, name)));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: Uint8Array | string) => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const filesOf = ({ studies }: StudyListing) =>
  studies.flatMap(({ series }) => series.flatMap(({ files }) => files)).sort();
const codesOf = ({ issues }: StudyListing) => issues.map(({ code, path }) => [code, path]);

describe("folders", () => {
  it("are read recursively; what is no image is passed over or named", async () => {
    const image = put("deep/er/IM1", bytesOf("implicit-16.dcm"));
    const text = put("README.txt", "read me");
    const damaged = put("deep/IM2.dcm", "not an image");
    const cut = put("deep/IM3", bytesOf("explicit-8.dcm").subarray(0, 300));
    const listing = await listStudies([folder]);
    expect(filesOf(listing)).toEqual([image]);
    expect(codesOf(listing).sort()).toEqual([
      ["dicom-not-dicom", damaged],
      ["dicom-skipped", text],
      ["dicom-truncated", cut],
    ]);
  });

  it("pass over notes, tables and what macOS leaves behind, but no image that is damaged", async () => {
    const image = put("IM1", bytesOf("implicit-16.dcm"));
    const passed = [
      put("LICENSE", "Free for research.\r\n"),
      put("README", "Lendenwirbels\u00e4ule, \u8170\u690e\n"),
      put("labels.1", "id,level\n1,L3\n"),
      put("._IM1.dcm", Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0)),
    ];
    const named = [
      put(
        "IM2",
        new Uint8Array(5000).map((_, at) => (at * 37) & 0xff),
      ),
      put("IM3", ""),
      put("IM4.dcm", "404 not found"),
    ];
    const archive = put("disc.zip", zipSync({ README: strToU8("read me"), IM2: strToU8("\0\x01\x02") }));
    const listing = await listStudies([folder]);
    expect(filesOf(listing)).toEqual([image]);
    const pathsOf = (wanted: string) =>
      codesOf(listing).flatMap(([code, path]) => (code === wanted ? [path] : []));
    expect(pathsOf("dicom-skipped").sort()).toEqual([...passed, `${archive}/README`].sort());
    expect(pathsOf("dicom-not-dicom").sort()).toEqual([...named, `${archive}/IM2`].sort());
    // What somebody names is meant.
    expect(codesOf(await listStudies([passed[0]!]))).toEqual([["dicom-not-dicom", passed[0]]]);
  });

  it("tell of packed files, which may hold images, but not of NIfTI", async () => {
    const image = bytesOf("implicit-16.dcm");
    const tar = new Uint8Array(1024);
    tar.set(strToU8("IM1"), 0);
    tar.set(strToU8("ustar"), 257);
    const packed = [
      put("IM1.dcm.gz", gzipSync(image)),
      put("IM2", gzipSync(image)),
      put("study.rar", "Rar!\x1a\x07\x01\0"),
      put("study.tar", tar),
    ];
    const labels = put("labels.nii.gz", gzipSync(image));
    const listing = await listStudies([folder]);
    expect(codesOf(listing)).toEqual([
      ...packed.slice(0, 2).map((path) => ["archive-not-opened", path]),
      ["dicom-skipped", labels],
      ...packed.slice(2).map((path) => ["archive-not-opened", path]),
    ]);
    expect(codesOf(await listStudies([packed[0]!]))).toEqual([["archive-chosen", packed[0]]]);
  });

  it("list the sound copy of an image where another one is cut within its pixels", async () => {
    const whole = bytesOf("implicit-16.dcm");
    const cut = put("A.dcm", whole.subarray(0, whole.length - 2));
    const sound = put("B.dcm", whole);
    const archive = put("C.zip", zipSync({ IM1: whole.subarray(0, whole.length - 2) }));
    const listing = await listStudies([folder]);
    expect(filesOf(listing)).toEqual([sound]);
    expect(codesOf(listing)).toEqual([
      ["dicom-truncated", cut],
      ["dicom-truncated", `${archive}/IM1`],
    ]);
  });

  it("follow links, but not in circles", async () => {
    const image = put("a/IM1", bytesOf("implicit-16.dcm"));
    symlinkSync(folder, join(folder, "a", "up"));
    symlinkSync(join(folder, "nowhere"), join(folder, "a", "broken"));
    const listing = await listStudies([folder]);
    expect(filesOf(listing)).toEqual([image]);
    expect(codesOf(listing)).toEqual([
      ["link-broken", join(folder, "a", "broken")],
      ["folder-loop", join(folder, "a", "up")],
    ]);
  });

  it.skipIf(process.platform !== "linux")("read files whose names are no UTF-8", async () => {
    const names = ["latin-\xff.dcm", "latin-\xfe.dcm", "\xd1\xfc\xd7\xb5\xe9.dcm", "caf\u00e9 \ufffd.dcm"];
    const at = (name: string, index: number) =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, index < 3 ? "latin1" : "utf8")]);
    for (const [index, name] of names.entries()) writeFileSync(at(name, index), bytesOf("explicit-8.dcm"));
    const listing = await listStudies([folder]);
    // Copies of one image: the first is kept, the others are reported by their paths.
    const paths = [...filesOf(listing), ...listing.issues.map(({ path }) => path!)];
    expect(new Set(paths).size).toBe(names.length);
    expect(listing.issues.map(({ code }) => code)).toEqual(Array(3).fill("dicom-duplicate"));
    for (const path of paths) expect((await loadSlice(path, 1)).ok).toBe(true);
    // As the command line gets it, where it is the only one that can be meant.
    expect((await loadSlice(join(folder, "\ufffd\ufffd\u05f5\ufffd.dcm"), 1)).ok).toBe(true);
    expect((await loadSlice(join(folder, "latin-\ufffd.dcm"), 1)).issues[0]?.code).toBe("file-not-found");
  });

  it("read a file once that is named twice", async () => {
    const image = put("IM1", bytesOf("implicit-16.dcm"));
    const listing = await listStudies([image, folder, image]);
    expect(filesOf(listing)).toEqual([image]);
    expect(listing.issues).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)("name a folder without rights and go on", async () => {
    const image = put("IM1", bytesOf("implicit-16.dcm"));
    mkdirSync(join(folder, "locked"));
    chmodSync(join(folder, "locked"), 0);
    const listing = await listStudies([folder]);
    expect(filesOf(listing)).toEqual([image]);
    expect(codesOf(listing)).toEqual([["file-no-permission", join(folder, "locked")]]);
  });

  it("give an issue for a path that is not there", async () => {
    const listing = await listStudies([join(folder, "nothing")]);
    expect(codesOf(listing)).toEqual([["file-not-found", join(folder, "nothing")]]);
  });
});

describe("archives", () => {
  it("are read like folders, and slices load out of them", async () => {
    const members = {
      "scan/IM1": bytesOf("implicit-16.dcm"),
      "scan/IM2": [bytesOf("rescaled.dcm"), { level: 0 }] as [Uint8Array, { level: 0 }],
      "scan/notes.txt": strToU8("notes"),
    };
    const path = put("scans.zip", zipSync(members));
    const listing = await listStudies([path]);
    expect(filesOf(listing)).toEqual([`${path}/scan/IM1`, `${path}/scan/IM2`]);
    expect(codesOf(listing)).toEqual([
      ["dicom-skipped", `${path}/scan/notes.txt`],
      ["patient-id-of-several", `${path}/scan/IM1`],
      ["dicom-same-position", `${path}/scan/IM1`],
    ]);
    const inside = await loadSlice(`${path}/scan/IM1`, 1);
    const outside = await loadSlice(join(reference, "implicit-16.dcm"), 1);
    expect(inside.ok && inside.value).toEqual(outside.ok && outside.value);
    expect((await loadSlice(`${path}/scan/IM9`, 1)).issues[0]?.code).toBe("file-not-found");
  });

  it("that are damaged are named, the rest goes on", async () => {
    const whole = zipSync({ IM1: bytesOf("implicit-16.dcm") });
    const cut = put("cut.zip", whole.subarray(0, whole.length - 30));
    const image = put("IM1", bytesOf("implicit-16.dcm"));
    const listing = await listStudies([folder]);
    expect(filesOf(listing)).toEqual([image]);
    expect(codesOf(listing)).toEqual([["archive-unreadable", cut]]);
  });

  it("within archives are named, the rest goes on", async () => {
    const inner = zipSync({ IM1: bytesOf("implicit-16.dcm") });
    const path = put("scans.zip", zipSync({ "old/more.zip": inner, IM2: bytesOf("rescaled.dcm") }));
    const listing = await listStudies([path]);
    expect(filesOf(listing)).toEqual([`${path}/IM2`]);
    expect(codesOf(listing)).toEqual([["archive-unreadable", `${path}/old/more.zip`]]);
  });

  it("that grow beyond what they state are refused", async () => {
    const bomb = zipSync({ IM1: new Uint8Array(10_000_000) });
    const directory = Buffer.from(bomb).lastIndexOf("PK\x01\x02");
    new DataView(bomb.buffer).setUint32(directory + 24, 1000, true);
    const path = put("bomb.zip", bomb);
    expect(codesOf(await listStudies([path]))).toEqual([["archive-damaged", `${path}/IM1`]]);
  });
});

describe.skipIf(lacksOracle("dcmtk"))("a DICOMDIR made by dcmtk", () => {
  it("of the sample studies lists what their folders list", async () => {
    const samples = fileURLToPath(new URL("../../../sample-dicom/studies/moderate", import.meta.url));
    const images = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".dcm"),
    );
    mkdirSync(join(folder, "DISC"));
    for (const [index, name] of images.sort().entries()) {
      cpSync(join(samples, name), join(folder, "DISC", `IM${index}`));
    }
    execFileSync("dcmmkdir", ["+r", "-Pgp", "+I", "+D", "DICOMDIR", "DISC"], {
      cwd: folder,
      stdio: "ignore",
    });
    const byDirectory = await listStudies([join(folder, "DICOMDIR")]);
    expect(byDirectory.studies).toEqual((await listStudies([join(folder, "DISC")])).studies);
    expect(filesOf(byDirectory)).toHaveLength(images.length);
  });

  it("leads to its files, whatever their case", async () => {
    mkdirSync(join(folder, "IMAGES"));
    for (const [index, name] of ["explicit-16-signed.dcm", "explicit-8.dcm"].entries()) {
      cpSync(join(reference, name), join(folder, "IMAGES", `IM${index}`));
    }
    execFileSync("dcmmkdir", ["+r", "-Pgp", "+I", "+D", "DICOMDIR", "IMAGES"], {
      cwd: folder,
      stdio: "ignore",
    });
    const path = join(folder, "DICOMDIR");
    const images = [join(folder, "IMAGES", "IM0"), join(folder, "IMAGES", "IM1")];
    expect(filesOf(await listStudies([path]))).toEqual(images);
    expect(codesOf(await listStudies([folder]))).toEqual([["dicom-same-position", images[0]]]);

    cpSync(join(folder, "IMAGES"), join(folder, "images"), { recursive: true });
    rmSync(join(folder, "IMAGES"), { recursive: true });
    expect(filesOf(await listStudies([path]))).toEqual(
      images.map((image) => image.replace("IMAGES", "images")),
    );

    rmSync(join(folder, "images", "IM1"));
    expect(codesOf(await listStudies([path]))).toEqual([["dicomdir-missing-file", images[1]]]);
  });
});

it.skipIf(process.platform !== "linux")("leaves no archive open when it is cancelled", async () => {
  const members = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`IM${index}`, bytesOf("implicit-16.dcm")]),
  );
  const path = put("scans.zip", zipSync(members));
  const signal = { aborted: false };
  const stop = () => {
    signal.aborted = true;
  };
  const listing = await listStudies([path], stop, signal);
  expect(listing.issues.map(({ code }) => code)).toContain("listing-cancelled");
  const open = readdirSync("/proc/self/fd").map((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      return "";
    }
  });
  expect(open).not.toContain(path);
});

it("tells how far it is, and stops when told to", async () => {
  for (let index = 0; index < 40; index++) put(`IM${index}`, bytesOf("implicit-16.dcm"));
  const signal = { aborted: false };
  const seen: number[] = [];
  const listing = await listStudies(
    [folder],
    (done, total) => {
      if (total !== null) seen.push(done);
      if (done >= 10) signal.aborted = true;
    },
    signal,
  );
  expect(seen.at(-1)).toBeLessThan(40);
  expect(listing.issues.map(({ code }) => code)).toContain("listing-cancelled");
});
