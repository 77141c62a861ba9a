// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { issue } from "../../src/base/issue.ts";
import type { Language } from "../../src/base/language.ts";
import { failure, success } from "../../src/base/result.ts";
import type { NewRepeats, RepeatFacts } from "../../src/desktop-api.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { AgreementView } from "./agreement-view.tsx";
import { NewStudyForm } from "./new-study-form.tsx";
import { SecondReaderPanel } from "./second-reader-panel.tsx";
import { StudyCard } from "./study-card.tsx";

// Its thread writes workbooks, which nobody asks for here.
vi.mock("../state/statistics/statistics-thread.ts", () => ({
  StatisticsThread: class {
    stop() {}
  },
}));

const many = Array.from({ length: 60 }, (_, at) => row(`s${at}`));

function form(rows = many, reader = "LW") {
  const drawn: NewRepeats[] = [];
  const part = renderPart(
    <ProjectPart>
      {({ worklist }) => (
        <NewStudyForm
          worklist={worklist}
          reader={reader}
          onDraw={async (wanted) => void drawn.push(wanted)}
        />
      )}
    </ProjectPart>,
    { machine: projectMachine(rows) },
  );
  return { ...part, drawn };
}
const field = (name: string) => screen.getByTestId<HTMLInputElement>(`study-${name}`);

test("thirty slices are proposed, with their share of all", async () => {
  const { container } = form();
  await screen.findByTestId("study-form");
  expect(field("count").value).toBe("30");
  expect(container.textContent).toContain("50 %");
  expect(container.textContent).not.toContain("At least 30");
});

test("fewer are possible, with a word about confidence intervals; never more than there are", async () => {
  const { user, container } = form();
  await screen.findByTestId("study-form");
  await user.clear(field("count"));
  await user.type(field("count"), "12");
  expect(container.textContent).toContain("At least 30");
  await user.clear(field("count"));
  await user.type(field("count"), "500");
  expect(field("count").value).toBe("60");
});

test("slices without outlines are not drawn from", async () => {
  const { container } = form([
    row("a"),
    row("b", { state: "new", versions: 0 }),
    row("c", { state: "rejected", rejectedBecause: "motion" }),
  ]);
  await screen.findByTestId("study-form");
  expect(container.textContent).toContain("All (1)");
});

test("a study needs a name, a reader and a seed; spaces are none", async () => {
  const { user, drawn } = form(many, "");
  await screen.findByTestId("study-form");
  const draw = screen.getByTestId<HTMLButtonElement>("study-draw");
  await user.type(field("name"), "  ");
  await user.type(field("reader"), "QZ ");
  expect(draw.disabled).toBe(true);
  await user.type(field("name"), "Inter ");
  expect(draw.disabled).toBe(false);
  await user.clear(field("seed"));
  expect(draw.disabled).toBe(true);
  await user.type(field("seed"), "7");
  await user.click(draw);
  expect(drawn).toMatchObject([{ study: "Inter", reader: "QZ", seed: "7", count: 30 }]);
  expect(drawn[0]!.ids).toHaveLength(60);
});

function card(done: number, more: { reader?: string; readOnly?: boolean; language?: Language } = {}) {
  const done_: string[] = [];
  const part = renderPart(
    <StudyCard
      study={{ study: "Intra", reader: "LW", done, total: 3 }}
      reader={more.reader ?? "LW"}
      onRead={more.readOnly ? undefined : () => done_.push("read")}
      onAgreement={() => done_.push("agreement")}
      onUseError={more.readOnly ? undefined : () => done_.push("error")}
    />,
    { language: more.language ?? "en" },
  );
  return { ...part, pressed: done_ };
}
const button = (name: string) => screen.queryByTestId<HTMLButtonElement>(`study-${name}`);

test.each([
  [0, "Read", false],
  [1, "Continue", true],
  [3, undefined, true],
] as const)("a study with %i of 3 read offers what can be done with it", (done, words, agreement) => {
  card(done);
  expect(button("read")?.textContent).toBe(words);
  expect(button("agreement") !== null).toBe(agreement);
});

test("reading is the first thing to do for its own reader alone", () => {
  const { unmount } = card(1);
  expect(button("read")?.className).toBe("primary");
  unmount();
  card(1, { reader: "QZ" });
  expect(button("read")?.className).toBe("");
});

test("in a project that is only looked at nothing is read, the agreement is still shown", async () => {
  const { user, pressed } = card(2, { readOnly: true });
  expect([button("read")?.disabled, button("use-error")?.disabled]).toEqual([true, true]);
  await user.click(button("agreement")!);
  expect(pressed).toEqual(["agreement"]);
});

test("a study is described in Chinese", () => {
  const { container } = card(1, { language: "zh-CN" });
  expect(container.textContent).toContain("LW：1 / 3");
  expect(button("read")?.textContent).toBe("继续阅片");
});

test("an agreement that could not be computed says why, and offers no number", () => {
  const why = issue("level-unconfirmed");
  renderPart(
    <AgreementView
      shown={{ study: "Intra", found: null, issues: [why] }}
      onUseError={async () => true}
      onClose={() => undefined}
    />,
  );
  expect(screen.getByText(why.message)).toBeDefined();
  expect(screen.queryByTestId("agreement-error")).toBeNull();
  expect(screen.queryByTestId("agreement-use-error")).toBeNull();
});

test("a project's studies are asked for, and an error on the way is reported", async () => {
  const { issues } = renderPart(<ProjectPart>{(panel) => <SecondReaderPanel {...panel} />}</ProjectPart>, {
    machine: { ...projectMachine([row("a")]), repeats: async () => failure(issue("project-none-open")) },
  });
  await screen.findByTestId("study-form");
  await waitFor(() => expect(issues()).toContain("project-none-open"));
});

test("its SEM is used for the risk once the machine has taken it", async () => {
  const repeats = [
    { study: "Intra", code: "X1", reader: "LW", drawn: { reader: "LW", at: "2026-01-01T00:00:00Z" } },
  ];
  const { user, callsOf } = renderPart(
    <ProjectPart>{(panel) => <SecondReaderPanel {...panel} />}</ProjectPart>,
    {
      machine: {
        ...projectMachine([row("a")]),
        repeats: async () => success(repeats as unknown as readonly RepeatFacts[]),
        useReaderError: async () => success(null),
      },
    },
  );
  await user.click(await screen.findByTestId("study-use-error"));
  expect((await screen.findByTestId("study-error-used")).textContent).toContain("Intra");
  expect(callsOf("useReaderError")).toEqual([["Intra"]]);
});
