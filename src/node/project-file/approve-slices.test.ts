import { afterEach, beforeEach, expect, it } from "vitest";
import { issue, issueMessage } from "../../base/issue.ts";
import { languages } from "../../base/language.ts";
import type { Result } from "../../base/result.ts";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { approveSlices } from "../../project/worklist/approve-slices.ts";
import type { Case } from "../../study/case/case.ts";
import { memoryProject } from "./memory-project.ts";
import { sampleCase, sampleSlice } from "./sample-work.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const word = "approved despite warnings";

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}

let store: ProjectStore;
beforeEach(() => {
  store = got(memoryProject("Study", by));
});
afterEach(() => store.close());

/** A Case whose level was confirmed by hand, with further parts of it. */
const confirmed = (number: number, change: Partial<Case> = {}): Case => ({
  ...sampleCase(number),
  level: { confirmed: "hand" },
  ...change,
});
function put(...works: readonly Case[]): string[] {
  store.addSlices(
    works.map((_, index) => sampleSlice(index + 1)),
    by,
  );
  return works.map((work, index) => {
    const { id } = sampleSlice(index + 1);
    got(store.writeCase(id, work, "drawn", by));
    return id;
  });
}
const states = () => got(store.rows()).map(({ state }) => state);
const told = ({
  doubtful,
}: {
  doubtful: readonly { readonly doubts: readonly { readonly code: string }[] }[];
}) => doubtful.map(({ doubts }) => doubts.map(({ code }) => code));
const reasons = () =>
  got(store.audit()).flatMap(({ action, after, reason }) =>
    action === "state-changed" && after === "checked" ? [reason] : [],
  );

it("approves what is not in doubt without a word, and nothing is said of it in the trail", () => {
  const ids = put(confirmed(1), confirmed(2));
  expect(got(approveSlices(store, ids, by))).toMatchObject({
    rows: [{ state: "checked" }, { state: "checked" }],
    doubtful: [],
  });
  expect(reasons()).toEqual([undefined, undefined]);
});

it("leaves what is in doubt until a word is given, which stands in the trail with the doubts, who and when", () => {
  const overlap = issue("measure-pixels-shared", { roi: "MF_L", other: "ES_L", count: 12 }, { roi: "MF_L" });
  const twin = issue(
    "check-twin-differs",
    { roi: "MF_L", other: "MF_R", percent: 41, limit: 30 },
    { roi: "MF_L" },
  );
  const otherTwin = issue(
    "check-twin-differs",
    { roi: "MF_R", other: "MF_L", percent: 41, limit: 30 },
    { roi: "MF_R" },
  );
  const { result } = sampleCase(2);
  const ids = put(
    confirmed(1),
    confirmed(2, { result: { ...result!, issues: [overlap, twin, otherTwin, issue("fat-image-inverted")] } }),
    sampleCase(3),
  );
  const first = got(approveSlices(store, ids, by));
  expect(first.rows.map(({ id }) => id)).toEqual([ids[0]]);
  expect(told(first)).toEqual([["measure-pixels-shared", "check-twin-differs"], ["level-unconfirmed"]]);
  expect(states()).toEqual(["checked", "drawn", "drawn"]);

  const second = got(approveSlices(store, ids.slice(1), by, word));
  expect(second.doubtful).toEqual([]);
  expect(states()).toEqual(["checked", "checked", "checked"]);
  expect(reasons()).toEqual([
    undefined,
    `${word}: check-twin-differs, measure-pixels-shared`,
    `${word}: level-unconfirmed`,
  ]);
  expect(got(store.audit(ids[1])).at(-1)).toMatchObject({ ...by, action: "state-changed", after: "checked" });
  expect(store.verify().issues).toEqual([]);
});

it("doubts a recipe and a convention unlike the rest of the project, from three slices on", () => {
  const other = { recipe: resolveRecipe({ range: { kind: "minmax" } }) };
  expect(told(got(approveSlices(store, put(confirmed(1), confirmed(2, other)), by)))).toEqual([]);
  const muscle = { rois: sampleCase(4).rois.map((roi) => ({ ...roi, convention: "muscle" as const })) };
  const ids = put(confirmed(1), confirmed(2, other), confirmed(3), confirmed(4, muscle), confirmed(5));
  const { doubtful } = got(approveSlices(store, ids, by));
  expect(told({ doubtful })).toEqual([["check-recipe-unlike"], ["check-convention-unlike"]]);
  const sentences = doubtful.flatMap(({ doubts }) =>
    doubts.flatMap((doubt) => languages.map((language) => issueMessage(doubt, language))),
  );
  expect(sentences[0]).toContain(
    "(Otsu, each muscle) from most of the project (Otsu, histogram of each region,",
  );
  expect(sentences[1]).toContain("（Otsu，逐块肌肉）与项目中多数层面（Otsu，各区域自身的直方图，");
  expect(sentences[2]).toContain("(muscle border) from most of the project (fascial)");
  expect(sentences[3]).toContain("（肌肉边界）与项目中多数层面（筋膜边界）");
  store.setState([ids[0]!, ids[2]!, ids[4]!], "rejected", by, "motion");
  expect(told(got(approveSlices(store, ids.slice(1, 2), by)))).toEqual([]);
});

it("a recipe's name makes no other recipe of it", () => {
  const named = { recipe: { ...resolveRecipe({}), name: "ours" } };
  expect(told(got(approveSlices(store, put(confirmed(1), confirmed(2, named), confirmed(3)), by)))).toEqual(
    [],
  );
});

it("a model that was unsure is doubted where its outline stands, also in a Case that was measured before", () => {
  const { result } = sampleCase(1);
  const drawn = { name: "ES_L", confidence: 0.81, lowConfidence: true, pixelCountBefore: 9 } as const;
  const doubt = (decision: "accepted" | "unreviewed" | "corrected" | "rejected") =>
    told(
      got(
        approveSlices(
          store,
          put(confirmed(1, { result: { ...result!, drawn: [{ ...drawn, decision }] } })),
          by,
        ),
      ),
    );
  expect(doubt("unreviewed")).toEqual([["check-model-unsure"]]);
  expect(doubt("accepted")).toEqual([["check-model-unsure"]]);
  expect(doubt("corrected")).toEqual([]);
});

it("a slice without outlines is passed over, and its recipe says nothing of the project's", () => {
  const begun = { recipe: resolveRecipe({ range: { kind: "minmax" } }) };
  const ids = put(...[1, 2, 3].map((number) => confirmed(number, begun)), confirmed(4));
  const { result: _, ...unmeasured } = confirmed(1, { ...begun, rois: [] });
  for (const [index, id] of ids.slice(0, 3).entries()) {
    const { image } = sampleCase(index + 1);
    got(store.writeCase(id, { ...unmeasured, image }, "new", by));
  }
  expect(got(approveSlices(store, ids.slice(0, 3), by, word))).toEqual({ rows: [], doubtful: [] });
  expect(told(got(approveSlices(store, ids.slice(3), by)))).toEqual([]);
  expect(states()).toEqual(["new", "new", "new", "checked"]);
});

it("slices without a Case are passed over; one that is not there is an issue", () => {
  store.addSlices([sampleSlice(9)], by);
  expect(got(approveSlices(store, [sampleSlice(9).id], by, word))).toEqual({ rows: [], doubtful: [] });
  expect(approveSlices(store, ["nowhere"], by, word).issues.map(({ code }) => code)).toEqual([
    "project-unknown-slice",
  ]);
});
