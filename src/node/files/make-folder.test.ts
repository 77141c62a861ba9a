import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes what is missing, and says where it began", async () => {
  expect(await makeFolder(join(folder, "a", "b", "c"))).toBe(join(folder, "a"));
  expect(await makeFolder(join(folder, "a", "d"), 0o700)).toBe(join(folder, "a", "d"));
  expect(statSync(join(folder, "a", "d")).mode & 0o777).toBe(0o700);
  expect(await makeFolder(join(folder, "a", "b", "c"))).toBeUndefined();
});

it("is made once where many ask for it", async () => {
  const path = join(folder, "x", "y");
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(path)));
  expect(statSync(path).isDirectory()).toBe(true);
});

it("fails at a file or a broken link in its place, or above", async () => {
  writeFileSync(join(folder, "file"), "");
  symlinkSync("nowhere", join(folder, "link"));
  await expect(makeFolder(join(folder, "file"))).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(folder, "file", "in", "it"))).rejects.toThrow();
  await expect(makeFolder(join(folder, "link"))).rejects.toMatchObject({ code: "EEXIST" });
});

it.skipIf(process.platform !== "linux")("ends where the system makes no folders", async () => {
  await expect(makeFolder("/proc/paraspine/out")).rejects.toMatchObject({ code: "ENOENT" });
});
