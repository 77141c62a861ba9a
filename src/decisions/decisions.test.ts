import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const markdown = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .sort();

const decisions = markdown("src/decisions");
/** The files that a document of the repository links to, as paths from its root. */
const linksIn = (path: string, text = read(path)) =>
  [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) =>
    join(dirname(path), target!),
  );
const missing = (paths: readonly string[]) => paths.filter((path) => !existsSync(join(root, path)));

describe("decisions", () => {
  it("are listed in src/README.md with number and title, in order", () => {
    const titles = decisions.map((name) => {
      const [, number, title] = /^# (\d+)\. (.+)\n/.exec(read(`src/decisions/${name}`))!;
      expect(name.startsWith(`${number!.padStart(2, "0")}-`), name).toBe(true);
      return `${number}. [${title}](decisions/${name})`;
    });
    const listed = read("src/README.md")
      .split("\n")
      .filter((line) => /^\d+\. \[.*\]\(decisions\//.test(line));
    expect(listed).toEqual(titles);
    expect(titles.map((title) => Number.parseInt(title, 10))).toEqual(titles.map((_, index) => index + 1));
  });

  it.each(decisions)("%s has a date, every part, and a test that guards it", (name) => {
    const text = read(`src/decisions/${name}`);
    expect(text).toMatch(/^# .+\n\n20\d\d-\d\d-\d\d(, changed 20\d\d-\d\d-\d\d)?\n/);
    const parts = [...text.matchAll(/^\*\*(.+?)\*\*/gm)].map(([, part]) => part);
    expect(parts).toEqual(["Context.", "Choice.", "Rejected.", "Consequence.", "Guarded by"]);
    const guards = linksIn(`src/decisions/${name}`, text.slice(text.indexOf("**Guarded by**")));
    expect(guards.length).toBeGreaterThan(0);
    for (const guard of guards) expect(guard).toMatch(/\.(test|spec)\.tsx?$/);
    expect(missing(guards)).toEqual([]);
  });
});

describe("documents for whoever works on the project", () => {
  const documents = [
    "README.md",
    "CONTRIBUTING.md",
    "src/README.md",
    ...markdown("src/walk-throughs").map((name) => `src/walk-throughs/${name}`),
    ...decisions.map((name) => `src/decisions/${name}`),
  ];

  it.each(documents)("%s links only to what exists", (path) => {
    expect(missing(linksIn(path))).toEqual([]);
  });

  it("what to touch names only files that exist", () => {
    const text = read("src/README.md");
    const touch = text.slice(text.indexOf("## What to touch"), text.indexOf("## Decisions"));
    const named = [...touch.matchAll(/`([a-z][\w.-]*\/[\w./-]*)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(40);
    const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, "src", path));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it("decisions name only files that exist", () => {
    const named = decisions.flatMap((name) =>
      [...read(`src/decisions/${name}`).matchAll(/`((?:src|electron|renderer|e2e)\/[\w./-]+)`/g)].map(
        ([, path]) => path!,
      ),
    );
    expect(missing(named)).toEqual([]);
  });
});
