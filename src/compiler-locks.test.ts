import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("the locks of the compiler", () => {
  const options = (path: string) => JSON.parse(read(path)).compilerOptions;

  it("gives each runtime only its own names", () => {
    expect(options("src/tsconfig.json")).toMatchObject({ lib: ["ES2022"], types: [] });
    expect(options("src/node/tsconfig.json")).toMatchObject({ lib: ["ES2022"], types: ["node"] });
    expect(options("renderer/tsconfig.json").types).not.toContain("node");
  });

  it("is strict everywhere", () => {
    expect(options("tsconfig.json")).toMatchObject({
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
    });
  });

  it("lets no dependency's types bring the names of Node or of a window into src", {
    timeout: 60_000,
  }, async () => {
    const names = [
      "Buffer",
      "process",
      "require",
      "__dirname",
      "window",
      "document",
      "navigator",
      "setTimeout",
    ];
    expect(await unknownNames("src/tsconfig.json", names)).toEqual(names);
  });

  it("lets no dependency's types bring the names of Node into the renderer", {
    timeout: 60_000,
  }, async () => {
    const names = ["Buffer", "process", "require", "__dirname"];
    expect(await unknownNames("renderer/tsconfig.json", names)).toEqual(names);
  });
});

/** The names that a file compiled together with a whole project does not know. */
async function unknownNames(project: string, names: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "paraspine-rooms-"));
  try {
    const base = join(root, project);
    const own = JSON.parse(readFileSync(base, "utf8"));
    const within = (path: string) => join(dirname(base), path);
    writeFileSync(
      join(folder, "probe.ts"),
      names.map((name) => `export const _${name} = ${name};\n`).join(""),
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: base,
        compilerOptions: {
          rootDir: "/",
          noEmit: true,
          composite: false,
          incremental: false,
          declaration: false,
          emitDeclarationOnly: false,
          typeRoots: [join(root, "node_modules/@types"), join(root, "node_modules")],
        },
        include: [join(folder, "probe.ts"), ...own.include.map(within)],
        exclude: own.exclude.map(within),
        references: [],
      }),
    );
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const output = await promisify(execFile)(process.execPath, [compiler, "-p", folder], {
      maxBuffer: 2 ** 26,
    })
      .then(({ stdout }) => stdout)
      .catch((error: { stdout: string }) => error.stdout);
    return names.filter(
      (name, index) => output.includes(`probe.ts(${index + 1},`) && output.includes(`'${name}'`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
