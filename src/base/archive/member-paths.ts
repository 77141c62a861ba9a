/**
 * Paths of an archive's members below it, in their order: without steps up, empty steps and a leading slash, and each
 * once. A ZIP may hold several files of one name; the second of them gets a 2 before its ending.
 */
export function memberPaths(names: readonly string[]): readonly string[] {
  const plain = names.map(plainPath);
  const known = new Set(plain);
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return plain.map((path) => {
    let own = path;
    let number = lastNumber.get(path) ?? 1;
    while (taken.has(own)) {
      number++;
      const other = numbered(path, number);
      if (!known.has(other)) own = other;
    }
    lastNumber.set(path, number);
    taken.add(own);
    return own;
  });
}

const plainPath = (name: string) =>
  name
    .split("/")
    .filter((step) => step !== "" && step !== "." && step !== "..")
    .join("/") || "_";

const numbered = (path: string, number: number) =>
  path.replace(/(?<=[^/])(\.[^./]*)?$/, (ending) => ` (${number})${ending}`);
