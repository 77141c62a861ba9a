import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readHeaders } from "../worker/read-headers.ts";
import { listStudies } from "./list-studies.ts";
import { loadSlice } from "./load-slice.ts";

const bomb = new Uint8Array(
  readFileSync(new URL("../../../e2e/reference/dicom/contradictions/frames-bomb.dcm", import.meta.url)),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (value: string) => Buffer.from(value.length % 2 ? `${value}\0` : value, "latin1");

function element(group: number, number: number, vr: string, value: Uint8Array): Buffer {
  const isLong = vr === "OB" || vr === "OW";
  const head = Buffer.alloc(isLong ? 12 : 8);
  head.writeUInt16LE(group, 0);
  head.writeUInt16LE(number, 2);
  head.write(vr, 4, "latin1");
  if (isLong) head.writeUInt32LE(value.length, 8);
  else head.writeUInt16LE(value.length, 6);
  return Buffer.concat([head, value]);
}

const uint16 = (value: number) => Buffer.from([value & 0xff, value >> 8]);

/** A deflated file of so many frames of one byte each, with a private element of zeros before them. */
function deflated(frames: number, zeros: number): Buffer {
  const syntax = element(2, 0x10, "UI", text("1.2.840.10008.1.2.1.99"));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(syntax.length);
  const elements = [
    element(8, 0x60, "CS", text("MR")),
    element(9, 0x10, "OB", Buffer.alloc(zeros)),
    element(0x28, 2, "US", uint16(1)),
    element(0x28, 8, "IS", text(String(frames))),
    element(0x28, 0x10, "US", uint16(1)),
    element(0x28, 0x11, "US", uint16(1)),
    element(0x28, 0x100, "US", uint16(8)),
    element(0x28, 0x101, "US", uint16(8)),
    element(0x7fe0, 0x10, "OB", Buffer.alloc(frames)),
  ];
  return Buffer.concat([
    Buffer.alloc(128),
    text("DICM"),
    element(2, 0, "UL", length),
    syntax,
    deflateRawSync(Buffer.concat(elements)),
  ]);
}

describe("a file that states more than it holds", () => {
  it("costs a listing next to nothing, ten of them included", async () => {
    for (let number = 0; number < 10; number++) writeFileSync(join(folder, `IM${number}.dcm`), bomb);
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    const { studies, issues } = await listStudies([folder]);
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(1e8);
    expect(studies).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(Array(10).fill("dicom-too-many-frames"));
  });

  it("is told where its frames are deflated, too", async () => {
    writeFileSync(join(folder, "IM1.dcm"), deflated(60_000, 0));
    const { issues } = await listStudies([folder]);
    expect(issues.map(({ code }) => code)).toEqual(["dicom-too-many-frames"]);
  });

  it("and many that hold what they state stay within a budget", async () => {
    const multiFrame = new URL("../../../e2e/reference/dicom/files/multi-frame.dcm", import.meta.url);
    const paths = [1, 2, 3].map((number) => join(folder, `IM${number}.dcm`));
    for (const path of paths) writeFileSync(path, readFileSync(multiFrame));
    const places = paths.map((path) => ({ path }));
    const headers = await readHeaders(places, { furtherFrames: 5 });
    const codes = headers.map((header) =>
      header?.ok ? header.value.frames.length : header?.issues[0]?.code,
    );
    expect(codes.sort()).toEqual([3, 3, "listing-too-many-frames"]);
  });

  it("is refused where its header grows without end", async () => {
    const path = join(folder, "IM1.dcm");
    writeFileSync(path, deflated(1, 2e8));
    const startedAt = performance.now();
    const { issues } = await listStudies([folder]);
    expect(performance.now() - startedAt).toBeLessThan(8000);
    expect(issues.map(({ code }) => code)).toEqual(["dicom-inflated-too-large"]);
    expect((await loadSlice(path, 1)).issues[0]?.code).toBe("dicom-inflated-too-large");
  });
});
