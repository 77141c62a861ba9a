// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { success } from "../../src/base/result.ts";
import type { RepeatFacts } from "../../src/desktop-api.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { SecondReaderPanel } from "./second-reader-panel.tsx";

const repeat = (study: string, code: string, drawn?: string) =>
  ({ study, code, reader: "Reader B", ...(drawn === undefined ? {} : { drawn }) }) as unknown as RepeatFacts;

test("a study that is half read can be gone on with; its agreement is asked for by its name", async () => {
  const asked: string[] = [];
  const { user } = renderPart(
    <ProjectPart
      told={{
        onRead: (study) => asked.push(`read ${study}`),
        onAgreement: (study) => asked.push(`agreement ${study}`),
      }}
    >
      {(panel) => <SecondReaderPanel {...panel} />}
    </ProjectPart>,
    {
      machine: {
        ...projectMachine([row("a")]),
        repeats: async () => success([repeat("Intra", "X1", "2026-01-01"), repeat("Intra", "X2")]),
      },
    },
  );
  const study = await screen.findByTestId("study");
  expect(study.dataset.done).toBe("1");
  await user.click(within(study).getByTestId("study-read"));
  await user.click(within(study).getByTestId("study-agreement"));
  expect(asked).toEqual(["read Intra", "agreement Intra"]);
});

test("a new study is drawn by lot among what a reader has outlined, by whom and how many is the reader's choice", async () => {
  const { user, callsOf } = renderPart(
    <ProjectPart>{(panel) => <SecondReaderPanel {...panel} />}</ProjectPart>,
    {
      settings: { reader: "Reader A" },
      machine: {
        ...projectMachine([row("a"), row("b"), row("c", { state: "new", versions: 0, outlined: false })]),
        repeats: async () => success([]),
      },
    },
  );
  const name = await screen.findByTestId("study-name");
  expect(screen.getByTestId<HTMLButtonElement>("study-draw").disabled).toBe(true);
  await user.type(name, "Intra 1");
  expect(screen.getByTestId<HTMLInputElement>("study-reader").value).toBe("Reader A");
  await user.click(screen.getByTestId("study-draw"));
  expect(callsOf("drawRepeats")).toMatchObject([
    [{ study: "Intra 1", reader: "Reader A", ids: ["a", "b"], count: 2 }],
  ]);
});
