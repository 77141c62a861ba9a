// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import type { Language } from "../../../src/base/language.ts";
import { failure, success } from "../../../src/base/result.ts";
import type { BatchProgress } from "../../../src/desktop-api.ts";
import { presetRecipes } from "../../../src/fat/preset-recipes.ts";
import type { ProjectFacts } from "../../../src/study/project/project-facts.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { ProjectPart, projectMachine } from "../../testing/project-part.tsx";
import { renderPart } from "../../testing/render-part.tsx";
import { row } from "../../testing/sample-rows.ts";
import { SlicePart } from "../../testing/slice-part.tsx";
import { BatchMeter } from "./batch-meter.tsx";
import { BatchPanel } from "./batch-panel.tsx";
import { SlicePanel } from "./slice-panel.tsx";

const progress = (more: Partial<BatchProgress> = {}): BatchProgress => ({
  state: "running",
  done: 12,
  failed: 0,
  total: 40,
  ...more,
});

function meter(more: Partial<BatchProgress>, language: Language = "en") {
  renderPart(<BatchMeter progress={progress(more)} />, { language });
  return screen.getByTestId("batch-meter").textContent ?? "";
}

test.each([
  [{}, "12 of 40"],
  [{ state: "queued" }, "Waiting for another job to finish"],
  [{ state: "finished", done: 1, total: 1 }, "1 slice done"],
  [{ state: "cancelled" }, "Stopped after 12 of 40. The rest was not changed."],
] as const)("a batch says how far it is: %o", (more, words) => {
  expect(meter(more)).toContain(words);
});

test.each([
  [{ ratePerMinute: 3.456 }, "3.5 per minute"],
  [{ ratePerMinute: 62.4 }, "62 per minute"],
  [{ remainingSeconds: 61.2 }, "62 s left"],
  [{ remainingSeconds: 600 }, "10 min left"],
  [{ remainingSeconds: 7300 }, "3 h left"],
] as const)("its pace and what is left are rounded: %o", (more, words) => {
  expect(meter(more)).toContain(words);
});

test("what could not be measured and what was left alone are counted", () => {
  const text = meter({ failed: 1, leftAlone: 3 });
  expect(text).toContain("1 could not be measured; it is flagged");
  expect(text).toContain("Not changed, because a reader has worked on them: 3");
});

test("a batch is described in Chinese", () => {
  expect(meter({ failed: 2, remainingSeconds: 600 }, "zh-CN")).toMatch(
    /12 \/ 40.*剩余 10 分钟.*2 个无法测量，已标记/,
  );
});

const rows: readonly WorklistRow[] = [
  row("n1", { state: "new", versions: 0 }),
  row("n2", { state: "new", versions: 0 }),
  row("p", { state: "proposed" }),
  row("d", { state: "drawn" }),
];

function batch(facts: Partial<ProjectFacts> = {}) {
  return renderPart(
    <SlicePart>
      <ProjectPart>
        {(panel) => (
          <>
            <button type="button" onClick={() => panel.worklist.choice.select({ kind: "all" })}>
              all
            </button>
            <BatchPanel {...panel} />
          </>
        )}
      </ProjectPart>
    </SlicePart>,
    { machine: projectMachine(rows, facts) },
  );
}
const start = () => screen.findByTestId<HTMLButtonElement>("batch-start");

test("new slices are measured with the recipe and convention that are chosen", async () => {
  const { user, callsOf } = batch();
  await start();
  const [, paper] = presetRecipes;
  await user.selectOptions(screen.getByTestId("batch-recipe"), paper!.recipe.name);
  await user.click(screen.getByTestId("batch-convention-muscle"));
  await user.click(await start());
  expect(callsOf("startBatch")).toEqual([[["n1", "n2"], { recipe: paper!.recipe, convention: "muscle" }]]);
});

test("of selected slices it says which stay as a reader made them, and which get another version", async () => {
  const { user, container } = batch();
  await start();
  await user.click(screen.getByRole("button", { name: "all" }));
  await user.click(screen.getByTestId("batch-which-chosen"));
  expect(screen.getByTestId("batch-left-alone").textContent).toMatch(/: 1$/);
  expect(container.querySelector(".batch-warning")?.textContent).toContain(
    "Already outlined by the model: 1",
  );
});

test("a project that is only looked at is not measured", async () => {
  batch({ readOnly: true });
  expect((await start()).disabled).toBe(true);
});

function slice(of: WorklistRow, machine = {}, facts: Partial<ProjectFacts> = {}, language: Language = "en") {
  return renderPart(
    <ProjectPart>
      {(panel) => (
        <>
          <button type="button" data-testid="choose" onClick={() => panel.worklist.choice.choose(of.id)} />
          <SlicePanel {...panel} />
        </>
      )}
    </ProjectPart>,
    { language, machine: { ...projectMachine([of], facts), ...machine } },
  );
}

test("without a slice in the list there is a word on what to do", async () => {
  slice(row("a"));
  expect(await screen.findByText("Choose a slice in the list.")).toBeDefined();
});

test("notes and versions are listed with who and when, the newest version first", async () => {
  const at = "2026-01-31T08:15:00.000Z";
  const { user } = slice(row("a"), {
    notes: async () => success([{ reader: "LW", at, text: "scar tissue" }]),
    caseVersions: async () =>
      success([
        { version: 1, reader: "LW", at },
        { version: 2, reader: "QZ", at, reason: "border corrected" },
      ]),
  });
  await user.click(await screen.findByTestId("choose"));
  expect(await screen.findByText("scar tissue")).toBeDefined();
  const versions = [...screen.getByTestId("slice-versions").querySelectorAll("li")].map(
    ({ textContent }) => textContent,
  );
  expect(versions[0]).toMatch(/^Version 2.*border corrected.*QZ/);
  expect(versions[1]).toMatch(/^Version 1.*LW/);
});

test("a note is added with Enter; an empty one is none", async () => {
  const { user, callsOf } = slice(row("a"), {
    notes: async () => success([]),
    caseVersions: async () => success([]),
  });
  await user.click(await screen.findByTestId("choose"));
  const field = await screen.findByTestId<HTMLInputElement>("note-text");
  await user.type(field, "  {Enter}");
  await user.type(field, " scar {Enter}");
  expect(callsOf("addNote")).toEqual([["a", "scar"]]);
  expect(field.value).toBe("");
});

test("in a project that is only looked at no note can be added", async () => {
  const { user } = slice(row("a"), {}, { readOnly: true });
  await user.click(await screen.findByTestId("choose"));
  expect((await screen.findByTestId<HTMLInputElement>("note-text")).disabled).toBe(true);
});

test.each([
  ["en", "Flagged: side?", "Rejected: motion"],
  ["zh-CN", "待复核：side?", "排除原因：motion"],
] as const)("why a slice is marked is written out (%s)", async (language, flag, reason) => {
  const marked = row("a", { state: "rejected", rejectedBecause: "motion", flaggedBecause: "side?" });
  const { user } = slice(marked, {}, {}, language);
  await user.click(await screen.findByTestId("choose"));
  expect(await screen.findByText(flag)).toBeDefined();
  expect(screen.getByText(reason)).toBeDefined();
});

test("notes that cannot be read are reported, and the panel still works", async () => {
  const { user, issues } = slice(row("a"), { notes: async () => failure(issue("project-none-open")) });
  await user.click(await screen.findByTestId("choose"));
  await waitFor(() => expect(issues()).toContain("project-none-open"));
  expect(screen.getByTestId("slice-panel")).toBeDefined();
});
