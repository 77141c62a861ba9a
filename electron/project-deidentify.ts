import path from "node:path";
import { type Result, success } from "../src/base/result.ts";
import type { DeidentifyRequest, ProjectStudiesApi } from "../src/desktop-api.ts";
import type { Dialogs } from "./dialogs.ts";
import type { OpenProject, ProjectHolder } from "./open-project.ts";

type DeidentifyMethod = "chooseDeidentifyFolder" | "chooseDeidentifyKey" | "deidentify" | "cancelDeidentify";

/** The project's images without what tells whose they are, made by the engine. */
export function projectDeidentify(
  holder: ProjectHolder,
  dialogs: Dialogs,
): Pick<ProjectStudiesApi, DeidentifyMethod> {
  const { calls, engine, tell } = holder.needs;
  let running = new AbortController();
  return {
    chooseDeidentifyFolder: async () => success(await dialogs.folder()),
    chooseDeidentifyKey: (kind) =>
      holder.with(async ({ facts }) =>
        success(kind === "new" ? await dialogs.target(`${facts.name}.key.json`) : await dialogs.caseFile()),
      ),
    deidentify: (wanted) =>
      holder.change(async (project, by) => {
        running.abort();
        running = new AbortController();
        const { out, key, options, allowBurnedIn } = wanted;
        const how = { options, allowBurnedIn, project: project.facts.name };
        const done = await engine.call("deidentify", [pathsOf(project, wanted), out, key, how], {
          signal: running.signal,
          onProgress: ({ done, total }) => tell({ kind: "deidentifying", done, total }),
        });
        if (!done.ok || done.value.written + done.value.unchanged === 0) return done;
        const files = done.value.written + done.value.unchanged;
        const noted = await calls.call("recordExport", `de-identified DICOM, ${files} files`, undefined, by);
        return noted.ok ? done : noted;
      }),
    async cancelDeidentify(): Promise<Result<null>> {
      running.abort();
      return success(null);
    },
  };
}

/** The files of the slices, or the folders (or archives) in which they lie; each once. */
function pathsOf({ rows }: OpenProject, { ids, which }: DeidentifyRequest): readonly string[] {
  const files = ids.flatMap((id) => rows.get(id)?.path ?? []);
  return [...new Set(which === "slices" ? files : files.map((file) => path.dirname(file)))];
}
