// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import type { Language } from "../../src/base/language.ts";
import { failure, success } from "../../src/base/result.ts";
import type { ClinicalPreview, PreviewedColumn } from "../../src/project/clinical/clinical-preview.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { ClinicalPanel } from "./clinical-panel.tsx";
import { ColumnMap } from "./column-map.tsx";
import { PatientList } from "./patient-list.tsx";

const columns: readonly PreviewedColumn[] = [
  { name: "ID", meaning: { kind: "patient" }, examples: ["P-1", "P-2"] },
  { name: "Age", meaning: { kind: "value", key: "ageYears" }, examples: ["61"] },
  { name: "Name", meaning: { kind: "identity" }, examples: [] },
  { name: "VitD", meaning: { kind: "unit-unknown" } as PreviewedColumn["meaning"], examples: ["20"] },
  { name: "Ward", meaning: { kind: "other" }, examples: ["A"] },
];

function map(language: Language = "en", disabled = false) {
  const mapped: [string, string][] = [];
  const part = renderPart(
    <ColumnMap columns={columns} disabled={disabled} onMap={(...next) => mapped.push(next)} />,
    { language },
  );
  return { ...part, mapped };
}
const menu = (column: string, language: Language = "en") =>
  screen.getByLabelText<HTMLSelectElement>(language === "en" ? `Meaning of ${column}` : `${column} 的含义`);

test("each column shows what it was taken for, with examples of its values", () => {
  map();
  const lines = screen
    .getAllByTestId("clinical-column")
    .map(({ dataset }) => [dataset.column, dataset.meaning]);
  expect(lines).toEqual([
    ["ID", "patient"],
    ["Age", "ageYears"],
    ["Name", "ignore"],
    ["VitD", "unknown"],
    ["Ward", "other"],
  ]);
  expect(screen.getByText("P-1, P-2")).toBeDefined();
});

test("a column whose unit is not known has to be given one; no other column offers that", () => {
  map();
  const options = (column: string) => [...menu(column).options].map(({ value }) => value);
  expect(options("VitD")[0]).toBe("unknown");
  expect(options("Ward")).not.toContain("unknown");
});

test.each(["en", "zh-CN"] as const)("values are offered with their units (%s)", (language) => {
  map(language);
  const texts = [...menu("Ward", language).options].map(({ text }) => text);
  expect(texts.some((text) => text.includes("nmol/L"))).toBe(true);
  expect(texts.some((text) => text.includes("ng/mL"))).toBe(true);
  if (language === "zh-CN")
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(10);
});

test("another meaning is asked for by its key; while the table is read nothing can be changed", async () => {
  const { user, mapped, unmount } = map();
  await user.selectOptions(menu("Ward"), "outcome");
  expect(mapped).toEqual([["Ward", "outcome"]]);
  unmount();
  map("en", true);
  expect(menu("Ward").disabled).toBe(true);
});

test("patients on one side only are listed, long lists shortened with their number", () => {
  const ids = Array.from({ length: 203 }, (_, at) => `P-${at}`);
  renderPart(<PatientList testid="list" caption="Missing" ids={ids} />);
  const list = screen.getByTestId("list");
  expect(list.querySelectorAll("li")).toHaveLength(201);
  expect(list.textContent).toContain("and 3 more");
});

test("where nobody is missing there is no list", () => {
  renderPart(<PatientList testid="list" caption="Missing" ids={[]} />);
  expect(screen.queryByTestId("list")).toBeNull();
});

const preview: ClinicalPreview = {
  rows: 3,
  patients: 1,
  outcomes: 1,
  events: 0,
  columns: columns.slice(0, 2),
  matched: 1,
  withoutSlice: [],
  withoutRow: [],
};

function panel(machine: Parameters<typeof renderPart>[1] = {}) {
  return renderPart(<ProjectPart>{(given) => <ClinicalPanel {...given} />}</ProjectPart>, {
    ...machine,
    machine: {
      ...projectMachine([row("a")]),
      chooseTable: async () => success("/tables/clinic.csv"),
      previewClinical: async () => success(preview),
      ...machine?.machine,
    },
  });
}

test("one patient is one patient, and nobody missing is not a list", async () => {
  const { user, container } = panel();
  await user.click(await screen.findByTestId("clinical-choose"));
  expect((await screen.findByTestId("clinical-import")).textContent).toBe("Import 1 patient");
  expect(container.textContent).toContain("1 patient in 3 rows");
  expect(screen.queryByTestId("clinical-without-row")).toBeNull();
});

test("a table that cannot be read says why, and cannot be imported", async () => {
  const why = issue("stats-table-empty");
  const { user } = panel({ machine: { previewClinical: async () => failure(why) } });
  await user.click(await screen.findByTestId("clinical-choose"));
  expect(await screen.findByText(why.message)).toBeDefined();
  expect(screen.queryByTestId("clinical-import")).toBeNull();
});

test("a meaning with which the table cannot be read keeps the columns, so that another can be chosen", async () => {
  const why = issue("stats-table-empty");
  const { user } = panel({
    machine: {
      previewClinical: async (_path, mapping) =>
        Object.keys(mapping).length === 0 ? success(preview) : failure(why),
    },
  });
  await user.click(await screen.findByTestId("clinical-choose"));
  await screen.findByTestId("clinical-import");
  await user.selectOptions(menu("Age"), "patient");
  expect(await screen.findByText(why.message)).toBeDefined();
  expect(screen.getAllByTestId("clinical-column")).toHaveLength(2);
  expect(screen.getByTestId<HTMLButtonElement>("clinical-import").disabled).toBe(true);
});

test("choosing no file changes nothing", async () => {
  const { user, callsOf } = panel({ machine: { chooseTable: async () => success(null) } });
  await user.click(await screen.findByTestId("clinical-choose"));
  expect(callsOf("previewClinical")).toEqual([]);
});

test("an import that fails keeps the table and says why", async () => {
  const why = issue("project-none-open");
  const { user } = panel({ machine: { importClinical: async () => failure(why) } });
  await user.click(await screen.findByTestId("clinical-choose"));
  await user.click(await screen.findByTestId("clinical-import"));
  expect(await screen.findByText(why.message)).toBeDefined();
  expect(screen.getByTestId("clinical-import")).toBeDefined();
});

test("the panel is Chinese for a Chinese reader", async () => {
  const { user, container } = panel({ language: "zh-CN" });
  await user.click(await screen.findByTestId("clinical-choose"));
  expect((await screen.findByTestId("clinical-import")).textContent).toBe("导入 1 名患者");
  for (const hint of container.querySelectorAll(".hint, h3")) {
    if (hint.closest('[data-testid="clinical-column"]') === null && hint.textContent !== "clinic.csv")
      expect(hint.textContent).toMatch(/\p{Script=Han}/u);
  }
});
