import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeAtomically } from "./write-atomically.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("writes a new file and over an old one, and leaves nothing else", async () => {
  const path = join(folder, "case.json");
  for (const content of ["first, longer", "second"]) {
    expect(await writeAtomically(path, content)).toMatchObject({ ok: true });
    expect(readFileSync(path, "utf8")).toBe(content);
  }
  expect(readdirSync(folder)).toEqual(["case.json"]);
});

it("changes nothing where it cannot write", async () => {
  writeFileSync(join(folder, "file"), "old");
  for (const path of [join(folder, "none", "case.json"), join(folder, "file", "case.json"), folder]) {
    expect(await writeAtomically(path, "new")).toMatchObject({
      ok: false,
      issues: [{ code: "file-unwritable", path }],
    });
  }
  expect(readdirSync(folder)).toEqual(["file"]);
});

it("never shows a reader half a file", async () => {
  const path = join(folder, "case.json");
  const contents = ["a", "b"].map((letter) => letter.repeat(300_000));
  await writeAtomically(path, contents[0]!);
  const writes = Promise.all(
    Array.from({ length: 20 }, (_, index) => writeAtomically(path, contents[index % 2]!)),
  );
  for (let index = 0; index < 20; index++) {
    expect(contents).toContain(readFileSync(path, "utf8"));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writes;
  expect(readdirSync(folder)).toEqual(["case.json"]);
});

it.skipIf(process.platform === "win32")(
  "lets nobody but the owner read, also over a file that others could read",
  async () => {
    const [fresh, old] = [join(folder, "new.json"), join(folder, "old.json")];
    writeFileSync(old, "old");
    chmodSync(old, 0o644);
    for (const path of [fresh, old]) {
      await writeAtomically(path, "content");
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  },
);
