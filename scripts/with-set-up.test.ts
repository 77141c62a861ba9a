import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inProject } from "./project-root.ts";

it("every script of the project sets itself up: after `npm ci` alone each of them can be run", () => {
  const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const bare = Object.entries(scripts).filter(
    ([, line]) => line.startsWith("tsx ") && !line.startsWith("tsx scripts/"),
  );
  expect(bare).toEqual([]);
  expect(scripts.bench).toContain("--window");
});
