import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { readBytes } from "../sources/read-bytes.ts";
import { findIgnoringCase } from "./find-ignoring-case.ts";
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

it.runIf(process.platform === "linux")("a name is found under either Unicode form, folders too", async () => {
  const folders = ["M\u00fcller", "Mu\u0308ller 2"] as const;
  for (const name of folders) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "caf\u00e9.dcm"), "image");
  }
  for (const form of ["NFC", "NFD"] as const) {
    for (const name of folders) {
      const path = join(folder, name, "caf\u00e9.dcm").normalize(form);
      expect(await codes(path)).toEqual([]);
      expect(await readBytes(path)).toMatchObject({ ok: true });
      expect(
        await findIgnoringCase(
          folder,
          [name, "CAFE\u0301.dcm"].map((step) => step.normalize(form)),
        ),
      ).not.toBeNull();
    }
  }
  expect(await codes(join(folder, "Muller", "cafe.dcm"))).toEqual(["file-not-found"]);
});

it.runIf(process.platform === "linux")(
  "of two files with both forms each is itself, and neither is a guess",
  async () => {
    const [composed, decomposed] = [join(folder, "\u00e4.txt"), join(folder, "a\u0308.txt")];
    writeFileSync(composed, "one");
    writeFileSync(decomposed, "two");
    const text = async (path: string) => {
      const bytes = await readBytes(path);
      return bytes.ok && Buffer.from(bytes.value).toString();
    };
    expect([await text(composed), await text(decomposed)]).toEqual(["one", "two"]);
  },
);

it("a member of a ZIP is found under either Unicode form", async () => {
  const archive = join(folder, "scans.zip");
  writeFileSync(archive, zipSync({ "Mu\u0308ller/IM1": new Uint8Array([7]) }));
  for (const name of ["Mu\u0308ller", "M\u00fcller"]) {
    expect(await readBytes(`${archive}/${name}/IM1`)).toMatchObject({ ok: true, value: Buffer.of(7) });
  }
  expect((await readBytes(`${archive}/Muller/IM1`)).issues[0]?.code).toBe("file-not-found");
});
