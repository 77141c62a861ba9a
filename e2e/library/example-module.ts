/** What a path of the library exports. */
export interface ExportedNames {
  readonly specifier: string;
  readonly names: readonly { readonly name: string; readonly isValue: boolean }[];
}

/** How an example says what an expression gives: `countPixels(mask); // => 12`, the value as JSON. */
const claim = /^(.*?);?\s*\/\/ => (.*)$/;

/**
 * An example of a doc comment as a module: what it uses is imported, and what it says to come out is compared.
 * It throws when run where something else comes out, and here where what it says is no JSON.
 *
 * @param exported where names come from that it does not import itself: its own path first.
 */
export function exampleModule(example: string, exported: readonly ExportedNames[]): string {
  const lines = example.split("\n").map((line) => {
    const [, expression, value] = claim.exec(line) ?? [];
    if (expression === undefined || value === undefined) return line;
    return `gives(${expression}, ${JSON.stringify(JSON.parse(value))});`;
  });
  return `${importsOf(example, exported)}
import { deepStrictEqual } from "node:assert";
const gives = (value: unknown, expected: unknown) => deepStrictEqual(JSON.parse(JSON.stringify(value)), expected);
${lines.join("\n")}
export {};
`;
}

function importsOf(example: string, exported: readonly ExportedNames[]): string {
  const found = new Set<string>();
  return exported
    .map(({ specifier, names }) => {
      const used = names.filter(
        ({ name }) =>
          !found.has(name) &&
          new RegExp(`(?<![.\\w"])${name}\\b(?!"|:)`).test(example) &&
          !isDeclared(example, name),
      );
      for (const { name } of used) found.add(name);
      const list = used.map(({ name, isValue }) => (isValue ? name : `type ${name}`)).join(", ");
      return used.length === 0 ? "" : `import { ${list} } from "${specifier}";`;
    })
    .join("\n");
}

/** Whether an example imports or declares a name itself. */
const isDeclared = (example: string, name: string): boolean =>
  new RegExp(
    `\\b(?:const|let|import)\\s+(?:${name}\\b|[{[][^;=]*\\b${name}\\b[^;=]*[}\\]]\\s*(?:=|from))`,
  ).test(example);
