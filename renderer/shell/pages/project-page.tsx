import { WorklistPage, type WorklistPageProps } from "../../worklist/page/worklist-page.tsx";
import { worklistPanels } from "./worklist-panels.ts";

/** The worklist with every panel beside it; loaded once it is asked for. */
export const ProjectPage = (props: Omit<WorklistPageProps, "panels">) => (
  <WorklistPage {...props} panels={worklistPanels} />
);
