import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * The layers of the window, the lowest first; a folder sees its own layer's folders only where they do not see it.
 * Every folder that is not named here is a feature: a page, a panel, the picture. Features do not see one another.
 */
const layers = ["messages", "ui", "state", "feature", "entry"] as const;

/** What joins the features: the window, and what tests stand on. */
const entries = ["shell", "main.tsx", "testing"];

/** So many sources are side by side before a folder is divided. */
const maxSourcesPerFolder = 25;

const root = fileURLToPath(new URL(".", import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|config)\.tsx?$/.test(path))
  .sort();

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = sources.flatMap((from) =>
  [
    ...readFileSync(posix.join(root, from), "utf8").matchAll(
      /(?:\bfrom\s+|\bimport\s*\(?\s*|new URL\()"(\.[^"\n]+\.tsx?)"/g,
    ),
  ]
    .map(([, specifier]) => ({ from, to: posix.join(posix.dirname(from), specifier!) }))
    .filter(({ to }) => !to.startsWith("..")),
);

const partOf = (path: string) => path.split("/")[0]!;
const layerOf = (path: string): number => {
  const part = partOf(path);
  if (entries.includes(part)) return layers.indexOf("entry");
  return layers.indexOf(part === "messages" || part === "ui" || part === "state" ? part : "feature");
};

/** Why a file may not import another; undefined where it may. */
function wrongImport({ from, to }: Import): string | undefined {
  const [one, other] = [layerOf(from), layerOf(to)];
  if (other > one) return `${from}: ${layers[one]} may not see ${layers[other]} (${to})`;
  if (one === other && layers[one] === "feature" && partOf(from) !== partOf(to))
    return `${from}: features do not see one another (${to})`;
  return undefined;
}

describe("the layers of the window", () => {
  it("sees every import of the window's own files", () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(imports.filter(({ to }) => !sources.includes(to))).toEqual([]);
    expect(imports.filter(({ from }) => from === "main.tsx")).toHaveLength(1);
    expect(imports.some(({ to }) => to.endsWith("-worker.ts"))).toBe(true);
  });

  it.each([
    ["ui/icon.tsx", "state/bridge.ts"],
    ["state/bridge.ts", "viewer/viewport.tsx"],
    ["viewer/viewport.tsx", "regions/regions-panel.tsx"],
    ["risk/risk-page.tsx", "shell/app.tsx"],
    ["messages/en.ts", "ui/icon.tsx"],
  ])("finds the import from %s of %s wrong", (from, to) => {
    expect(wrongImport({ from, to })).toBeDefined();
  });

  it("are only seen from above, and features not by one another", () => {
    expect(imports.map(wrongImport).filter((reason) => reason !== undefined)).toEqual([]);
  });

  it("have no two folders that see each other", () => {
    const pairs = new Set(imports.map(({ from, to }) => `${posix.dirname(from)} > ${posix.dirname(to)}`));
    const both = [...pairs].filter((pair) => {
      const [from, to] = pair.split(" > ");
      return from! < to! && pairs.has(`${to} > ${from}`);
    });
    expect(both).toEqual([]);
  });

  it("have their styles beside the parts that are styled", () => {
    const styles = readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".css"));
    expect(styles.length).toBeGreaterThan(30);
    const used = new Set(
      [...sources, ...styles].flatMap((from) =>
        [...readFileSync(posix.join(root, from), "utf8").matchAll(/"(\.[^"\n]+\.css)"/g)].map(([, to]) =>
          posix.join(posix.dirname(from), to!),
        ),
      ),
    );
    expect(styles.filter((path) => !used.has(path))).toEqual([]);
    const long = styles.filter(
      (path) => readFileSync(posix.join(root, path), "utf8").split("\n").length > 300,
    );
    expect(long).toEqual([]);
  });

  it(`have no folder with more than ${maxSourcesPerFolder} sources side by side`, () => {
    const counts = new Map<string, number>();
    for (const path of sources) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > maxSourcesPerFolder)).toEqual([]);
  });
});
