// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { failure, success } from "../../src/base/result.ts";
import type { DeidentifiedCounts } from "../../src/desktop-api.ts";
import { ProjectPart, projectMachine } from "../testing/project-part.tsx";
import { renderPart } from "../testing/render-part.tsx";
import { row } from "../testing/sample-rows.ts";
import { DeidentifyPanel } from "./deidentify-panel.tsx";

const counts: DeidentifiedCounts = { written: 12, unchanged: 3, leftOut: 1, patients: 2 };

function panel(more: Parameters<typeof renderPart>[1] = {}) {
  return renderPart(<ProjectPart>{(given) => <DeidentifyPanel {...given} />}</ProjectPart>, {
    ...more,
    machine: {
      ...projectMachine([row("a"), row("b")]),
      chooseDeidentifyFolder: async () => success("/out"),
      chooseDeidentifyKey: async () => success("/keys/ours.key"),
      deidentify: async () => success(counts),
      ...more?.machine,
    },
  });
}

async function ready(user: ReturnType<typeof panel>["user"]) {
  await user.click(await screen.findByTestId("deidentify-folder"));
  await user.click(screen.getByTestId("deidentify-key-new"));
}

test("nothing but pixels and structure stays unless it is asked for", async () => {
  const { user, callsOf } = panel();
  await ready(user);
  const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map(({ checked }) => checked)).toEqual(boxes.map(() => false));
  await user.click(screen.getByTestId("deidentify-start"));
  expect(callsOf("deidentify")).toMatchObject([[{ options: [], allowBurnedIn: false }]]);
});

test("images that may show a name come with a warning to look at each", async () => {
  const { user, container } = panel();
  await screen.findByTestId("deidentify");
  expect(container.querySelectorAll(".batch-warning")).toHaveLength(1);
  await user.click(screen.getByTestId("deidentify-burned-in"));
  expect(container.querySelectorAll(".batch-warning")[0]!.textContent).toContain("Look at each of them");
});

test("what can identify the patients again is said of the key, in both languages", async () => {
  const { unmount } = panel();
  expect((await screen.findByTestId("deidentify-warning")).textContent).toContain("never share it");
  unmount();
  panel({ language: "zh-CN" });
  expect((await screen.findByTestId("deidentify-warning")).textContent).toContain("切勿随图像一同外传");
});

test("a choice that is put away again does not count", async () => {
  const { user, callsOf } = panel();
  await ready(user);
  await user.click(screen.getByTestId("deidentify-dates"));
  await user.click(screen.getByTestId("deidentify-characteristics"));
  await user.click(screen.getByTestId("deidentify-dates"));
  await user.click(screen.getByTestId("deidentify-which-folders"));
  await user.click(screen.getByTestId("deidentify-start"));
  expect(callsOf("deidentify")).toMatchObject([[{ which: "folders", options: ["characteristics"] }]]);
});

test("what came of it is counted", async () => {
  const { user } = panel();
  await ready(user);
  await user.click(screen.getByTestId("deidentify-start"));
  const done = await screen.findByTestId("deidentify-done");
  expect(done.textContent).toBe("12 exported, 3 already there, 1 left out; patients: 2");
});

test("an export that was stopped is not called complete", async () => {
  const stopped = issue("deidentify-cancelled");
  const { user } = panel({ machine: { deidentify: async () => success(counts, [stopped]) } });
  await ready(user);
  await user.click(screen.getByTestId("deidentify-start"));
  expect((await screen.findByTestId("deidentify-done")).textContent).toMatch(/^Stopped: .*not complete/);
  expect(screen.getByText(stopped.message)).toBeDefined();
});

test("an export that failed says why, and counts nothing", async () => {
  const why = issue("file-unwritable", { reason: "ENOSPC" });
  const { user } = panel({ machine: { deidentify: async () => failure(why) } });
  await ready(user);
  await user.click(screen.getByTestId("deidentify-start"));
  expect(await screen.findByText(why.message)).toBeDefined();
  expect(screen.queryByTestId("deidentify-done")).toBeNull();
});

test("while it runs its progress is shown, and nothing else can be begun", async () => {
  let end: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { user, act, tell } = panel({
    machine: { deidentify: async () => running.then(() => success(counts)) },
  });
  await ready(user);
  await user.click(screen.getByTestId("deidentify-start"));
  expect(screen.getByText("Looking for files…")).toBeDefined();
  await act(() => tell({ kind: "deidentifying", done: 5, total: 16 }));
  expect(screen.getByText("5 of 16 files")).toBeDefined();
  expect(screen.getByTestId<HTMLButtonElement>("deidentify-start").disabled).toBe(true);
  expect(screen.getByTestId<HTMLButtonElement>("deidentify-folder").disabled).toBe(true);
  await act(end);
  expect(await screen.findByTestId("deidentify-done")).toBeDefined();
});

test("a dialog that is closed without a choice changes nothing", async () => {
  const { user } = panel({ machine: { chooseDeidentifyFolder: async () => success(null) } });
  await user.click(await screen.findByTestId("deidentify-folder"));
  expect(screen.queryByTestId("deidentify-out")).toBeNull();
});
