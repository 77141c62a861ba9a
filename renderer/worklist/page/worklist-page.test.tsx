// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { success } from "../../../src/base/result.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { useProject } from "../../state/project/use-project.ts";
import { useWorklist } from "../../state/project/use-worklist.ts";
import { projectMachine } from "../../testing/project-part.tsx";
import { renderPart } from "../../testing/render-part.tsx";
import { row } from "../../testing/sample-rows.ts";
import { WorklistPage } from "./worklist-page.tsx";

const nothing = () => undefined;
const idle = async () => undefined;

function Page({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const project = useProject(nothing, nothing);
  const worklist = useWorklist(project, idle);
  return (
    <WorklistPage
      shown
      panels={[]}
      project={project}
      worklist={worklist}
      openFolders={[]}
      onOpen={onOpen}
      onClose={nothing}
      firstPanel={null}
      ended={null}
      onRead={nothing}
      onAgreement={nothing}
      onLocalModel={nothing}
    />
  );
}

const rows: readonly WorklistRow[] = [
  row("a", { state: "new", versions: 0, outlined: false }),
  row("b"),
  row("c", { state: "rejected", rejectedBecause: "motion" }),
];

function shown(machine: Parameters<typeof renderPart>[1] = {}) {
  const opened: string[] = [];
  const part = renderPart(<Page onOpen={(id) => opened.push(id)} />, {
    ...machine,
    machine: { ...projectMachine(rows), ...machine?.machine },
  });
  return { ...part, opened };
}

test("states are counted on their filters; a filter and words narrow the list, and so does what is exported", async () => {
  const { user, callsOf } = shown({
    machine: { exportProject: async () => success({ target: "/out/table.csv", slices: 1 }) },
  });
  const grid = await screen.findByRole("grid");
  await waitFor(() => expect(grid.getAttribute("aria-rowcount")).toBe("4"));
  expect(screen.getByTestId("filter-new").querySelector("b")?.textContent).toBe("1");

  await user.click(screen.getByTestId("filter-rejected"));
  expect(grid.getAttribute("aria-rowcount")).toBe("2");
  await user.click(screen.getByTestId("filter-rejected"));
  await user.type(screen.getByTestId("worklist-search"), "P-b");
  expect(grid.getAttribute("aria-rowcount")).toBe("2");

  await user.click(screen.getByTestId("project-export"));
  await user.click(screen.getByTestId("project-export-csv"));
  expect(callsOf("exportProject")).toEqual([["csv", ["b"]]]);
  expect(screen.getByTestId("worklist-note").textContent).toMatch(/table\.csv/);
});

test("the list is worked through by keys: down, approve, undo, reject with a reason, open", async () => {
  const { user, callsOf, opened } = shown({
    machine: { approve: async (ids) => success({ approved: ids, doubtful: [] }) },
  });
  const grid = await screen.findByRole("grid");
  await waitFor(() => expect(grid.getAttribute("aria-rowcount")).toBe("4"));
  grid.focus();
  await user.keyboard("{ArrowDown}{ArrowDown}a");
  expect(callsOf("approve")).toEqual([[["b"], false]]);
  // The cursor went on to the next row.
  await waitFor(() => expect(grid.getAttribute("aria-activedescendant")).toBe("row-c"));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(callsOf("setStates")).toEqual([[["b"], "drawn", undefined]]));

  await user.keyboard("{ArrowUp}r");
  await user.type(screen.getByTestId("reason-text"), "blurred{Enter}");
  await waitFor(() => expect(callsOf("setStates").at(-1)).toEqual([["b"], "rejected", "blurred"]));
  grid.focus();
  await user.keyboard("{Enter}");
  expect(opened).toHaveLength(1);
});

test("without a project the page asks for the reader before it begins or opens one", async () => {
  const { user, settings, callsOf } = shown({ machine: { projectFacts: async () => success(null) } });
  const create = await screen.findByTestId<HTMLButtonElement>("project-create");
  expect(create.disabled).toBe(true);
  await user.type(screen.getByTestId("reader"), "Reader A");
  await user.click(create);
  expect(settings).toContainEqual({ reader: "Reader A" });
  expect(callsOf("createProject")).toHaveLength(1);
});
