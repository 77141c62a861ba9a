import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Node } from "typescript/unstable/ast";
import {
  isArrowFunction,
  isCallExpression,
  isFunctionDeclaration,
  isIdentifier,
  isVariableStatement,
} from "typescript/unstable/ast/is";
import { API, SignatureKind } from "typescript/unstable/sync";
import { afterAll, describe, expect, it } from "vitest";

/** So long a component may be, with its doc comment left out. */
const maxComponentLines = 150;
/** So much a hook may hand over; what belongs together is handed over together. */
const maxHookMembers = 12;
/** Where an effect deliberately leaves out what it uses; each says why in its line. */
const suppressedEffects = [
  "state/project/use-worklist.ts",
  "state/session/use-measurement.ts",
  "state/session/use-work.ts",
  "state/view/use-stack-view.ts",
  "statistics/use-statistics.ts",
];

const root = fileURLToPath(new URL(".", import.meta.url));
const compiler = new API();
const project = compiler
  .updateSnapshot({ openProjects: [join(root, "tsconfig.json")] })
  .getProject(join(root, "tsconfig.json"))!;
afterAll(() => compiler.close());

interface Named {
  readonly file: string;
  readonly name: string;
  readonly lines: number;
  readonly node: Node;
}

/** The functions that are at the top of a file, also those in `memo(...)`, each with its name. */
function functionsOf(file: string): Named[] {
  const source = project.program.getSourceFile(join(root, file))!;
  const found: Named[] = [];
  const add = (name: Node, body: Node) =>
    found.push({
      file,
      name: name.getText(source),
      lines: body.getText(source).split("\n").length,
      node: name,
    });
  for (const statement of source.statements) {
    if (isFunctionDeclaration(statement) && statement.name !== undefined) add(statement.name, statement);
    if (!isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!isIdentifier(name) || initializer === undefined) continue;
      if (isArrowFunction(initializer) || isCallExpression(initializer)) add(name, initializer);
    }
  }
  return found;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|config)\.tsx?$/.test(path));
const functions = files.flatMap(functionsOf);
const isHook = ({ name }: Named) => /^use[A-Z]/.test(name);

/** How many members of the window's own a hook hands over; those of strings, lists and documents do not count. */
function membersOf({ node }: Named): number {
  const { checker } = project;
  const type = checker.getTypeAtLocation(node);
  const [signature] = type === undefined ? [] : checker.getSignaturesOfType(type, SignatureKind.Call);
  const handed = signature === undefined ? undefined : checker.getReturnTypeOfSignature(signature);
  if (handed === undefined) return 0;
  return checker
    .getPropertiesOfType(handed)
    .filter(({ declarations }) => declarations.some(({ path }) => path.includes("/renderer/"))).length;
}

describe("the parts of the window", () => {
  it("are all seen", () => {
    expect(functions.filter(isHook).length).toBeGreaterThan(40);
    expect(functions.find(({ name }) => name === "Workspace")?.lines).toBeGreaterThan(60);
    expect(functions.find(({ name }) => name === "StudyList")?.lines).toBeGreaterThan(10);
    expect(membersOf(functions.find(({ name }) => name === "useSliceSession")!)).toBeGreaterThan(6);
  });

  it(`have no component over ${maxComponentLines} lines`, () => {
    const components = functions.filter(({ file, name }) => file.endsWith(".tsx") && /^[A-Z]/.test(name));
    const long = components.filter(({ lines }) => lines > maxComponentLines);
    expect(long.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it(`have no hook that hands over more than ${maxHookMembers} members`, () => {
    const counted = functions.filter(isHook).map((hook) => ({ hook, members: membersOf(hook) }));
    const large = counted.filter(({ members }) => members > maxHookMembers);
    expect(large.map(({ hook, members }) => `${hook.name}: ${members}`)).toEqual([]);
  });

  it("leave out what an effect uses only where the plan says so", () => {
    const suppressing = files.filter(
      (path) =>
        readFileSync(join(root, path), "utf8").includes(
          "biome-ignore lint/correctness/useExhaustiveDependencies",
        ) ||
        readFileSync(join(root, path), "utf8").includes(
          "biome-ignore-start lint/correctness/useExhaustiveDependencies",
        ),
    );
    expect(suppressing.sort()).toEqual(suppressedEffects);
  });
});
