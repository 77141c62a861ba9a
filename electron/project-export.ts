import path from "node:path";
import type { Language } from "../src/base/language.ts";
import { type Result, success } from "../src/base/result.ts";
import type { Chosen, ProjectApi, ProjectExport } from "../src/desktop-api.ts";
import { isFolderKind } from "../src/node/export-project/project-export-kinds.ts";
import type { MadeReport } from "../src/node/make-report.ts";
import type { Dialogs } from "./dialogs.ts";
import { ifChosen } from "./if-chosen.ts";
import type { ProjectHolder } from "./open-project.ts";

interface ExportNeeds {
  readonly holder: ProjectHolder;
  readonly dialogs: Dialogs;
  readonly language: () => Language;
  printReport(report: MadeReport): Promise<Uint8Array>;
}

/** Exports of the open project: settled first, written by the process that holds it, reports printed here. */
export function projectExport({
  holder,
  dialogs,
  language,
  printReport,
}: ExportNeeds): Pick<ProjectApi, "exportProject" | "cancelExport"> {
  const { calls, tell } = holder.needs;
  let running = new AbortController();

  /** A file; or a folder of its own in the one that is chosen. */
  const where = async (kind: ProjectExport, name: string): Promise<string | null> => {
    if (!isFolderKind(kind)) return dialogs.target(`${name}.${kind}`);
    const folder = await dialogs.folder();
    return folder === null ? null : path.join(folder, `${name}-${kind}`);
  };

  return {
    exportProject: (kind, ids): Promise<Result<Chosen<string>>> =>
      holder.change(async ({ drafts, facts }, by) => {
        const settled = await drafts.settle();
        if (!settled.ok) return settled;
        return ifChosen(where(kind, facts.name), (target) => {
          running.abort();
          running = new AbortController();
          const context = {
            signal: running.signal,
            onProgress: ({ done, total }: { done: number; total: number | null }) =>
              tell({ kind: "exporting", done, total: total ?? done }),
            ask: (question: unknown) => printReport(question as MadeReport),
          };
          return calls.callWith(context, "exportTo", kind, ids, target, language(), by);
        });
      }),
    async cancelExport() {
      running.abort();
      return success(null);
    },
  };
}
