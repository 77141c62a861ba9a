import type { Recipe } from "../../../src/fat/recipe.ts";
import type { Threshold } from "../../../src/measure/measure-result.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { ResultsPanel } from "../../results/results-panel.tsx";
import type { LiveMeasurement } from "../../state/session/use-measurement.ts";
import type { Work, WorkCommand } from "../../state/work/work.ts";
import { ThresholdPanel } from "../../threshold/threshold-panel.tsx";
import { thresholdSubject } from "../../threshold/threshold-subject.ts";

interface SidePanelProps {
  readonly work: Work;
  readonly live: LiveMeasurement;
  readonly limits: Threshold | null;
  readonly active: string;
  readonly ownRecipes: readonly Recipe[];
  readonly onDraft: (recipe: Recipe | null) => void;
  readonly onRecipe: (recipe: Recipe) => void;
  readonly onOwnRecipes: (recipes: readonly Recipe[]) => void;
  readonly onCommand: (command: WorkCommand) => void;
}

/** Threshold and results of the slice in sight. */
export function SidePanel(props: SidePanelProps) {
  const { work, live, limits, active, onCommand } = props;
  const { t } = useMessages();
  const drawn = (name: string) => work.rois.some((roi) => roi.name === name);
  return (
    <>
      <ThresholdPanel
        recipe={work.recipe}
        histogram={live.histogram}
        subject={thresholdSubject(work, active, t)}
        limits={limits}
        ownRecipes={props.ownRecipes}
        hasRegion={drawn}
        onDraft={props.onDraft}
        onCommit={props.onRecipe}
        onOwnRecipes={props.onOwnRecipes}
      />
      <ResultsPanel
        analysis={live.analysis}
        active={active}
        externalCsa={work.externalCsa}
        onCommand={onCommand}
      />
    </>
  );
}
