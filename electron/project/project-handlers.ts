import path from "node:path";
import { issue } from "../../src/base/issue.ts";
import type { Language } from "../../src/base/language.ts";
import { failure, mapResult, type Result, success } from "../../src/base/result.ts";
import type { ProjectApi } from "../../src/desktop-api.ts";
import { addSlices } from "../../src/project/adding/add-slices.ts";
import { beginWork } from "../../src/project/adding/begin-work.ts";
import type { Case } from "../../src/study/case/case.ts";
import { sliceIdOf } from "../../src/study/project/project-slice.ts";
import type { Dialogs } from "../window/dialogs.ts";
import { ifChosen } from "../window/if-chosen.ts";
import type { ProjectHolder } from "./open-project.ts";
import type { OutsideWork } from "./outside-work.ts";
import { overlayOf } from "./project-overlay.ts";

/** The calls about the open project but for batches and exports. */
export type ProjectHandlers = Omit<
  ProjectApi,
  "startBatch" | "exportProject" | "jobs" | "stopJob" | "takeTurn" | "endTurn"
>;

/** Carries out the calls about the open project. */
export function projectHandlers(
  holder: ProjectHolder,
  dialogs: Dialogs,
  outside: OutsideWork,
  language: () => Language,
): ProjectHandlers {
  const { calls, engine, tell } = holder.needs;
  const { store } = calls;
  return {
    async readyProject() {
      calls.ready();
      return success(null);
    },
    createProject: () => ifChosen(dialogs.newProject(), (target) => holder.create(target)),
    openProject: (given, readOnly = false) =>
      ifChosen(given === undefined ? dialogs.projectFile() : Promise.resolve(given), (file) =>
        holder.open(file, readOnly),
      ),
    closeProject: () => holder.close(),
    async projectFacts() {
      return holder.current === undefined ? success(null) : calls.call("currentFacts");
    },
    worklist: () => holder.with(async ({ rows }) => success(rows.all())),
    addToProject: (paths) =>
      holder.change(async ({ rows }, by) => {
        const planned = await engine.call("planSlices", [paths], {
          onProgress: ({ done, total }) => tell({ kind: "adding", done, total }),
        });
        if (!planned.ok) return planned;
        const isKnown = (id: string) => rows.get(id) !== undefined;
        const slices = planned.value.map(({ slice }) => slice);
        const added = await addSlices(store, slices, isKnown, by);
        if (!added.ok) return added;
        rows.changed(added.value.rows);
        const fresh = new Set(added.value.fresh);
        for (const each of planned.value.filter(({ slice }) => fresh.delete(slice.id))) {
          const begun = await beginWork(store, rows.get(each.slice.id)!, each, { by, language: language() });
          if (!begun.ok) return begun;
          rows.changed([begun.value]);
        }
        return success(added.value.fresh, [...planned.issues, ...added.issues]);
      }),
    workOutside: (ids) => holder.with((project) => outside.found(project, ids)),
    takeOverWork: (ids) => holder.change((project) => outside.takeOver(project, ids)),
    setStates: (ids, state, reason) =>
      holder.change(async ({ rows, drafts }, by) => {
        const settled = await drafts.settle(ids);
        if (!settled.ok) return settled;
        if (state !== "checked") return told(rows, await calls.call("setState", ids, state, by, reason));
        const restored = await calls.call("approve", ids, by, "approved again");
        return told(
          rows,
          mapResult(restored, (value) => value.rows),
        );
      }),
    approve: (ids, allTheSame) =>
      holder.change(async ({ rows, drafts }, by) => {
        const settled = await drafts.settle(ids);
        if (!settled.ok) return settled;
        const word = allTheSame ? "approved despite warnings" : undefined;
        const approved = await calls.call("approve", ids, by, word);
        if (!approved.ok) return approved;
        const { rows: done, doubtful } = approved.value;
        if (done.length + doubtful.length === 0) return failure(issue("project-nothing-to-approve"));
        rows.changed(done);
        return success({ approved: done.map(({ id }) => id), doubtful }, approved.issues);
      }),
    setFlags: (ids, reason) =>
      holder.change(async ({ rows }, by) => told(rows, await calls.call("setFlag", ids, reason, by))),
    addNote: (id, text) =>
      holder.change(async ({ rows }, by) => {
        const noted = await calls.call("addNote", id, text, by);
        return told(
          rows,
          mapResult(noted, (value) => [value]),
        );
      }),
    notes: (id) => calls.call("notes", id),
    caseVersions: (id) => calls.call("caseVersions", id),
    rowCase: (id, version) =>
      version === undefined ? calls.call("latestCase", id) : calls.call("caseVersion", id, version),
    settleWork: () => holder.with(({ drafts }) => drafts.settle()),
    overlay: (id) => holder.with((project) => overlayOf(project, holder.needs, id)),
    backupProject: () =>
      holder.with(async ({ drafts, facts }) => {
        await drafts.settle();
        const { name, ext } = path.parse(facts.path);
        return ifChosen<string, string>(dialogs.target(`${name}.backup${ext}`), async (target) => {
          const copied = await calls.call("backup", target);
          return mapResult(copied, () => target);
        });
      }),
    verifyProject: () => calls.call("verify"),
  };
}

type Rows = Parameters<Parameters<ProjectHolder["with"]>[0]>[0]["rows"];

/** Tells the window of changed rows. */
function told(rows: Rows, changed: Awaited<ReturnType<ProjectApi["worklist"]>>): Result<null> {
  if (!changed.ok) return changed;
  rows.changed(changed.value);
  return success(null, changed.issues);
}

/** Where the work on a slice is at home: the open project where it is one of its slices, else undefined. */
export function homeOf(holder: ProjectHolder, image: Pick<Case["image"], "sha256" | "frame">) {
  const project = holder.current;
  const id = sliceIdOf(image);
  return project === undefined || project.rows.get(id) === undefined ? undefined : { id, project };
}
