import path from "node:path";
import { type Result, success } from "../../src/base/result.ts";
import type { DeidentifiedCounts, DeidentifyRequest, ProjectStudiesApi } from "../../src/desktop-api.ts";
import type { JobContext } from "../jobs/job-queue.ts";
import type { Dialogs } from "../window/dialogs.ts";
import type { OpenProject, ProjectHolder } from "./open-project.ts";

type DeidentifyMethod = "chooseDeidentifyFolder" | "chooseDeidentifyKey" | "deidentify";

/** The project's images without the patient's identity, made by the engine. */
export function projectDeidentify(
  holder: ProjectHolder,
  dialogs: Dialogs,
): Pick<ProjectStudiesApi, DeidentifyMethod> {
  const { calls, engine, tell } = holder.needs;
  const write = (wanted: DeidentifyRequest, job: JobContext) =>
    holder.change(async (project, by): Promise<Result<DeidentifiedCounts>> => {
      const { out, key, options, allowBurnedIn } = wanted;
      const how = { options, allowBurnedIn, project: project.facts.name };
      const done = await engine.call("deidentify", [pathsOf(project, wanted), out, key, how], {
        signal: job.signal,
        onProgress({ done: files, total }) {
          job.progress(files, total);
          tell({ kind: "deidentifying", done: files, total });
        },
      });
      if (!done.ok || done.value.written + done.value.unchanged === 0) return done;
      const files = done.value.written + done.value.unchanged;
      const noted = await calls.call("recordExport", `de-identified DICOM, ${files} files`, undefined, by);
      return noted.ok ? done : noted;
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

/** The files of the slices, or the folders (or archives) in which they lie; each once. */
function pathsOf({ rows }: OpenProject, { ids, which }: DeidentifyRequest): readonly string[] {
  const files = ids.flatMap((id) => rows.get(id)?.path ?? []);
  return [...new Set(which === "slices" ? files : files.map((file) => path.dirname(file)))];
}
