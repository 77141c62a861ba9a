// @vitest-environment jsdom
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { columnKindsOf } from "../../src/stats/table/column-kinds.ts";
import { renderPart } from "../testing/render-part.tsx";
import { AnalysisOptionsPanel } from "./analysis-options.tsx";
import {
  changeStatistics,
  initialState,
  type StatisticsAction,
  type StatisticsState,
} from "./statistics-state.ts";
import { VariableList } from "./variable-list.tsx";
import { WholeNumberField } from "./whole-number-field.tsx";

const columns = columnKindsOf({
  columns: ["id", "fracture", "age", "sex", "grade", "fdr"],
  rows: [
    ["p1", "0", "60", "f", "1", "20"],
    ["p2", "1", "", "m", "2", "21"],
    ["p3", "0", "64", "f", "3", "22"],
    ["p4", "1", "66", "m", "1", ""],
    ["p5", "0", "68", "f", "2", ""],
    ["p6", "1", "70", "m", "3", "25"],
  ],
});

function Choices({ actions }: { readonly actions: readonly StatisticsAction[] }) {
  const [state, setState] = useState<StatisticsState>(() =>
    [{ kind: "opened", columns } as const, ...actions].reduce(changeStatistics, initialState),
  );
  const change = (action: StatisticsAction) => setState((before) => changeStatistics(before, action));
  return (
    <>
      <VariableList state={state} change={change} />
      <AnalysisOptionsPanel state={state} change={change} />
      <output data-testid="state">{JSON.stringify(state)}</output>
    </>
  );
}

const shown = (actions: readonly StatisticsAction[] = [], language: Language = "en") =>
  renderPart(<Choices actions={actions} />, { language });
const now = (): StatisticsState => JSON.parse(screen.getByTestId("state").textContent ?? "");
const box = (name: string) => screen.getByTestId<HTMLInputElement>(`variable-${name}`);

test("only a column of two values can make the groups, and which one is the event can be chosen", async () => {
  const { user } = shown([{ kind: "outcome", outcome: "" }]);
  const outcome = screen.getByTestId<HTMLSelectElement>("statistics-outcome");
  const names = [...outcome.options].map(({ value }) => value).filter(Boolean);
  expect(names).toEqual(["fracture", "sex"]);
  await user.selectOptions(outcome, "sex");
  const event = screen.getByTestId<HTMLSelectElement>("statistics-event");
  expect([...event.options].map(({ value }) => value).sort()).toEqual(["f", "m"]);
  const other = [...event.options].find(({ value }) => value !== event.value)!.value;
  await user.selectOptions(event, other);
  expect(now().event).toBe(other);
});

test("the column that makes the groups cannot be compared between them", () => {
  shown([{ kind: "outcome", outcome: "fracture" }]);
  expect(box("fracture").disabled).toBe(true);
  expect(box("age").disabled).toBe(false);
});

test("missing values are counted beside their column", () => {
  shown();
  const line = box("fdr").closest("li")!;
  expect(line.querySelector("small")?.textContent).toContain("2");
  expect(line.querySelector("small")?.title).not.toBe("");
  expect(box("sex").closest("li")!.querySelector("small")).toBeNull();
});

test("a column of numbers can be taken as categories, and back", async () => {
  const { user } = shown([{ kind: "outcome", outcome: "fracture" }]);
  const kind = screen.getByTestId("kind-grade");
  const before = kind.dataset.kind;
  await user.click(kind);
  expect(screen.getByTestId("kind-grade").dataset.kind).not.toBe(before);
  await user.click(screen.getByTestId("kind-grade"));
  expect(screen.getByTestId("kind-grade").dataset.kind).toBe(before);
});

test("all and none choose what can be used", async () => {
  const { user } = shown([{ kind: "outcome", outcome: "fracture" }]);
  await user.click(screen.getByTestId("statistics-all"));
  expect(box("age").checked && box("fdr").checked).toBe(true);
  expect(box("fracture").checked).toBe(false);
  await user.click(screen.getByTestId("statistics-none"));
  expect(box("age").checked || box("fdr").checked).toBe(false);
});

test.each([
  ["groups", ["exact"], ["correct"]],
  ["logistic", ["profile", "firth", "ridge", "performance", "bootstrap"], []],
  ["roc", ["compare", "probabilities"], []],
  ["agreement", [], ["kappa"]],
] as const)("%s offers its own options and no others", (analysis, switches, menus) => {
  shown([{ kind: "analysis", analysis }]);
  const found = screen.queryAllByTestId(/^option-/).map(({ dataset }) => dataset.testid);
  expect(found.sort()).toEqual([...switches, ...menus].map((name) => `option-${name}`).sort());
});

test("the number of bootstrap samples and the seed are asked for where they are used", async () => {
  const { user } = shown([{ kind: "analysis", analysis: "logistic" }]);
  expect(screen.queryByTestId("option-seed")).toBeNull();
  await user.click(screen.getByTestId("option-ridge"));
  expect(screen.getByTestId("option-seed")).toBeDefined();
  expect(screen.queryByTestId("option-samples")).toBeNull();
  await user.click(screen.getByTestId("option-bootstrap"));
  const samples = screen.getByTestId<HTMLInputElement>("option-samples");
  await user.clear(samples);
  await user.type(samples, "500");
  expect(now().options.samples).toBe(500);
});

test("an interaction is of two different columns of the model, and can be taken out again", async () => {
  const { user } = shown([
    { kind: "analysis", analysis: "logistic" },
    { kind: "outcome", outcome: "fracture" },
    { kind: "choose", columns: ["age", "fdr", "sex"] },
  ]);
  const first = screen.getByTestId<HTMLSelectElement>("interaction-first");
  const second = screen.getByTestId<HTMLSelectElement>("interaction-second");
  await user.selectOptions(first, "age");
  expect([...second.options].map(({ value }) => value)).not.toContain("age");
  await user.selectOptions(second, "fdr");
  await user.click(screen.getByTestId("interaction-add"));
  const line = screen.getByTestId("interaction-age:fdr");
  expect(line.textContent).toContain("age × fdr");
  await user.click(line.querySelector("button")!);
  expect(screen.queryByTestId("interaction-age:fdr")).toBeNull();
});

test("with one column there is nothing to interact", () => {
  shown([
    { kind: "analysis", analysis: "logistic" },
    { kind: "outcome", outcome: "fracture" },
    { kind: "choose", columns: ["age"] },
  ]);
  expect(screen.queryByTestId("interaction-first")).toBeNull();
});

test("options and kinds of columns are Chinese for a Chinese reader", () => {
  const { container } = shown([{ kind: "analysis", analysis: "logistic" }], "zh-CN");
  for (const label of container.querySelectorAll(
    ".statistics-switch span, .kind:not([data-kind='binary']), .panel-title h2",
  )) {
    expect(label.textContent).toMatch(/\p{Script=Han}/u);
  }
});

test.each([
  ["10", [10]],
  ["9", []],
  ["1.5", []],
  ["-3", []],
  ["10001", []],
  ["", []],
])("of 10 to 10000 samples, %j gives %j", (typed, values) => {
  const given: number[] = [];
  renderPart(
    <WholeNumberField
      id="n"
      label="Samples"
      range={[10, 10_000]}
      value={200}
      onValue={(n) => given.push(n)}
    />,
  );
  const field = screen.getByTestId<HTMLInputElement>("n");
  fireEvent.change(field, { target: { value: typed } });
  expect(given).toEqual(values);
  expect(field.getAttribute("aria-invalid")).toBe(String(values.length === 0));
  expect(field.title).toBe("10–10000");
});
