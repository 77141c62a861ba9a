// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import { failure, success } from "../../../src/base/result.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { ProjectPart, projectMachine } from "../../testing/project-part.tsx";
import { renderPart } from "../../testing/render-part.tsx";
import { row } from "../../testing/sample-rows.ts";
import { WorklistTable } from "../list/worklist-table.tsx";
import { useWorklistActions } from "../rows/use-worklist-actions.ts";
import { ProjectStart } from "./project-start.tsx";
import { WorklistActionsBar } from "./worklist-actions-bar.tsx";
import { WorklistHead } from "./worklist-head.tsx";

test("a project that another window works on can be opened to look at", async () => {
  const path = "/work/Study 1.paraspine";
  const { user, callsOf } = renderPart(<ProjectStart />, {
    settings: { reader: "LW", recentProjects: [path] },
    machine: { openProject: async () => failure(issue("project-locked", {}, { path })) },
  });
  await user.click(screen.getByTestId("recent-project"));
  expect((await screen.findByRole("alert")).textContent).toContain("Study 1.paraspine");
  await user.click(screen.getByTestId("project-look"));
  expect(callsOf("openProject")).toEqual([
    [path, undefined],
    [path, true],
  ]);
});

test("a reader who is known is not asked again, and one who changes the name signs with the new one", async () => {
  const { user, settings } = renderPart(<ProjectStart />, { settings: { reader: "LW" } });
  const field = screen.getByTestId<HTMLInputElement>("reader");
  expect(field.value).toBe("LW");
  await user.click(screen.getByTestId("project-open"));
  expect(settings).toEqual([]);
  await user.clear(field);
  await user.type(field, "QZ");
  await user.tab();
  expect(settings).toEqual([{ reader: "QZ" }]);
});

test("without a reader's name no project can be begun, opened or taken from before", () => {
  renderPart(<ProjectStart />, { settings: { recentProjects: ["/a.paraspine"] } });
  const ids = ["project-create", "project-open", "recent-project"];
  expect(ids.map((id) => screen.getByTestId<HTMLButtonElement>(id).disabled)).toEqual([true, true, true]);
});

const nothing = () => undefined;

function List({ opened }: { readonly opened: string[] }) {
  return <ProjectPart>{(panel) => <Rows {...panel} opened={opened} />}</ProjectPart>;
}

type Panel = Parameters<Parameters<typeof ProjectPart>[0]["children"]>[0];

function Rows({ project, worklist, opened }: Panel & { readonly opened: string[] }) {
  const { actions, wanted, onReason } = useWorklistActions(worklist, (id) => opened.push(id));
  return (
    <>
      <WorklistHead
        project={project}
        worklist={worklist}
        openFolders={["/open"]}
        panels={[]}
        panel={null}
        onPanel={nothing}
        onClose={nothing}
      />
      <WorklistTable worklist={worklist} actions={actions} />
      <WorklistActionsBar worklist={worklist} actions={actions} />
      {wanted !== null && (
        <button type="button" data-testid="because" onClick={() => onReason("why")}>
          {wanted.kind}
        </button>
      )}
    </>
  );
}

const rows: readonly WorklistRow[] = [
  row("a", { fdrPercent: 30 }),
  row("b", { fdrPercent: 10, flaggedBecause: "side?" }),
  row("c", { fdrPercent: 20, state: "new", versions: 0, outlined: false }),
  row("d", { fdrPercent: 40, state: "rejected", rejectedBecause: "motion", confidence: 0.9 }),
];

async function list(facts: { readonly readOnly?: boolean } = {}) {
  const opened: string[] = [];
  const part = renderPart(<List opened={opened} />, {
    machine: {
      ...projectMachine(rows, facts),
      approve: async (ids) => success({ approved: ids, doubtful: [] }),
      setStates: async () => success(null),
      setFlags: async () => success(null),
      addToProject: async () => success([]),
    },
  });
  const grid = await screen.findByTestId("worklist-table");
  grid.focus();
  return { ...part, opened, grid };
}
const can = (action: string) => !screen.getByTestId<HTMLButtonElement>(`worklist-${action}`).disabled;
const cursor = () => screen.getByTestId("worklist-table").getAttribute("aria-activedescendant");
const count = () => screen.getByTestId("worklist-chosen").textContent;

