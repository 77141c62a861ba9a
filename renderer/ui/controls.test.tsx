// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { renderPart } from "../testing/render-part.tsx";
import { CommitField } from "./commit-field.tsx";
import { IssueLines } from "./issue-lines.tsx";
import { MenuButton } from "./menu-button.tsx";
import { Segments } from "./segments.tsx";

test("a field's text counts once it is left or Enter is pressed, and only where it was changed", async () => {
  const committed: string[] = [];
  const { user } = renderPart(
    <CommitField
      testid="field"
      label="area"
      caption="area"
      value="7"
      onCommit={(text) => committed.push(text)}
    />,
  );
  const field = screen.getByTestId("field");
  await user.click(field);
  await user.tab();
  expect(committed).toEqual([]);
  await user.type(field, "5");
  expect(committed).toEqual([]);
  await user.keyboard("{Enter}");
  expect(committed).toEqual(["75"]);
});

test("a menu opens at its button; choosing closes it, what is not possible cannot be chosen, Escape goes back to the button", async () => {
  const chosen: string[] = [];
  const { user } = renderPart(
    <MenuButton
      testid="menu"
      text="Add"
      entries={[
        { id: "files", text: "Files", onChoose: () => chosen.push("files") },
        { id: "open", text: "Open studies", onChoose: undefined },
      ]}
    />,
  );
  const menu = screen.getByTestId("menu");
  const isOpen = () => menu.getAttribute("aria-expanded") === "true";
  await user.click(menu);
  expect(isOpen()).toBe(true);
  expect(screen.getByTestId<HTMLButtonElement>("open").disabled).toBe(true);
  await user.click(screen.getByTestId("files"));
  expect(chosen).toEqual(["files"]);
  expect(isOpen()).toBe(false);

  await user.click(menu);
  screen.getByTestId("files").focus();
  await user.keyboard("{Escape}");
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(menu);
});

function OneOfTwo() {
  const [value, setValue] = useState<"a" | "b">("a");
  return (
    <Segments
      testid="which"
      label="which"
      value={value}
      options={[
        { value: "a", text: "A" },
        { value: "b", text: "B" },
      ]}
      onChoose={setValue}
    />
  );
}

test("of a few, all are in sight and one is pressed", async () => {
  const { user } = renderPart(<OneOfTwo />);
  const pressed = () => screen.getByRole("button", { pressed: true }).textContent;
  expect(pressed()).toBe("A");
  await user.click(screen.getByRole("button", { name: "B" }));
  expect(pressed()).toBe("B");
});

test("messages are shown with the most severe first, in the reader's language; without any nothing is shown", () => {
  const { unmount } = renderPart(
    <IssueLines issues={[issue("level-unconfirmed"), issue("file-unreadable", { reason: "EIO" })]} />,
    { language: "zh-CN" },
  );
  const lines = screen.getAllByRole("listitem");
  expect(lines.map(({ dataset }) => dataset.code)).toEqual(["file-unreadable", "level-unconfirmed"]);
  expect(lines[1]!.textContent).toMatch(/水平|层面/);
  unmount();
  renderPart(<IssueLines issues={[]} />);
  expect(screen.queryByRole("list")).toBeNull();
});
