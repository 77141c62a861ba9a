import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultRecipe } from "../../fat/recipe.ts";
import type { Settings } from "../../study/case/settings.ts";
import { openSettings } from "./settings-store.ts";
import { userDataFolder } from "./user-data-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paraspine-settings-"));
});
afterEach(() => rm(folder, { recursive: true }));

const saved: Settings = { language: "zh-CN", recipes: [{ ...defaultRecipe, name: "clinic" }] };

describe("the settings", () => {
  it("begin in the language of the system", async () => {
    const store = await openSettings(join(folder, "settings.json"), "zh-CN");
    expect(store.current).toEqual({ language: "zh-CN", recipes: [] });
    expect(store.issues).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("come back after a restart", async () => {
    const file = join(folder, "made", "settings.json");
    await (await openSettings(file, "en")).save(saved);
    expect((await openSettings(file, "en")).current).toEqual(saved);
  });

  it("hold from the call on, also where they cannot be written", async () => {
    const store = await openSettings(join(folder, "settings.json"), "en");
    const saving = store.save(saved);
    expect(store.current).toEqual(saved);
    expect((await saving).ok).toBe(true);

    await writeFile(join(folder, "no-folder"), "");
    const nowhere = await openSettings(join(folder, "no-folder", "settings.json"), "en");
    expect((await nowhere.save({ ...saved, reader: "QZ" })).ok).toBe(false);
    expect(nowhere.current.reader).toBe("QZ");
  });

  it.each(["{", '{"language":"fr","recipes":[]}', '{"language":"en"}'])(
    "that cannot be read (%s) are put aside, not overwritten",
    async (text) => {
      const file = join(folder, "settings.json");
      await writeFile(file, text);
      const store = await openSettings(file, "en");
      expect(store.issues.map(({ code }) => code)).toEqual(["settings-unreadable"]);
      expect(await readFile(file, "utf8")).toBe(text);
      await store.save(saved);
      expect(await readFile(`${file}.unreadable`, "utf8")).toBe(text);
      expect((await openSettings(file, "en")).current).toEqual(saved);
    },
  );
});

describe("userDataFolder", () => {
  it.each([
    ["linux", {}, "/home/a/.config/paraspine"],
    ["linux", { XDG_CONFIG_HOME: "/x" }, "/x/paraspine"],
    ["darwin", {}, "/home/a/Library/Application Support/paraspine"],
    ["linux", { PARASPINE_USER_DATA: "/elsewhere" }, resolve("/elsewhere")],
  ] as const)("on %s with %j is %s", (platform, environment, wanted) => {
    expect(userDataFolder({ platform, environment, home: "/home/a" })).toBe(wanted);
  });
});
