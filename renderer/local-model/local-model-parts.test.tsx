// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LocalModel } from "../../src/risk/local/make-local-model.ts";
import { updateSteps } from "../../src/risk/local/update-step.ts";
import { renderPart } from "../testing/render-part.tsx";
import { ModelCard } from "./model-card.tsx";
import { StepRow } from "./step-row.tsx";

const steps = { events: 30, nonEvents: 80, needs: [] };
const need = (more: Partial<Parameters<typeof StepRow>[0]["need"]> = {}) => ({
  step: "intercept" as const,
  patients: 50,
  events: 10,
  nonEvents: 10,
  enough: true,
  ...more,
});

function step(needed: ReturnType<typeof need>, disabled = false, language: "en" | "zh-CN" = "en") {
  let made = 0;
  const part = renderPart(<StepRow need={needed} steps={steps} disabled={disabled} onMake={() => made++} />, {
    language,
  });
  const button = screen.getByTestId<HTMLButtonElement>(`make-${needed.step}`);
  return { ...part, button, made: () => made };
}

test("a step with enough patients can be made, and is the first thing to do", async () => {
  const { user, button, made } = step(need());
  expect(button.className).toBe("primary");
  await user.click(button);
  expect(made()).toBe(1);
  expect(screen.queryByTestId("refused-intercept")).toBeNull();
});

test("while another is made, none can be", () => {
  expect(step(need(), true).button.disabled).toBe(true);
});

test.each([
  [need({ enough: false, patients: 111 }), "1 patient too few"],
  [need({ enough: false, events: 31 }), "1 event too few"],
  [need({ enough: false, events: 40, nonEvents: 100 }), "10 events too few, 20 without the event too few"],
] as const)("what is missing is counted", (needed, words) => {
  step(needed);
  expect(screen.getByTestId("refused-intercept").textContent).toBe(`Not enough data: ${words}`);
});

test.each(updateSteps)("the step %s is explained in both languages", (name) => {
  const english = step(need({ step: name } as never));
  const words = english.container.textContent;
  english.unmount();
  const chinese = step(need({ step: name } as never), false, "zh-CN").container.textContent;
  expect(words).toContain("Needs 50 patients");
  expect(chinese).toContain("需 50 名患者");
  expect(chinese).not.toMatch(/patients|event/);
});

const measure = (corrected: number) => ({ apparent: 0.9, optimism: 0.9 - corrected, corrected });
const local = {
  step: "intercept",
  model: { name: "ours", version: "2", population: { n: 110, events: 1 } },
  validation: { auc: measure(0.71239), calibrationSlope: measure(0.93), brier: measure(0.18) },
} as unknown as LocalModel;

test("a model is judged by measures corrected for optimism, not by the apparent ones", () => {
  const { container } = renderPart(
    <ModelCard local={local} title="Version 2" testid="card">
      <button type="button">Report</button>
    </ModelCard>,
  );
  const shown = ["auc", "slope", "brier"].map((name) => screen.getByTestId(`local-${name}`).textContent);
  expect(shown).toEqual(["0.712", "0.930", "0.180"]);
  expect(screen.getByTestId("local-auc").dataset.value).toBe("0.71239");
  expect(container.textContent).not.toContain("0.900");
  expect(container.textContent).toContain("110 patients, 1 event");
  expect(container.querySelector<HTMLElement>(".model-measures")!.title).toBe("corrected for optimism");
});
