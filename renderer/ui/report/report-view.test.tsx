// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import type { Language } from "../../../src/base/language.ts";
import type { StatisticsReport } from "../../../src/report/document/report.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { MenuButton } from "../menu-button.tsx";
import type { ReportExport } from "./report-export.ts";
import { ReportView } from "./report-view.tsx";

const both = (en: string, zhCn: string) => ({ en, "zh-CN": zhCn });
const report: StatisticsReport = {
  tables: [
    {
      id: "groups",
      title: both("Table 1", "表 1"),
      columns: [
        { id: "variable", title: both("Variable", "变量") },
        { id: "p", title: both("P", "P 值") },
      ],
      rows: [
        {
          id: "age",
          cells: [{ text: both("Age", "年龄") }, { text: "<0.001", values: [0.00012] }],
        },
      ],
      notes: [both("Mean ± SD.", "均值 ± 标准差。")],
    },
  ],
  figures: [{ id: "roc", title: both("ROC", "ROC 曲线"), svg: both("<svg id='e'/>", "<svg id='z'/>") }],
  methods: both("Groups were compared.", "组间比较。"),
} as unknown as StatisticsReport;

function view(more: Partial<ReportExport> = {}, language: Language = "en") {
  const asked: string[] = [];
  const save: ReportExport = {
    written: null,
    copied: false,
    issues: [],
    csv: async () => void asked.push("csv"),
    xlsx: async () => void asked.push("xlsx"),
    figure: async (kind, { id }) => void asked.push(`${id}.${kind}`),
    methods: async () => void asked.push("methods"),
    copyMethods: async () => void asked.push("copy"),
    ...more,
  };
  return { ...renderPart(<ReportView report={report} save={save} />, { language }), asked };
}

test.each([
  ["en", "Table 1", "Age", "Mean ± SD.", "Groups were compared."],
  ["zh-CN", "表 1", "年龄", "均值 ± 标准差。", "组间比较。"],
] as const)("tables, notes and methods are in %s", (language, ...words) => {
  const { container } = view({}, language);
  for (const word of words) expect(container.textContent).toContain(word);
  const [image] = container.querySelectorAll("img");
  expect(decodeURIComponent(image!.src)).toContain(language === "en" ? "id='e'" : "id='z'");
});

test("a number in a cell keeps all its digits beside what is printed", () => {
  view();
  const cell = screen.getByTestId("groups/age/p");
  expect([cell.textContent, cell.dataset.value]).toEqual(["<0.001", "0.00012"]);
  expect(screen.getByTestId("groups/age/variable").dataset.value).toBeUndefined();
});

test("tables, figures and methods are written each by its own button", async () => {
  const { user, asked } = view();
  for (const id of [
    "statistics-xlsx",
    "statistics-csv",
    "roc-svg",
    "roc-png",
    "methods-copy",
    "methods-save",
  ]) {
    await user.click(screen.getByTestId(id));
  }
  expect(asked).toEqual(["xlsx", "csv", "roc.svg", "roc.png", "copy", "methods"]);
});

test("what was written is named, what could not be written says why", () => {
  const why = issue("file-unwritable", { reason: "ENOSPC" });
  view({ written: "cohort-groups.csv", issues: [why] });
  expect(screen.getByTestId("statistics-written").textContent).toBe("Saved: cohort-groups.csv");
  expect(screen.getByText(why.message)).toBeDefined();
});

test("a menu opens, is left by Escape, and what is impossible cannot be chosen", async () => {
  const chosen: string[] = [];
  const { user } = renderPart(
    <MenuButton
      testid="menu"
      text="Export"
      hint="3 slices"
      entries={[
        { id: "csv", text: "CSV", onChoose: () => chosen.push("csv") },
        { id: "seg", text: "SEG", onChoose: undefined },
      ]}
    />,
  );
  const opener = screen.getByTestId("menu");
  const isOpen = () => opener.getAttribute("aria-expanded") === "true";
  await user.click(opener);
  expect(screen.getByTestId<HTMLButtonElement>("seg").disabled).toBe(true);
  await user.click(screen.getByTestId("csv"));
  expect(chosen).toEqual(["csv"]);
  expect(isOpen()).toBe(false);
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByTestId("csv"));
  await user.keyboard("{Escape}");
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(opener);
});
