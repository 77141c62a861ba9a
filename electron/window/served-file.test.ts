import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servedFile } from "./served-file.ts";

describe("servedFile", () => {
  let folder: string;
  let root: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "paraspine-served-"));
    root = path.join(folder, "renderer");
    await mkdir(path.join(root, "assets"), { recursive: true });
    await writeFile(path.join(root, "index.html"), "page");
    await writeFile(path.join(root, "assets/a b.js"), "script");
    await writeFile(path.join(folder, "secret.json"), "{}");
    await writeFile(path.join(root, "notes.txt"), "");
    await symlink(path.join(folder, "secret.json"), path.join(root, "link.json"));
    await mkdir(path.join(folder, "renderer-twin"));
    await writeFile(path.join(folder, "renderer-twin/x.js"), "");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("serves what lies under its root", async () => {
    expect(await servedFile(root, "app://paraspine/index.html")).toEqual({
      file: path.join(root, "index.html"),
      contentType: "text/html; charset=utf-8",
    });
    expect((await servedFile(root, "app://paraspine/assets/a%20b.js?v=1#x"))?.contentType).toContain(
      "javascript",
    );
  });

  it.each([
    "app://paraspine/../secret.json",
    "app://paraspine/%2e%2e/secret.json",
    "app://paraspine/..%2fsecret.json",
    "app://paraspine/assets/..%2f..%2fsecret.json",
    "app://paraspine/..%2frenderer-twin/x.js",
    "app://paraspine/link.json",
    "app://paraspine//etc/passwd",
    "app://paraspine/%00.js",
    "app://paraspine/%E0%A4%A.js",
    "app://paraspine/notes.txt",
    "app://paraspine/missing.js",
    "app://paraspine/",
  ])("refuses %s", async (address) => {
    expect(await servedFile(root, address)).toBeUndefined();
  });
});
