// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { shortcuts } from "../state/commands/shortcuts.ts";
import { SliceSessionContext, useSession } from "../state/session/slice-session-context.ts";
import { toolNames } from "../state/work/workbench.ts";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { Side } from "./bars/side.tsx";
import { ToolStrip } from "./bars/tool-strip.tsx";
import { CrashGuard } from "./crash-guard.tsx";
import { reachableCommands, usePages } from "./pages/use-pages.ts";
import { worklistPanels } from "./pages/worklist-panels.ts";
import { ShortcutHelp } from "./workspace/shortcut-help.tsx";

afterEach(() => vi.restoreAllMocks());

test.each(["en", "zh-CN"] as const)("every key has a line in the help, in %s", (language: Language) => {
  renderPart(<ShortcutHelp onClose={() => undefined} />, { language });
  const help = screen.getByTestId("help");
  const lines = [...help.querySelectorAll("dd")].map(({ textContent }) => textContent ?? "");
  expect(lines.length).toBeGreaterThanOrEqual(shortcuts.length);
  for (const line of lines) expect(line).toMatch(language === "en" ? /[A-Za-z]/ : /\p{Script=Han}/u);
  expect(within(help).getAllByRole("img", { hidden: true })).toHaveLength(2);
});

test("the help is closed by its key and its button", async () => {
  let closed = 0;
  const { user } = renderPart(<ShortcutHelp onClose={() => closed++} />);
  await user.click(within(screen.getByTestId("help")).getByRole("button", { hidden: true }));
  await user.keyboard("?");
  expect(closed).toBe(2);
});

test.each([
  ["en", /saved|again/i],
  ["zh-CN", /\p{Script=Han}/u],
] as const)("a part that stops says so and offers to load the window again (%s)", (language, words) => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error("ours");
  };
  renderPart(
    <CrashGuard>
      <Broken />
    </CrashGuard>,
    { language },
  );
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toMatch(words);
  expect(within(alert).getByRole("button")).toBeDefined();
});

test("a part that works is shown as it is", () => {
  renderPart(<CrashGuard>fine</CrashGuard>);
  expect(screen.getByText("fine")).toBeDefined();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("each tool is a button, and the push brush has a size within its limits", async () => {
  const { user } = renderPart(
    <SlicePart>
      <ToolStrip levelTool={null} />
    </SlicePart>,
  );
  const tool = (name: string) => screen.getByTestId(`tool-${name}`);
  for (const name of toolNames) expect(tool(name)).toBeDefined();
  expect(tool("freehand").getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByTestId("brush-radius")).toBeNull();
  await user.click(tool("brush"));
  const radius = screen.getByTestId<HTMLInputElement>("brush-radius");
  await user.clear(radius);
  await user.type(radius, "99");
  expect(Number(radius.value)).toBe(40);
});

test("a blinded reading sees regions and threshold, and no numbers", async () => {
  const side = (blinded: boolean) => (
    <SlicePart rois={[squareRoi("MF_L")]}>
      <Side blinded={blinded} />
    </SlicePart>
  );
  const { unmount } = renderPart(side(false));
  expect(await screen.findByTestId("results")).toBeDefined();
  unmount();
  renderPart(side(true));
  expect(await screen.findByTestId("histogram")).toBeDefined();
  expect(screen.getByTestId("region-MF_L")).toBeDefined();
  expect(screen.queryByTestId("results")).toBeNull();
});

test("beneath a page nothing of the slice can be reached; the page's own key leaves it", async () => {
  const called: string[] = [];
  function Pages() {
    const pages = usePages();
    const commands = reachableCommands(pages, {
      undo: () => called.push("undo"),
      help: () => called.push("help"),
    });
    return (
      <>
        <output data-testid="shown">{String(pages.shown)}</output>
        <output data-testid="opened">{[...pages.opened].join(" ")}</output>
        {Object.entries(commands).map(([id, run]) => (
          <button key={id} type="button" data-testid={id} onClick={run} />
        ))}
      </>
    );
  }
  const { user } = renderPart(<Pages />);
  await user.click(screen.getByTestId("undo"));
  await user.click(screen.getByTestId("page-worklist"));
  expect(screen.getByTestId("shown").textContent).toBe("worklist");
  expect(screen.queryByTestId("undo")).toBeNull();
  await user.click(screen.getByTestId("help"));
  await user.click(screen.getByTestId("page-statistics"));
  await user.click(screen.getByTestId("cancel"));
  expect(screen.getByTestId("shown").textContent).toBe("null");
  // What was opened keeps its work.
  expect(screen.getByTestId("opened").textContent).toBe("worklist statistics");
  await user.click(screen.getByTestId("page-worklist"));
  await user.click(screen.getByTestId("page-worklist"));
  expect(screen.getByTestId("shown").textContent).toBe("null");
  expect(called).toEqual(["undo", "help"]);
});

test("the panels beside the worklist have names of their own", () => {
  const ids = worklistPanels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("outside of a slice's session a part that needs one says so", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const Lost = () => <>{String(useSession().workbench.tool)}</>;
  expect(() =>
    renderPart(
      <SliceSessionContext value={null}>
        <Lost />
      </SliceSessionContext>,
    ),
  ).toThrow();
});
