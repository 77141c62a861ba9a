import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { missingPaths } from "./missing-paths.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-missing-"));
afterAll(() => rmSync(folder, { recursive: true }));

const codes = async (...paths: string[]) => (await missingPaths(paths)).map(({ code }) => code);

it("names what is not there, and nothing else", async () => {
  mkdirSync(join(folder, "scans"));
  expect(await codes(join(folder, "scans"), join(folder, "scasn"))).toEqual(["file-not-found"]);
});

it.runIf(process.platform === "linux")(
  "a name whose bytes are no UTF-8 is found as the command line passes it",
  async () => {
    // 王 in GBK, which arrives as two replacement characters.
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xcd, 0xf5)]), "");
    expect(await codes(join(folder, "\ufffd\ufffd"))).toEqual([]);
    expect(await codes(join(folder, "\ufffd"))).toEqual(["file-not-found"]);
  },
);
