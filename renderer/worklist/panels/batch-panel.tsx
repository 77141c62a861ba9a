import { useState } from "react";
import { presetRecipes } from "../../../src/fat/preset-recipes.ts";
import { defaultRecipe, type Recipe } from "../../../src/fat/recipe.ts";
import { recipeTitle } from "../../../src/fat/recipe-title.ts";
import { type Convention, conventions } from "../../../src/roi/roi.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { bridge } from "../../state/bridge.ts";
import { isOver } from "../../state/is-over.ts";
import { useTake } from "../../state/issues-context.tsx";
import type { WorklistPanelProps } from "../../state/project/worklist-panel-props.ts";
import { useSession } from "../../state/session/slice-session-context.ts";
import { useSettings } from "../../state/settings-context.ts";
import { Segments } from "../../ui/segments.tsx";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { BatchMeter } from "./batch-meter.tsx";
import "./batch-panel.css";

/** Draws and measures many slices: which, how, and how far it has come. */
export function BatchPanel({ project, worklist }: WorklistPanelProps) {
  const take = useTake();
  const ownRecipes = useSettings().settings.recipes;
  const { history, workbench } = useSession();
  const { say, language } = useWorklistTexts();
  const { t } = useMessages();
  const [recipeName, setRecipeName] = useState((history.log?.present.recipe ?? defaultRecipe).name ?? "");
  const [convention, setConvention] = useState<Convention>(workbench.convention);
  const [which, setWhich] = useState<"new" | "chosen">("new");
  const { rows, byId } = worklist.list;
  const { chosen } = worklist.choice;
  const { facts } = worklist;
  const fresh = rows.filter(({ state }) => state === "new").map(({ id }) => id);
  const ids = which === "new" ? fresh : chosen;
  const isReaders = (id: string) => ["drawn", "checked", "rejected"].includes(byId.get(id)?.state ?? "");
  const untouched = ids.filter((id) => !isReaders(id));
  const drawn = untouched.filter((id) => byId.get(id)?.state === "proposed").length;
  const recipes: readonly Recipe[] = [...presetRecipes.map(({ recipe }) => recipe), ...ownRecipes];
  const recipe = recipes.find(({ name }) => name === recipeName) ?? defaultRecipe;
  const { state } = project.batch ?? {};
  const running = state === "queued" || state === "running" || state === "stopping";
  const job = project.jobs.find((one) => one.kind === "batch" && !isOver(one));
  return (
    <div className="batch">
      <p className="hint">{say("batch.explain")}</p>
      <label className="field wide">
        <span>{say("batch.recipe")}</span>
        <select
          data-testid="batch-recipe"
          value={recipe.name ?? ""}
          disabled={running}
          onChange={(event) => setRecipeName(event.target.value)}
        >
          <option value="">{say("batch.standard")}</option>
          {recipes.map(({ name }) => (
            <option key={name} value={name}>
              {recipeTitle(name ?? "")[language]}
            </option>
          ))}
        </select>
      </label>
      <Segments
        testid="batch-convention"
        label={say("batch.convention")}
        value={convention}
        options={conventions.map((value) => ({ value, text: t(`convention.${value}`) }))}
        onChoose={setConvention}
      />
      <Segments
        testid="batch-which"
        label={say("batch.which")}
        value={which}
        options={[
          { value: "new", text: say("batch.new", { count: fresh.length }) },
          { value: "chosen", text: say("batch.chosen", { count: chosen.length }) },
        ]}
        onChoose={setWhich}
      />
      {untouched.length < ids.length && !running && (
        <p className="hint" data-testid="batch-left-alone">
          {say("batch.leftAlone", { count: ids.length - untouched.length })}
        </p>
      )}
      {drawn > 0 && !running && <p className="batch-warning">{say("batch.redraw", { count: drawn })}</p>}
      <div className="batch-buttons">
        <button
          type="button"
          className="primary"
          data-testid="batch-start"
          disabled={running || untouched.length === 0 || facts?.readOnly !== false}
          onClick={async () => take(await bridge().startBatch(ids, { recipe, convention }))}
        >
          {say("batch.start")}
        </button>
        <button
          type="button"
          data-testid="batch-cancel"
          disabled={job === undefined || job.state === "stopping"}
          onClick={() => job !== undefined && void bridge().stopJob(job.id)}
        >
          {say("batch.cancel")}
        </button>
      </div>
      {project.batch !== null && <BatchMeter progress={project.batch} />}
    </div>
  );
}
