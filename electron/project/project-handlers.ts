import path from "node:path";
import type { Language } from "../../src/base/language.ts";
import { afterIssues, mapResult, type Result, success } from "../../src/base/result.ts";
import type { ProjectApi } from "../../src/desktop-api.ts";
import { addToProject } from "../../src/project/adding/add-to-project.ts";
import type { OutsideWork } from "../../src/project/drafts/outside-work.ts";
import { judgeSlices } from "../../src/project/open/judge-slices.ts";
import { overlayOfSlice } from "../../src/project/open/overlay-of-slice.ts";
import type { Case } from "../../src/study/case/case.ts";
import { sliceIdOf } from "../../src/study/project/project-slice.ts";
import type { Dialogs } from "../window/dialogs.ts";
import { ifChosen } from "../window/if-chosen.ts";
import type { ProjectHolder } from "./project-holder.ts";

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
  const judge = <Value>(
    work: (judging: ReturnType<typeof judgeSlices>) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    holder.change((project, by) =>
      work(judgeSlices(project, by, (...given) => calls.call("approve", ...given))),
    );
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
      holder.change(async ({ store, rows }, by) => {
        const planned = await engine.call("planSlices", [paths], {
          onProgress: ({ done, total }) => tell({ kind: "adding", done, total }),
        });
        if (!planned.ok) return planned;
        const added = await addToProject(store, planned.value, {
          ...{ by, language: language() },
          changed: (changed) => rows.changed(changed),
        });
        return afterIssues(
          planned.issues,
          mapResult(added, ({ fresh }) => fresh),
        );
      }),
    workOutside: (ids) => holder.with((project) => outside.found(project, ids)),
    takeOverWork: (ids) => holder.change((project) => outside.takeOver(project, ids)),
    setStates: (ids, state, reason) => judge((judging) => judging.setStates(ids, state, reason)),
    approve: (ids, allTheSame) => judge((judging) => judging.approve(ids, allTheSame)),
    setFlags: (ids, reason) => judge((judging) => judging.setFlags(ids, reason)),
    addNote: (id, text) => judge((judging) => judging.addNote(id, text)),
    notes: (id) => calls.call("notes", id),
    caseVersions: (id) => calls.call("caseVersions", id),
    rowCase: (id, version) =>
      version === undefined ? calls.call("latestCase", id) : calls.call("caseVersion", id, version),
    settleWork: () => holder.with(({ drafts }) => drafts.settle()),
    overlay: (id) =>
      holder.with((project) =>
        overlayOfSlice(project, id, (work, file) => engine.call("drawOverlay", [work, file])),
      ),
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

/** Where the work on a slice is at home: the open project where it is one of its slices, else undefined. */
export function homeOf(holder: ProjectHolder, image: Pick<Case["image"], "sha256" | "frame">) {
  const project = holder.current;
  const id = sliceIdOf(image);
  return project === undefined || project.rows.get(id) === undefined ? undefined : { id, project };
}
