import path from "node:path";
import { success } from "../../src/base/result.ts";
import type { ProjectStudiesApi } from "../../src/desktop-api.ts";
import {
  type DeidentifiedCounts,
  type DeidentifyRequest,
  deidentifySlices,
} from "../../src/project/exports/deidentify-slices.ts";
import type { JobContext } from "../jobs/job-queue.ts";
import type { Dialogs } from "../window/dialogs.ts";
import type { ProjectHolder } from "./project-holder.ts";

type DeidentifyMethod = "chooseDeidentifyFolder" | "chooseDeidentifyKey" | "deidentify";

/** The project's images without the patient's identity, made by the engine. */
export function projectDeidentify(
  holder: ProjectHolder,
  dialogs: Dialogs,
): Pick<ProjectStudiesApi, DeidentifyMethod> {
  const { engine, tell } = holder.needs;
  const write = (wanted: DeidentifyRequest, job: JobContext) =>
    holder.change((project, by) => {
      const { out, key, options, allowBurnedIn } = wanted;
      const how = { options, allowBurnedIn, project: project.facts.name };
      const onProgress = ({ done, total }: { done: number; total: number | null }) => {
        job.progress(done, total);
        tell({ kind: "deidentifying", done, total });
      };
      return deidentifySlices(
        project,
        wanted,
        {
          folderOf: path.dirname,
          write: (paths) =>
            engine.call("deidentify", [paths, out, key, how], { signal: job.signal, onProgress }),
        },
        by,
      );
    });
  return {
    chooseDeidentifyFolder: async () => success(await dialogs.folder()),
    chooseDeidentifyKey: (kind) =>
      holder.with(async ({ facts }) =>
        success(kind === "new" ? await dialogs.target(`${facts.name}.key.json`) : await dialogs.caseFile()),
      ),
    deidentify: (wanted) =>
      holder.jobs.add<DeidentifiedCounts>({
        kind: "deidentify",
        work: (job) => write(wanted, job),
        outcome: ({ issues, value }) => ({
          state: issues.some(({ code }) => code === "deidentify-cancelled") ? "stopped" : "done",
          name: path.basename(wanted.out),
          slices: value.written + value.unchanged,
          of: value.written + value.unchanged + value.leftOut,
        }),
      }),
  };
}
