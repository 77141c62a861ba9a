// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { success } from "../../src/base/result.ts";
import type { DeidentifiedCounts } from "../../src/desktop-api.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { DeidentifyPanel } from "./deidentify-panel.tsx";

const counts: DeidentifiedCounts = { written: 2, unchanged: 0, leftOut: 0, patients: 1 };

test("nothing can begin without a folder and a key; then the slices of the list go out as they were chosen", async () => {
  const { user, callsOf } = renderPart(
    <ProjectPart>{(panel) => <DeidentifyPanel {...panel} />}</ProjectPart>,
    {
      machine: {
        ...projectMachine([row("a"), row("b")]),
        chooseDeidentifyFolder: async () => success("/out"),
        chooseDeidentifyKey: async () => success("/keys/ours.key"),
        deidentify: async () => success(counts),
      },
    },
  );
  const start = await screen.findByTestId<HTMLButtonElement>("deidentify-start");
  expect(start.disabled).toBe(true);
  await user.click(screen.getByTestId("deidentify-folder"));
  expect(start.disabled).toBe(true);
  await user.click(screen.getByTestId("deidentify-key-existing"));
  await user.click(screen.getByTestId("deidentify-dates"));
  await user.click(start);
  expect(callsOf("deidentify")).toEqual([
    [
      {
        which: "slices",
        options: ["dates"],
        allowBurnedIn: false,
        out: "/out",
        key: "/keys/ours.key",
        ids: ["a", "b"],
      },
    ],
  ]);
  expect((await screen.findByTestId("deidentify-done")).dataset.written).toBe("2");
});
