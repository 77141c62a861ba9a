import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import description from "../../package.json" with { type: "json" };
import { buildLibrary, declareLibrary } from "../../scripts/build/build-library.ts";
import { inProject } from "../../scripts/project-root.ts";
import { runCommand } from "../../scripts/run-command.ts";

/** A folder outside the project that has the library as a package, with what it depends on and nothing else. */
export interface Consumer {
  readonly folder: string;
  write(name: string, text: string): Promise<void>;
  /** Writes a tsconfig.json in strict TypeScript; its path. */
  configure(options?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Compiles everything in strict TypeScript, to JavaScript beside it: what the compiler has to say, nothing where it is content. */
  compile(options?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Runs a compiled file; what it prints. Throws with its stderr where it fails. */
  run(file: string): Promise<string>;
  remove(): Promise<void>;
}

/** The strictest that somebody may ask for; the declarations of the library are checked, too. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  target: "ES2022",
  lib: ["ES2022"],
  types: ["node"],
  module: "nodenext",
};

/** Makes such a folder. The library is built as `npm run build` does, but into the package, so that tests do not disturb each other. */
export async function makeConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(path.join(tmpdir(), "paraspine-consumer-"));
  const inPackage = (...parts: string[]) => path.join(folder, "node_modules/paraspine", ...parts);
  await mkdir(inPackage("dist"), { recursive: true });
  const [isDeclared] = await Promise.all([declareLibrary(), buildLibrary(inPackage("dist/library"))]);
  if (!isDeclared) throw new Error("the library does not compile");
  await cp(inProject("package.json"), inPackage("package.json"));
  for (const part of ["models", "dist/types", "dist/reading-worker.js", "dist/batch-worker.js"])
    await link(inProject(part), inPackage(part));
  for (const name of Object.keys(description.dependencies))
    await link(inProject("node_modules", name), inPackage("node_modules", name));
  await link(inProject("node_modules/@types/node"), path.join(folder, "node_modules/@types/node"));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const configure = async (options: Readonly<Record<string, unknown>> = {}) => {
    await write("tsconfig.json", JSON.stringify({ compilerOptions: { ...strict, ...options } }));
    return path.join(folder, "tsconfig.json");
  };
  await write("package.json", '{ "type": "module", "private": true }\n');
  return {
    folder,
    write,
    configure,
    async compile(options) {
      await configure(options);
      const compiler = inProject("node_modules/typescript/bin/tsc");
      const { stdout, stderr } = await runCommand(process.execPath, [compiler, "-p", folder], {
        cwd: folder,
      });
      return stdout + stderr;
    },
    async run(file) {
      const { status, stdout, stderr } = await runCommand(process.execPath, [file], { cwd: folder });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function link(target: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(target, place);
}
