// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { success } from "../../src/base/result.ts";
import type { ClinicalPreview } from "../../src/project/clinical/clinical-preview.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { ClinicalPanel } from "./clinical-panel.tsx";

const preview: ClinicalPreview = {
  rows: 3,
  patients: 2,
  outcomes: 2,
  events: 1,
  columns: [
    { name: "ID", meaning: { kind: "patient" }, examples: ["P-a", "P-c"] },
    { name: "Alter", meaning: { kind: "other" }, examples: ["61", "70"] },
  ],
  matched: 1,
  withoutSlice: ["P-c"],
  withoutRow: ["P-b"],
};

test("a table is read, a column given another meaning, who is missing is named, and then it is imported", async () => {
  const { user, callsOf } = renderPart(<ProjectPart>{(panel) => <ClinicalPanel {...panel} />}</ProjectPart>, {
    machine: {
      ...projectMachine([row("a"), row("b")]),
      chooseTable: async () => success("/tables/clinic.csv"),
      previewClinical: async () => success(preview),
      importClinical: async () => success(2),
    },
  });
  await user.click(await screen.findByTestId("clinical-choose"));
  const columns = await screen.findAllByTestId("clinical-column");
  expect(columns.map(({ dataset }) => dataset.column)).toEqual(["ID", "Alter"]);
  expect(screen.getByTestId("clinical-matched").dataset.count).toBe("1");
  expect(screen.getByTestId("clinical-without-slice").textContent).toMatch(/P-c/);
  expect(screen.getByTestId("clinical-without-row").textContent).toMatch(/P-b/);

  await user.selectOptions(screen.getByLabelText(/Alter/), "ignore");
  expect(callsOf("previewClinical")).toEqual([
    ["/tables/clinic.csv", {}],
    ["/tables/clinic.csv", { Alter: "ignore" }],
  ]);
  await user.click(screen.getByTestId("clinical-import"));
  expect(callsOf("importClinical")).toEqual([["/tables/clinic.csv", { Alter: "ignore" }]]);
  expect(screen.getByTestId("clinical-status").textContent).toMatch(/2/);
});

test("a project that is only looked at takes no table in", async () => {
  const { user } = renderPart(<ProjectPart>{(panel) => <ClinicalPanel {...panel} />}</ProjectPart>, {
    machine: {
      ...projectMachine([row("a")], { readOnly: true }),
      chooseTable: async () => success("/tables/clinic.csv"),
      previewClinical: async () => success(preview),
    },
  });
  await user.click(await screen.findByTestId("clinical-choose"));
  expect((await screen.findByTestId<HTMLButtonElement>("clinical-import")).disabled).toBe(true);
});
