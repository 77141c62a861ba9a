// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { renderPart } from "../testing/render-part.tsx";
import { SlicePart } from "../testing/slice-part.tsx";
import { StatusBar } from "./status-bar.tsx";

const messages = [
  issue("level-unconfirmed"),
  issue("file-unreadable", { reason: "EIO" }, { path: "/scans/a" }),
  issue("file-unreadable", { reason: "EIO" }, { path: "/scans/b" }),
];

test("the most severe message is in the bar, all of them on demand, equal ones as one with their files", async () => {
  const { user } = renderPart(
    <SlicePart>
      <StatusBar issues={messages} />
    </SlicePart>,
  );
  expect(screen.getByTestId("status-text").textContent).toBe(messages[1]!.message);
  expect(screen.queryByTestId("issue-list")).toBeNull();

  await user.click(screen.getByTestId("status-messages"));
  const lines = within(screen.getByTestId("issue-list")).getAllByRole("listitem");
  expect(lines).toHaveLength(2);
  expect(lines[0]!.textContent).toMatch(/\/scans\/a.*\/scans\/b/);

  await user.keyboard("{Escape}");
  expect(screen.queryByTestId("issue-list")).toBeNull();
});

test("without messages there is nothing to open, and nothing is said to be saved", () => {
  renderPart(
    <SlicePart>
      <StatusBar issues={[]} />
    </SlicePart>,
  );
  expect(screen.getByTestId<HTMLButtonElement>("status-messages").disabled).toBe(true);
  expect(screen.queryByTestId("status-kept")).toBeNull();
});
