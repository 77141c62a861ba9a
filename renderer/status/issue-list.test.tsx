// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue, issueMessage } from "../../src/base/issue.ts";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { IssueList } from "./issue-list.tsx";
import { StatusBar } from "./status-bar.tsx";

const paths = ["a", "b", "c", "d", "e"].map((name) => `/scans/${name}`);
const unreadable = paths.map((path) => issue("file-unreadable", { reason: "EIO" }, { path }));
const nothing = () => undefined;

test("of many files three are shown, the others on demand, and their number at once", async () => {
  const { user, container } = renderPart(<IssueList issues={unreadable} onClear={nothing} />);
  const line = screen.getByRole("listitem");
  expect(line.querySelector("b")?.textContent?.trim()).toBe("× 5");
  const more = container.querySelector("details")!;
  expect(more.querySelector("summary")?.textContent).toBe("2 more");
  expect(more.open).toBe(false);
  await user.click(more.querySelector("summary")!);
  expect([...line.querySelectorAll("code")].map(({ textContent }) => textContent)).toEqual(paths);
});

test("one file needs no count", () => {
  renderPart(<IssueList issues={unreadable.slice(0, 1)} onClear={nothing} />);
  expect(screen.getByRole("listitem").querySelector("b")).toBeNull();
});

test.each(["en", "zh-CN"] as const)("a message about a region names it, in %s", (language) => {
  const about = issue("check-touches-border", { roi: "MF_L" }, { roi: "MF_L" });
  renderPart(<IssueList issues={[about]} onClear={nothing} />, { language });
  const line = screen.getByRole("listitem");
  expect(line.textContent).toContain(issueMessage(about, language));
  expect(line.querySelector("em")?.textContent?.trim()).toMatch(language === "en" ? /^MF L$/ : /MF/);
});

test("each severity has its own word for those who do not see colours", () => {
  const found = [issue("file-not-found"), issue("dicom-corrupt"), issue("folder-loop")];
  renderPart(<IssueList issues={found} onClear={nothing} />);
  const words = screen
    .getAllByRole("listitem")
    .map((line) => within(line).getByRole("img").getAttribute("aria-label"));
  expect(new Set(words).size).toBe(new Set(found.map(({ severity }) => severity)).size);
});

test("messages can be cleared", async () => {
  let cleared = 0;
  const { user } = renderPart(<IssueList issues={unreadable} onClear={() => cleared++} />);
  await user.click(screen.getByRole("button", { name: "Clear" }));
  expect(cleared).toBe(1);
});

test.each([
  ["en", "1 message", "2 messages"],
  ["zh-CN", "1 条提示", "2 条提示"],
] as const)("messages are counted as kinds, not as files (%s)", (language, one, two) => {
  const { rerender } = renderPart(
    <SlicePart>
      <StatusBar issues={unreadable} />
    </SlicePart>,
    { language },
  );
  expect(screen.getByTestId("status-messages").textContent).toBe(one);
  rerender(
    <SlicePart>
      <StatusBar issues={[...unreadable, issue("level-unconfirmed")]} />
    </SlicePart>,
  );
  expect(screen.getByTestId("status-messages").textContent).toBe(two);
});

test("what is only worth knowing is counted, but does not take the line", () => {
  renderPart(
    <SlicePart>
      <StatusBar issues={[issue("folder-loop")]} />
    </SlicePart>,
  );
  expect(screen.getByTestId("status-text").textContent).toBe("");
  expect(screen.getByTestId<HTMLButtonElement>("status-messages").disabled).toBe(false);
});

test("a file that is written is named once it is whole", () => {
  const bar = (written: Parameters<typeof StatusBar>[0]["written"]) => (
    <SlicePart>
      <StatusBar issues={[]} {...(written === undefined ? {} : { written })} />
    </SlicePart>
  );
  const { rerender } = renderPart(bar({ state: "writing" }));
  expect(screen.getByTestId("status-written").textContent).toBe("Saving…");
  rerender(bar({ state: "written", name: "case.json" }));
  expect(screen.getByTestId("status-written").textContent).toBe("Saved: case.json");
  rerender(bar(undefined));
  expect(screen.queryByTestId("status-written")).toBeNull();
});

test("after a change it says whether the work is saved", async () => {
  const { user } = renderPart(
    <SlicePart rois={[squareRoi("MF_L")]}>
      {({ run, work }) => (
        <>
          <button
            type="button"
            disabled={work === null}
            onClick={() => run({ kind: "delete-roi", name: "MF_L" })}
          >
            change
          </button>
          <StatusBar issues={[]} />
        </>
      )}
    </SlicePart>,
  );
  expect(screen.queryByTestId("status-kept")).toBeNull();
  const change = screen.getByRole<HTMLButtonElement>("button", { name: "change" });
  await waitFor(() => expect(change.disabled).toBe(false));
  await user.click(change);
  const kept = await screen.findByText("Saved");
  expect(kept.dataset.testid).toBe("status-kept");
});
