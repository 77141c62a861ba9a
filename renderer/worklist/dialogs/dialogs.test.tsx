// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import type { Language } from "../../../src/base/language.ts";
import type { DoubtfulSlice } from "../../../src/project/worklist/approve-slices.ts";
import { renderPart } from "../../testing/render-part.tsx";
import type { ReasonWanted } from "../rows/use-worklist-actions.ts";
import { TakeOverDialog } from "../take-over/take-over-dialog.tsx";
import { DoubtsDialog } from "./doubts-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

const level = issue("level-unconfirmed");
const twin = issue("check-twin-differs", { roi: "MF_L", other: "MF_R", percent: 41, limit: 30 });
const border = issue("check-touches-border", { roi: "ES_L" });

function doubts(doubtful: readonly DoubtfulSlice[], language: Language = "en") {
  const answers: boolean[] = [];
  const part = renderPart(<DoubtsDialog doubtful={doubtful} onAnswer={(given) => answers.push(given)} />, {
    language,
  });
  const lines = () => screen.getAllByRole("listitem", { hidden: true });
  return { ...part, answers, lines };
}

test("the doubts of one slice are said with their numbers", () => {
  const { lines } = doubts([{ id: "a", doubts: [twin, level] }]);
  expect(lines().map(({ textContent }) => textContent)).toEqual([twin.message, level.message]);
});

test("those of several slices are counted by kind, the most frequent first, without the numbers of one", () => {
  const other = issue("check-twin-differs", { roi: "ES_L", other: "ES_R", percent: 35, limit: 30 });
  const { lines } = doubts([
    { id: "a", doubts: [border] },
    { id: "b", doubts: [twin, other] },
    { id: "c", doubts: [twin, level] },
    { id: "d", doubts: [twin] },
  ]);
  expect(lines().map(({ dataset }) => dataset.code)).toEqual([
    "check-twin-differs",
    "check-touches-border",
    "level-unconfirmed",
  ]);
  expect(lines()[0]!.querySelector("b")?.textContent).toBe("3 slices");
  expect(lines()[1]!.querySelector("b")?.textContent).toBe("1 slice");
  expect(lines()[0]!.textContent).not.toContain("41");
  expect(lines()[0]!.textContent).not.toContain("{");
});

test("approving despite warnings is the answer of a button, leaving the dialog is not", async () => {
  const first = doubts([{ id: "a", doubts: [level] }]);
  expect(document.activeElement).toBe(screen.getByTestId("doubts-approve"));
  await first.user.click(screen.getByTestId("doubts-approve"));
  expect(first.answers).toEqual([true]);
  first.unmount();
  const second = doubts([{ id: "a", doubts: [level] }]);
  await second.user.click(screen.getByTestId("doubts-leave"));
  expect(second.answers).toEqual([false]);
  second.unmount();
  // Escape closes a dialog in a browser.
  const third = doubts([{ id: "a", doubts: [level] }]);
  screen.getByTestId<HTMLDialogElement>("doubts").close();
  expect(third.answers).toEqual([false]);
});

test("the dialog of doubts is Chinese for a Chinese reader", () => {
  const { lines } = doubts([{ id: "a", doubts: [twin] }], "zh-CN");
  expect(lines()[0]!.textContent).toContain("与对侧同名肌肉");
  expect(screen.getByTestId("doubts-approve").textContent).toBe("仍然通过");
  expect(screen.getByTestId("doubts").textContent).not.toMatch(/warning|approve/i);
});

function reason(wanted: ReasonWanted, language: Language = "en") {
  const reasons: (string | null)[] = [];
  const part = renderPart(<ReasonDialog wanted={wanted} onReason={(given) => reasons.push(given)} />, {
    language,
  });
  return { ...part, reasons };
}

test("a reason that is only spaces is none", async () => {
  const { user, reasons } = reason({ kind: "reject", ids: ["a"] });
  const button = screen.getByTestId<HTMLButtonElement>("reason-do");
  await user.type(screen.getByTestId("reason-text"), "   {Enter}");
  expect(button.disabled).toBe(true);
  expect(reasons).toEqual([]);
  await user.type(screen.getByTestId("reason-text"), " metal {Enter}");
  expect(reasons).toEqual(["metal"]);
});

test.each([
  ["reject", "en", 5],
  ["reject", "zh-CN", 5],
  ["flag", "en", 4],
  ["flag", "zh-CN", 4],
] as const)("to %s, the usual reasons are one click away (%s)", async (kind, language, count) => {
  const { user, reasons, container } = reason({ kind, ids: ["a"] }, language);
  const usual = within(container.querySelector<HTMLElement>(".reason-usual")!).getAllByRole("button", {
    hidden: true,
  });
  expect(usual).toHaveLength(count);
  const words = usual[1]!.textContent;
  if (language === "zh-CN")
    for (const { textContent } of usual) expect(textContent).toMatch(/\p{Script=Han}/u);
  await user.click(usual[1]!);
  expect(reasons).toEqual([words]);
});

test("with several slices their number is stated, and cancelling gives no reason", async () => {
  const { user, reasons } = reason({ kind: "flag", ids: ["a", "b", "c"] });
  expect(screen.getByTestId("reason").textContent).toContain("3 slices");
  await user.type(screen.getByTestId("reason-text"), "unsure");
  await user.click(screen.getByText("Cancel"));
  expect(reasons).toEqual([null]);
});

test("keys typed in a dialog are not commands of the window behind it", async () => {
  const keys: string[] = [];
  const heard = (event: KeyboardEvent) => keys.push(event.key);
  const { user } = reason({ kind: "reject", ids: ["a"] });
  document.body.addEventListener("keydown", heard);
  await user.type(screen.getByTestId("reason-text"), "ar");
  document.body.removeEventListener("keydown", heard);
  // React's handlers are at the root; the event itself goes no further than there.
  expect(screen.getByTestId<HTMLInputElement>("reason-text").value).toBe("ar");
  expect(keys).toEqual([]);
});

const outside = (
  id: string,
  more: { outlined?: boolean; levelConfirmed?: boolean; replaces?: boolean } = {},
) => ({
  id,
  outlined: true,
  levelConfirmed: false,
  replaces: false,
  ...more,
});

function takeOver(work: readonly ReturnType<typeof outside>[], language: Language = "en") {
  const answers: boolean[] = [];
  const part = renderPart(<TakeOverDialog work={work} onAnswer={(take) => answers.push(take)} />, {
    language,
  });
  return { ...part, answers, text: screen.getByTestId("take-over").textContent ?? "" };
}

test("work from outside is counted, and what it would replace is said before it is imported", () => {
  const { text, unmount } = takeOver([
    outside("a"),
    outside("b", { levelConfirmed: true }),
    outside("c", { outlined: false, levelConfirmed: true, replaces: true }),
  ]);
  expect(text).toMatch(/3 of the slices.*2 with outlines, 2 with a confirmed level/);
  expect(text).toContain("1 of them has different outlines");
  unmount();
  expect(takeOver([outside("a")]).text).not.toContain("different outlines");
});

test("a reader who goes on blinded imports nothing", async () => {
  const first = takeOver([outside("a")], "zh-CN");
  expect(first.text).toContain("盲法");
  await first.user.click(screen.getByTestId("take-over-not"));
  expect(first.answers).toEqual([false]);
  first.unmount();
  const second = takeOver([outside("a")]);
  await second.user.click(screen.getByTestId("take-over-do"));
  expect(second.answers).toEqual([true]);
});
