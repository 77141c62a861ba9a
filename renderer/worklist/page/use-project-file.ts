import { useState } from "react";
import type { ProjectExport } from "../../../src/desktop-api.ts";
import { bridge } from "../../state/bridge.ts";
import { useTake } from "../../state/issues-context.tsx";
import type { Project } from "../../state/project/use-project.ts";
import { type Say, useWorklistTexts } from "../texts/use-worklist-texts.ts";

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** Adding to the open project, exporting, checking and backing it up, and what is said of the last of these. */
export function useProjectFile(project: Project) {
  const take = useTake();
  const { say } = useWorklistTexts();
  const [note, setNote] = useState<string | null>(null);
  const addFrom = async (paths: readonly string[]) => {
    setNote(null);
    const count = await project.add(paths);
    if (count !== null) setNote(count === 0 ? say("addedNothing") : say("added", { count }));
  };
  return {
    note: adding(project, say) ?? note,
    addFrom,
    async choose(kind: "files" | "folder") {
      const paths = take(await bridge().chooseInputs(kind));
      if (paths) await addFrom(paths);
    },
    async takeOver() {
      const { found, taken } = await project.takeOver.offer(undefined);
      setNote(found === 0 ? say("outsideNothing") : say("outsideTaken", { count: taken }));
    },
    async backup() {
      const path = take(await bridge().backupProject());
      setNote(path ? say("written", { name: nameOf(path) }) : null);
    },
    async exportAs(kind: ProjectExport, ids: readonly string[]) {
      const exported = await project.exportAs(kind, ids);
      if (exported === null) return setNote(null);
      const { target, slices, of } = exported;
      const name = nameOf(target);
      setNote(of !== undefined ? say("writtenPart", { slices, of, name }) : say("written", { name }));
    },
    async verify() {
      const found = take(await bridge().verifyProject());
      if (found) setNote(say(found.ok ? "verifyGood" : "verifyBad", { entries: found.entries }));
    },
  };
}

/** How far adding has come; undefined while nothing is added. */
function adding({ adding: progress }: Project, say: Say): string | undefined {
  if (progress === null) return undefined;
  const { done, total } = progress;
  return total === null ? say("adding", { done }) : say("addingOf", { done, total });
}
