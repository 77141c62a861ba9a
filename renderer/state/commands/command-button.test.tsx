// @vitest-environment jsdom
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../testing/render-part.tsx";
import { useFileDrop } from "../use-file-drop.ts";
import { CommandButton } from "./command-button.tsx";

test.each([
  ["en", "Undo (Ctrl+Z)"],
  ["zh-CN", "撤销（Ctrl+Z）"],
] as const)("a command has its name and key in the tooltip (%s)", (language, title) => {
  renderPart(<CommandButton id="undo" icon="undo" />, { language, commands: { undo: () => undefined } });
  expect(screen.getByTestId("undo").title).toBe(title);
});

test("a command that is not possible now cannot be pressed", async () => {
  let done = 0;
  const { unmount } = renderPart(<CommandButton id="undo" />);
  expect(screen.getByTestId<HTMLButtonElement>("undo").disabled).toBe(true);
  unmount();
  const { user } = renderPart(<CommandButton id="undo" />, { commands: { undo: () => done++ } });
  await user.click(screen.getByTestId("undo"));
  expect(done).toBe(1);
});

function Target({ onPaths }: { readonly onPaths: (paths: readonly string[]) => void }) {
  const { over, handlers } = useFileDrop(onPaths);
  return <div data-testid="target" data-over={over} {...handlers} />;
}

test("files are taken when they are dropped, those without a path are not", () => {
  const files = [new File([], "IM1"), new File([], "page.html")];
  const dropped: (readonly string[])[] = [];
  renderPart(<Target onPaths={(paths) => dropped.push(paths)} />, {
    machine: { pathForFile: (file) => (file === files[1] ? "" : "/scans/IM1") },
  });
  const target = screen.getByTestId("target");
  const dataTransfer = { types: ["Files"], files };
  fireEvent.dragOver(target, { dataTransfer });
  expect(target.dataset.over).toBe("true");
  fireEvent.drop(target, { dataTransfer });
  expect(target.dataset.over).toBe("false");
  expect(dropped).toEqual([["/scans/IM1"]]);
});

test("text that is dragged over the window is no file", () => {
  renderPart(<Target onPaths={() => undefined} />);
  fireEvent.dragOver(screen.getByTestId("target"), { dataTransfer: { types: ["text/plain"] } });
  expect(screen.getByTestId("target").dataset.over).toBe("false");
});
