import { expect, test } from "vitest";
import type { CaseLevelProposal } from "../../src/study/case/case-level-proposal.ts";
import { endplateThrough, isEndplateProposed, marksOf, marksOfProposal, noMarks } from "./marks.ts";
import { changeHistories, changeHistory, freshHistory } from "./marks-history.ts";

const vertebra = { kind: "add-vertebra", centre: [0, 0, 10], name: "L3" } as const;
const marked = {
  endplate: endplateThrough([0, 20, 1], [0, -14, 0], [1, 0, 0]),
  sagittal: { sopInstanceUid: "1" },
};

test("two points in either order give the front and the back of the endplate", () => {
  expect(marked.endplate).toEqual({
    anterior: [0, -14, 0],
    posterior: [0, 20, 1],
    sagittalNormal: [1, 0, 0],
  });
});

test("every mark can be undone and redone; a new one forgets what was undone", () => {
  const one = changeHistory(freshHistory, vertebra);
  const two = changeHistory(one, { kind: "mark-endplate", marked });
  const back = changeHistory(two, { kind: "undo" });
  expect(back.present).toBe(one.present);
  expect(changeHistory(back, { kind: "redo" }).present).toBe(two.present);
  const other = changeHistory(back, { kind: "delete-vertebra", name: "L3" });
  expect(changeHistory(other, { kind: "redo" })).toBe(other);
  expect(changeHistory(changeHistory(back, { kind: "undo" }), { kind: "undo" }).present).toBe(noMarks);
});

test("what changes nothing is no step", () => {
  const one = changeHistory(freshHistory, vertebra);
  expect(changeHistory(one, { kind: "move-vertebra", name: "L1", centre: [0, 0, 0] })).toBe(one);
  expect(changeHistory(freshHistory, { kind: "add-vertebra", centre: [0, 0, 0] })).toBe(freshHistory);
});

test("marks of a Case come back where the reader has made none", () => {
  const recalled = marksOf({ confirmed: "endplate", labels: noMarks.labels, ...marked })!;
  const found = changeHistories(new Map(), { frame: "f", recalled });
  expect(found.get("f")?.present).toEqual({ labels: noMarks.labels, marked });
  expect(changeHistories(found, { frame: "f", recalled: noMarks })).toBe(found);
  expect(marksOf({ confirmed: "hand" })).toBeNull();
});

test("what a model proposes gives way to a Case and to another proposal, but the reader's marks do not", () => {
  const proposal = (confidence: number) =>
    ({ ...marked, vertebrae: [], confidence }) as unknown as CaseLevelProposal;
  const [one, two] = [marksOfProposal(proposal(0.5)), marksOfProposal(proposal(0.9))];
  const proposed = changeHistories(new Map(), { frame: "f", recalled: one });
  expect(changeHistories(proposed, { frame: "f", recalled: two }).get("f")?.present).toBe(two);
  const recalled = marksOf({ confirmed: "endplate", labels: noMarks.labels, ...marked })!;
  const confirmed = changeHistories(proposed, { frame: "f", recalled });
  expect(changeHistories(confirmed, { frame: "f", recalled: two })).toBe(confirmed);
  const dragged = changeHistories(proposed, { frame: "f", action: vertebra });
  expect(changeHistories(dragged, { frame: "f", recalled: two })).toBe(dragged);
  expect(isEndplateProposed(dragged.get("f")!.present)).toBe(true);
  const discarded = changeHistories(proposed, { frame: "f", action: { kind: "delete-all" } });
  expect(changeHistories(discarded, { frame: "f", recalled: one })).toBe(discarded);
  expect(changeHistories(discarded, { frame: "f", action: { kind: "undo" } }).get("f")?.present).toBe(one);
});
