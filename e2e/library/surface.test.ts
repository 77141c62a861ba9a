import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProject } from "../../scripts/project-root.ts";
import { type Consumer, makeConsumer } from "./consumer.ts";
import { describeSurfaces, type Surface } from "./describe-surfaces.ts";
import { libraryPaths } from "./library-paths.ts";

let consumer: Consumer;
const inPackage = (file: string) => path.join(consumer.folder, "node_modules/paraspine", file);

beforeAll(async () => {
  consumer = await makeConsumer();
  await consumer.write(
    "every-path.ts",
    libraryPaths
      .map(
        ({ name, specifier }) =>
          `import * as ${name} from "${specifier}";\nif (Object.keys(${name}).length === 0) throw new Error("empty");\n`,
      )
      .join(""),
  );
}, 120_000);
afterAll(() => consumer.remove());

describe("the package", () => {
  it("has a path for each file of src/library, with the code and the declarations that package.json names", () => {
    const files = readdirSync(inProject("src/library")).filter((file) => file.endsWith(".ts"));
    expect(libraryPaths.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
    for (const { types, code } of libraryPaths) {
      expect(existsSync(inPackage(types)), types).toBe(true);
      expect(existsSync(inPackage(code)), code).toBe(true);
    }
  });

  it.each(["node16", "nodenext", "bundler"])(
    "compiles strictly with module resolution %s",
    async (moduleResolution) => {
      const module = moduleResolution === "bundler" ? "preserve" : moduleResolution;
      expect(await consumer.compile({ module, moduleResolution })).toBe("");
    },
  );

  it("is compiled also without the types of Node or of a window", async () => {
    expect(await consumer.compile({ types: [], skipLibCheck: true })).toBe("");
  });

  it("is imported by Node", async () => {
    await consumer.compile();
    expect(await consumer.run("every-path.js")).toBe("");
  });
});

/** What others rely on. `npx vitest run e2e/library -u` keeps a change that is wanted. */
describe("the surface", () => {
  let surfaces: readonly Surface[];
  beforeAll(async () => {
    surfaces = describeSurfaces(
      await consumer.configure(),
      libraryPaths.map(({ types }) => inProject(types)),
      (file) => file.includes("/dist/types/"),
    );
  }, 120_000);

  it.each(libraryPaths.map(({ specifier }, index) => [specifier, index] as const))(
    "of %s is as it was kept",
    async (_, index) => {
      await expect(surfaces[index]!.text).toMatchFileSnapshot(`surface/${libraryPaths[index]!.name}.txt`);
    },
  );

  it("names no type that cannot be imported", () => {
    expect(surfaces.flatMap(({ hidden }) => hidden)).toEqual([]);
  });
});
