import type { ReactNode } from "react";
import { success } from "../../src/base/result.ts";
import type { ProjectFacts } from "../../src/study/project/project-facts.ts";
import type { WorklistRow } from "../../src/study/project/worklist-row.ts";
import { useProject } from "../state/project/use-project.ts";
import { useWorklist } from "../state/project/use-worklist.ts";
import type { WorklistPanelProps } from "../state/project/worklist-panel-props.ts";

/** What the machine answers of an open project with these rows. */
export const projectMachine = (rows: readonly WorklistRow[], facts: Partial<ProjectFacts> = {}) => ({
  projectFacts: async () =>
    success({
      id: "0123456789abcdef",
      name: "Study",
      path: "/work/study.paraspine",
      readOnly: false,
      ...facts,
    } as ProjectFacts),
  worklist: async () => success(rows),
  jobs: async () => success([]),
});

interface ProjectPartProps {
  /** Told to the panel beneath where they are of interest to it. */
  readonly told?: Partial<WorklistPanelProps>;
  readonly children: (panel: WorklistPanelProps) => ReactNode;
}

const nothing = () => undefined;
const idle = async () => undefined;

/** A part of the window with an open project above it, held by the same hooks as in the program. */
export function ProjectPart({ told, children }: ProjectPartProps) {
  const project = useProject(nothing, nothing);
  const worklist = useWorklist(project, idle);
  if (project.facts === null || worklist.list.rows.length === 0) return null;
  return children({
    project,
    worklist,
    ended: null,
    onRead: nothing,
    onAgreement: nothing,
    onLocalModel: nothing,
    ...told,
  });
}
