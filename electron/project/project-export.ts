import path from "node:path";
import type { Language } from "../../src/base/language.ts";
import type { Result } from "../../src/base/result.ts";
import type { Chosen, ExportedSlices, ProjectApi, ProjectExport } from "../../src/desktop-api.ts";
import { isFolderKind } from "../../src/node/export-project/project-export-kinds.ts";
import type { JobContext } from "../jobs/job-queue.ts";
import type { Dialogs } from "../window/dialogs.ts";
import { ifChosen } from "../window/if-chosen.ts";
import type { ProjectHolder } from "./project-holder.ts";

interface ExportNeeds {
  readonly holder: ProjectHolder;
  readonly dialogs: Dialogs;
  readonly language: () => Language;
}

/**
 * Exports of the open project, each a job: asked where at once, and when its turn comes settled, written by the process
 * that holds the project.
 */
export function projectExport({ holder, dialogs, language }: ExportNeeds): Pick<ProjectApi, "exportProject"> {
  const { calls } = holder.needs;

  /** A file; or a folder of its own in the one that is chosen. */
  const where = async (kind: ProjectExport, name: string): Promise<string | null> => {
    if (!isFolderKind(kind)) return dialogs.target(`${name}.${kind}`);
    const folder = await dialogs.folder();
    return folder === null ? null : path.join(folder, `${name}-${kind}`);
  };

  const write = (kind: ProjectExport, ids: readonly string[], target: string, job: JobContext) =>
    holder.change(async ({ drafts }, by): Promise<Result<ExportedSlices>> => {
      const settled = await drafts.settle();
      if (!settled.ok) return settled;
      const context = {
        signal: job.signal,
        onProgress: ({ done, total }: { done: number; total: number | null }) => job.progress(done, total),
      };
      return calls.callWith(context, "exportTo", kind, ids, target, language(), by);
    });

  return {
    exportProject: (kind, ids): Promise<Result<Chosen<ExportedSlices>>> =>
      holder.change(async ({ facts }) =>
        ifChosen(where(kind, facts.name), (target) =>
          holder.jobs.add<ExportedSlices>({
            kind: "export",
            detail: kind,
            work: (job) => write(kind, ids, target, job),
            outcome: ({ value: { target: written, ...counts } }) => ({
              state: "done",
              name: path.basename(written),
              ...counts,
            }),
          }),
        ),
      ),
  };
}
