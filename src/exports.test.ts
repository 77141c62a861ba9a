import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const code = (path: string) =>
  readFileSync(join(root, path), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, " ");
const files = ["src", "electron", "renderer", "scripts", "e2e", "models", "sample-dicom"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(folder, path.replaceAll("\\", "/")),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|node_modules/.test(path));
const texts = new Map(files.map((path) => [path, code(path)]));

const isTest = (path: string) =>
  /\.(test|spec|fixture)\.tsx?$/.test(path) || /^(e2e|renderer\/testing)\//.test(path);
/** What only tests need and another name says so; what a build puts in the place of a package. */
const helpers = ["src/cli/captured-run.ts", "src/node/project-file/memory-project.ts", "xmlbuilder-stub.ts"];

/** The names that a file takes from others, by the other's path. */
function namesTaken(path: string): [from: string, name: string][] {
  const text = texts.get(path)!;
  const found = [
    ...text.matchAll(/\b(?:import|export)\s+(?:type\s+)?([\w*{][^"';]*?)\s+from\s+"(\.[^"]+)"/g),
    ...text.matchAll(/(\{[^{}]*\})\s*=\s*await import\("(\.[^"]+)"\)/g),
    ...[...text.matchAll(/import\("(\.[^"]+)"\)\)?\.(\w+)/g)].map(([all, from, name]) => [all, name, from]),
  ];
  return found.flatMap(([, names, from]) =>
    names!
      .replace(/[{}]/g, ",")
      .split(",")
      .map((name) => [
        posix.join(posix.dirname(path), from!.split("?")[0]!),
        name
          .trim()
          .replace(/^type /, "")
          .split(/ as |:/)[0]!
          .trim(),
      ]),
  );
}

it("exports no function and no value that the program does not use", () => {
  const taken = (paths: readonly string[]) =>
    new Set(paths.flatMap(namesTaken).map(([from, name]) => `${name} of ${from}`));
  const [byProgram, byTests] = [taken(files.filter((path) => !isTest(path))), taken(files.filter(isTest))];
  const unused = files
    .filter((path) => /^(src|electron|renderer)\//.test(path) && !isTest(path))
    .filter((path) => !path.startsWith("src/library/") && !helpers.some((helper) => path.endsWith(helper)))
    .flatMap((path) => {
      const text = texts.get(path)!;
      const names = [...text.matchAll(/^export\s+(?:async\s+)?(?:function\*?|const|class)\s+(\w+)/gm)];
      return names
        .map(([, name]) => name!)
        .filter((name) => {
          const key = `${name} of ${path}`;
          // A part that its own file uses may be exported for its test.
          const isPart = [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].length > 1;
          return !byProgram.has(key) && !(isPart && byTests.has(key));
        })
        .map((name) => `${name} of ${path}`);
    });
  expect(unused).toEqual([]);
});
