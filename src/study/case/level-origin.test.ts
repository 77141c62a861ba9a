import { expect, test } from "vitest";
import type { Case } from "./case.ts";
import type { CaseLevel } from "./case-level.ts";
import type { CaseLevelProposal } from "./case-level-proposal.ts";
import { levelOrigin } from "./level-origin.ts";

const endplate = { anterior: [0, -14, 0], posterior: [0, 20, 1], sagittalNormal: [1, 0, 0] } as const;
const vertebrae = [
  { name: "L3", centre: [0, 0, 15] },
  { name: "L4", centre: [0, 0, -20] },
] as const;
const target = { level: "L3", side: "inferior" };
const levelProposal = { target, endplate, vertebrae } as unknown as CaseLevelProposal;
const level = (more: object = {}): CaseLevel => ({
  confirmed: "endplate",
  endplate,
  labels: { lumbarCount: 5, vertebrae },
  sagittal: {},
  ...more,
});
const moved: CaseLevel = level({
  endplate: { ...endplate, posterior: [0, 20, 4] },
  labels: { lumbarCount: 5, vertebrae: [{ name: "L2", centre: [0, 0, 50] }, vertebrae[0]] },
});

test.each([
  ["nobody", {}, "none", []],
  ["the model alone", { levelProposal }, "proposed", []],
  ["a reader who agrees", { levelProposal, level: level() }, "confirmed", []],
  ["a reader who corrects", { levelProposal, level: moved }, "moved", ["posterior", "L4", "L2"]],
  [
    "a reader beside a proposal for another endplate",
    { levelProposal: { ...levelProposal, target: { level: "L4", side: "inferior" } }, level: level() },
    "marked",
    [],
  ],
  ["a reader alone", { level: level() }, "marked", []],
  ["a reader without a mark", { levelProposal, level: { confirmed: "hand" } }, "hand", []],
] as const satisfies readonly (readonly [
  string,
  Pick<Case, "level" | "levelProposal">,
  string,
  readonly string[],
])[])("the level is of %s", (_, work, kind, marks) => {
  expect(levelOrigin(work)).toEqual({ kind, moved: marks });
});
