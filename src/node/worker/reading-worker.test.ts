import { execFileSync } from "node:child_process";
import { closeSync, constants, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import { decodeInWorker } from "./decode-in-worker.ts";
import { readHeaders } from "./read-headers.ts";

const reference = (name: string) =>
  fileURLToPath(new URL(`../../../e2e/reference/dicom/${name}`, import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-worker-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("headers", () => {
  it.skipIf(process.platform === "win32")(
    "of a file that never ends cost that file alone, which is named",
    async () => {
      // A pipe that nobody writes to holds its reader for good.
      const pipe = join(folder, "pipe");
      execFileSync("mkfifo", [pipe]);
      const paths = Array.from({ length: 40 }, (_, index) => join(folder, `IM${index}`));
      for (const path of paths) copyFileSync(reference("files/implicit-16.dcm"), path);
      const all = [...paths.slice(0, 7), pipe, ...paths.slice(7)];
      const headers = await readHeaders(
        all.map((path) => ({ path })),
        { fileMs: 2000 },
      );
      closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK));
      expect(headers.map((header) => header?.ok)).toEqual(all.map((path) => path !== pipe));
      expect(headers[7]!.issues[0]).toMatchObject({ code: "file-stopped", path: pipe });
    },
  );
});

describe("a code stream", () => {
  const bytes = new Uint8Array(readFileSync(reference("compressed/j2k-90-u16.dcm")));
  const start = Buffer.from(bytes).indexOf("ff4fff51", 0, "hex");

  it("that states an enormous image is refused at once and without the memory for it", () => {
    const hostile = new Uint8Array(bytes);
    const view = new DataView(hostile.buffer);
    for (const at of [8, 12, 24, 28]) view.setUint32(start + at, 60_000, false);
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    const slice = readSlice(hostile, 1, decodeInWorker);
    expect(slice.issues[0]?.code).toBe("dicom-stream-contradicts");
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(6e8);
  });

  it("that fails does not harm the next", () => {
    const cut = new Uint8Array(bytes);
    cut.fill(0, start + 60, start + 90);
    readSlice(cut, 1, decodeInWorker);
    expect(readSlice(bytes, 1, decodeInWorker).ok).toBe(true);
  });
});
