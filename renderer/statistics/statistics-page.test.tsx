// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { success } from "../../src/base/result.ts";
import { renderPart } from "../testing/render-part.tsx";
import { StatisticsPage } from "./statistics-page.tsx";

// The thread that computes is a worker of the window; here its work is done at once, by the same functions.
vi.mock("../state/statistics/statistics-thread.ts", async () => {
  const { readTable } = await import("../state/statistics/read-table.ts");
  const { columnKindsOf } = await import("../../src/stats/table/column-kinds.ts");
  const { statisticsReport } = await import("../../src/report/statistics/statistics-report.ts");
  const { program } = await import("../../src/study/case/program.ts");
  let table: Parameters<typeof statisticsReport>[0] = { columns: [], rows: [] };
  return {
    StatisticsThread: class {
      async open(name: string, bytes: Uint8Array) {
        const read = await readTable(name, bytes);
        if (!read.ok) return read;
        table = read.value;
        return success({ kind: "table", name, rows: table.rows.length, columns: columnKindsOf(table) });
      }
      analyse = async (choice: Parameters<typeof statisticsReport>[1]) =>
        statisticsReport(table, choice, program);
      stop() {}
    },
  };
});

const csv = ["fracture,age,fdr", "0,60,20", "0,62,22", "0,64,24", "1,70,30", "1,72,32", "1,74,34"].join("\n");

test("a table is opened, its columns are recognised, and the groups' means stand in the table of the paper", async () => {
  const { user, callsOf } = renderPart(<StatisticsPage shown instead={null} />, {
    machine: {
      chooseTable: async () => success("/tables/cohort.csv"),
      readTable: async () => success({ name: "cohort.csv", bytes: new TextEncoder().encode(csv) }),
      writeStatistics: async () => success("/out/cohort-groups.csv"),
    },
  });
  await user.click(screen.getByTestId("statistics-open"));
  expect((await screen.findByTestId("statistics-file")).textContent).toBe("cohort.csv");
  await user.selectOptions(screen.getByTestId("statistics-outcome"), "fracture");
  await user.click(screen.getByTestId("statistics-none"));
  await user.click(screen.getByTestId("variable-age"));

  const cells = await screen.findAllByTestId(/^[^/]+\/age\//);
  const numbers = cells.map(({ textContent }) => textContent).join(" ");
  // 70, 72, 74 with a fracture and 60, 62, 64 without: means 72 and 62, standard deviation 2.
  expect(numbers).toMatch(/72\.00 ± 2\.00.*62\.00 ± 2\.00/);
  expect(screen.queryByText(/fdr/i, { selector: "td" })).toBeNull();

  await user.click(screen.getByTestId("statistics-csv"));
  expect(callsOf("writeStatistics")[0]?.[0]).toBe("csv");
  expect((await screen.findByTestId("statistics-written")).textContent).toMatch(/cohort-groups\.csv/);
});

test("without a table the page says what can be opened", () => {
  renderPart(<StatisticsPage shown instead={null} />);
  expect(within(screen.getByTestId("statistics")).queryByRole("table")).toBeNull();
  expect(screen.queryByTestId("statistics-outcome")).toBeNull();
});
