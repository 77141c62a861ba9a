import { expect, test } from "vitest";
import { formatLimits, separatingEnd } from "./open-ends.ts";
import { changeWorkbench, initialWorkbench, type WorkbenchAction } from "./workbench.ts";

const after = (...actions: readonly WorkbenchAction[]) => actions.reduce(changeWorkbench, initialWorkbench);

test("work begins with outlining the left multifidus by its fascia, without overlap", () => {
  const { mode, tool, region, convention, giveWay, view } = initialWorkbench;
  expect([mode, tool, region, convention, giveWay, view]).toEqual([
    "measure",
    "freehand",
    "MF_L",
    "fascial",
    true,
    "A",
  ]);
});

test("a region is hidden and shown again without touching the others or the state before", () => {
  const hide = (region: string) => ({ kind: "toggle-visibility", region }) as const;
  const both = after(hide("MF_L"), hide("ES_R"));
  expect([...both.hidden]).toEqual(["MF_L", "ES_R"]);
  expect([...changeWorkbench(both, hide("MF_L")).hidden]).toEqual(["ES_R"]);
  expect(both.hidden.size).toBe(2);
});

test.each([
  [1, 2],
  [2, 2],
  [17, 17],
  [41, 40],
])("a push brush of %i pixels has a radius of %i", (radius, used) => {
  expect(after({ kind: "brush-radius", radius }).brushRadius).toBe(used);
});

test("each choice changes its own part alone", () => {
  const changed = after(
    { kind: "tool", tool: "brush" },
    { kind: "region", region: "ES_R" },
    { kind: "view", view: "C" },
    { kind: "convention", convention: "muscle" },
    { kind: "give-way", on: false },
    { kind: "mode", mode: "level" },
  );
  expect(changed).toEqual({
    ...initialWorkbench,
    tool: "brush",
    region: "ES_R",
    view: "C",
    convention: "muscle",
    giveWay: false,
    mode: "level",
  });
});

const range = { lower: 0, upper: 1000 };

test.each([
  [{ lower: 200, upper: 1000 }, "≥ 200"],
  [{ lower: 200, upper: 65535 }, "≥ 200"],
  [{ lower: 200.25, upper: 65535 }, "≥ 200.3"],
  [{ lower: 200, upper: 800 }, "200–800"],
  [{ lower: 0, upper: 300 }, "≤ 300"],
  [{ lower: -5, upper: 300.5 }, "≤ 300.5"],
])("limits are said as a condition on grey values: %o", (limits, words) => {
  expect(formatLimits(limits, range)).toBe(words);
});

test("where fat is dark its upper limit separates it from muscle", () => {
  expect(separatingEnd({ lower: 0, upper: 300 }, range)).toBe("upper");
  expect(separatingEnd({ lower: 300, upper: 1000 }, range)).toBe("lower");
  // All of the range: nothing is dark.
  expect(separatingEnd({ lower: 0, upper: 1000 }, range)).toBe("lower");
});