test("before a row is chosen nothing can be done with it", async () => {
  await list();
  expect(["open", "approve", "flag", "unflag", "reject"].map(can)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("what can be done depends on the row", async () => {
  const { user } = await list();
  await user.keyboard("{Home}");
  expect(["approve", "flag", "unflag", "reject"].map(can)).toEqual([true, true, false, true]);
  await user.keyboard("{ArrowDown}");
  expect(can("unflag")).toBe(true);
  await user.keyboard("{ArrowDown}");
  expect(can("approve")).toBe(false);
  await user.keyboard("{End}");
  // Rejected: what can be done is to take that back.
  expect(screen.queryByTestId("worklist-reject")).toBeNull();
  expect(can("reopen")).toBe(true);
});

test("several rows are chosen with Shift and Ctrl+A, and left by Escape", async () => {
  const { user } = await list();
  await user.keyboard("{Home}{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  expect(count()).toBe("3 selected");
  await user.keyboard("{Control>}a{/Control}");
  expect(count()).toBe("4 selected");
  await user.keyboard("{Escape}");
  expect(count()).toBe("1 selected");
});

test("Space adds the row with the cursor and takes it away", async () => {
  const { user, callsOf } = await list();
  await user.keyboard("{Home} {ArrowDown}");
  expect(cursor()).toBe("row-b");
  await user.keyboard("a");
  await waitFor(() => expect(callsOf("approve")).toEqual([[["b"], false]]));
});

test("the cursor stops at both ends of the list", async () => {
  const { user } = await list();
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(cursor()).toBe("row-a");
  await user.keyboard("{End}{ArrowDown}{PageDown}");
  expect(cursor()).toBe("row-d");
});

test("flags are given with a reason and taken away without one", async () => {
  const { user, callsOf } = await list();
  await user.keyboard("{Home}f");
  expect(screen.getByTestId("because").textContent).toBe("flag");
  await user.click(screen.getByTestId("because"));
  expect(callsOf("setFlags")).toEqual([[["a"], "why"]]);
  screen.getByTestId("worklist-table").focus();
  await user.keyboard("{ArrowDown}u");
  await waitFor(() => expect(callsOf("setFlags").at(-1)).toEqual([["b"], null]));
});

test("a rejection that is taken back gives the slice the state of its outlines", async () => {
  const { user, callsOf } = await list();
  await user.keyboard("{End}r");
  // A model was sure of it to 0.9, and no reader has touched it.
  await waitFor(() => expect(callsOf("setStates")).toEqual([[["d"], "proposed", undefined]]));
});

test("a column sorts the list, pressed again the other way round", async () => {
  const { user, grid } = await list();
  const order = () => [...grid.querySelectorAll<HTMLElement>("[data-id]")].map(({ dataset }) => dataset.id);
  const sort = screen.getByTestId("sort-fdrPercent");
  await user.click(sort);
  expect(sort.closest("[aria-sort]")!.getAttribute("aria-sort")).toBe("ascending");
  await user.click(sort);
  expect(sort.closest("[aria-sort]")!.getAttribute("aria-sort")).toBe("descending");
  expect([...order()].sort()).toEqual(
    order().length === 0 ? [] : ["a", "b", "c", "d"].slice(0, order().length),
  );
});

test("a project that is only looked at can be opened and exported, not changed", async () => {
  const { user, opened } = await list({ readOnly: true });
  expect(screen.getByText("read-only")).toBeDefined();
  await user.keyboard("{Home}{Enter}");
  expect(opened).toEqual(["a"]);
  expect(["approve", "flag", "reject"].map(can)).toEqual([false, false, false]);
  await user.click(screen.getByTestId("project-add"));
  expect(screen.getByTestId<HTMLButtonElement>("add-folder").disabled).toBe(true);
  await user.click(screen.getByTestId("project-export"));
  expect(screen.getByTestId<HTMLButtonElement>("project-export-csv").disabled).toBe(false);
});

test("adding what is there already says that nothing is new", async () => {
  const { user, callsOf } = await list();
  await user.click(screen.getByTestId("project-add"));
  await user.click(screen.getByTestId("add-open"));
  await waitFor(() => expect(callsOf("addToProject")).toEqual([[["/open"]]]));
  expect((await screen.findByText(/Nothing new/)).dataset.testid).toBe("worklist-note");
});
