// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language.ts";
import type { JobFacts } from "../../../src/desktop-api.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { JobsBar } from "./jobs-bar.tsx";

const job = (id: number, more: Partial<JobFacts> = {}): JobFacts => ({
  id,
  kind: "export",
  detail: "csv",
  state: "running",
  done: 3,
  total: 12,
  ...more,
});

const shown = (jobs: readonly JobFacts[], language: Language = "en") =>
  renderPart(<JobsBar jobs={jobs} />, { language });
const lines = () => screen.getAllByTestId("job").map(({ textContent }) => textContent);

test("without jobs there is no bar", () => {
  shown([]);
  expect(screen.queryByTestId("jobs")).toBeNull();
});

test.each([
  ["en", "Export (CSV)3 of 12Stop"],
  ["zh-CN", "导出 (CSV)3 / 12停止"],
] as const)("a running job says what it is and how far (%s)", (language, text) => {
  shown([job(1)], language);
  expect(lines()).toEqual([text]);
  const bar = screen.getByRole<HTMLProgressElement>("progressbar");
  expect([bar.value, bar.max]).toEqual([3, 12]);
});

test("a job whose end is not known yet has a bar without a value", () => {
  shown([job(1, { kind: "deidentify", done: 0, total: null })]);
  expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
  expect(lines()[0]).toContain("running");
});

test("each job that is not over can be stopped, once", async () => {
  const { user, callsOf } = shown([
    job(7, { state: "stopping" }),
    job(8, { kind: "batch", state: "queued" }),
    job(9, { state: "done", name: "out.csv" }),
  ]);
  const stops = screen.getAllByTestId<HTMLButtonElement>("job-stop");
  expect(stops.map(({ disabled }) => disabled)).toEqual([true, false]);
  await user.click(stops[1]!);
  expect(callsOf("stopJob")).toEqual([[8]]);
});

test.each([
  [{ state: "done", name: "out.csv" }, "exported: out.csv"],
  [{ state: "done", name: "out", slices: 2, of: 5 }, "incomplete: 2 of 5 slices in out"],
  [{ state: "done", name: "out", slices: 0, of: 1 }, "incomplete: 0 of 1 slice in out"],
  [{ state: "stopped" }, "stopped; nothing was exported"],
  [{ state: "failed" }, "failed; nothing was exported. See the messages"],
  [{ kind: "batch", state: "stopped" }, "stopped; slices measured so far are kept"],
  [{ kind: "batch", state: "done", slices: 4, of: 4 }, "4 of 4"],
] as const)("a job that ended says what came of it: %o", (more, words) => {
  shown([job(1, more as Partial<JobFacts>)]);
  expect(within(screen.getByTestId("job")).getByText(words)).toBeDefined();
});

test("what ended can be hidden; what ends later is shown again", async () => {
  const { user, rerender } = shown([job(1, { state: "done", name: "a" }), job(2)]);
  await user.click(screen.getByTestId("jobs-hide"));
  expect(screen.getAllByTestId("job")).toHaveLength(1);
  expect(screen.queryByTestId("jobs-hide")).toBeNull();
  rerender(<JobsBar jobs={[job(1, { state: "done", name: "a" }), job(2, { state: "failed" })]} />);
  expect(screen.getAllByTestId("job")).toHaveLength(1);
  expect(lines()[0]).toContain("failed");
});
