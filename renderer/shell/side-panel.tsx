import type { Recipe } from "../../src/fat/recipe.ts";
import type { Threshold } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";
import { regionTitle } from "../regions/known-regions.ts";
import { ResultsPanel } from "../results/results-panel.tsx";
import type { LiveMeasurement } from "../state/use-measurement.ts";
import type { Work, WorkCommand } from "../state/work.ts";
import { ThresholdPanel } from "../threshold/threshold-panel.tsx";

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
  const subject = () => {
    if (work.recipe.scope === "muscles") return t("threshold.subject.muscles");
    if (work.recipe.scope === "roi" && drawn(active)) return regionTitle(active, t);
    return t("threshold.subject.slice");
  };
  return (
    <>
      <ThresholdPanel
        recipe={work.recipe}
        histogram={live.histogram}
        subject={subject()}
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
