// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { success } from "../../src/base/result.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { LocalModelPanel } from "./local-model-panel.tsx";

// The thread that computes is a worker of the window; here it answers at once.
vi.mock("./local-model-thread.ts", () => ({
  startLocalModelJob: () => ({
    reply: Promise.resolve({
      kind: "steps",
      result: {
        ok: true,
        issues: [],
        value: {
          events: 30,
          nonEvents: 80,
          needs: [
            { step: "intercept", patients: 50, events: 10, nonEvents: 10, enough: true },
            { step: "refit", patients: 500, events: 50, nonEvents: 50, enough: false },
          ],
        },
      },
    }),
    stop: () => undefined,
  }),
}));

test("what the project's patients allow can be made; what they do not says how many are missing", async () => {
  const { callsOf } = renderPart(<ProjectPart>{(panel) => <LocalModelPanel {...panel} />}</ProjectPart>, {
    machine: {
      ...projectMachine([row("a")]),
      localModels: async () => success([]),
      trainingTable: async () => success({ columns: [], rows: [] }),
    },
  });
  expect((await screen.findByTestId<HTMLButtonElement>("make-intercept")).disabled).toBe(false);
  expect(screen.queryByTestId("refused-intercept")).toBeNull();
  expect(screen.getByTestId<HTMLButtonElement>("make-refit").disabled).toBe(true);
  // 500 wanted, 110 there; 50 events wanted, 30 there.
  expect(screen.getByTestId("refused-refit").textContent).toMatch(/390.*20/);
  expect(callsOf("trainingTable")).toHaveLength(1);
});
