import { type DisplayRange, imagejProfiles, type Recipe, thresholdScopes } from "../../src/fat/recipe.ts";
import { useMessages } from "../messages/use-messages.ts";
import { Segments } from "../ui/segments.tsx";
import { RangeField } from "./range-field.tsx";

interface RecipeFieldsProps {
  readonly recipe: Recipe;
  readonly range: { readonly lower: number; readonly upper: number };
  readonly onCommit: (recipe: Recipe) => void;
}

const rangeKinds = ["file", "minmax", "fixed"] as const satisfies readonly DisplayRange["kind"][];

/** The rest of the recipe: grey levels, range, whose histogram, which ImageJ. */
export function RecipeFields({ recipe, range, onCommit }: RecipeFieldsProps) {
  const { t } = useMessages();
  const change = (part: Partial<Recipe>) => {
    const { name: _name, ...rest } = recipe;
    onCommit({ ...rest, ...part });
  };
  const automatic: Recipe["threshold"] = { kind: "auto", method: "Otsu" };
  return (
    <div className="recipe">
      <Segments
        label={t("threshold.scope")}
        testid="scope"
        value={recipe.scope}
        options={thresholdScopes.map((scope) => ({ value: scope, text: t(`threshold.scope.${scope}`) }))}
        onChoose={(scope) => change({ scope })}
      />
      <Segments
        label={t("threshold.range")}
        testid="range"
        value={recipe.range.kind}
        options={rangeKinds.map((kind) => ({ value: kind, text: t(`threshold.range.${kind}`) }))}
        onChoose={(kind) => change({ range: kind === "fixed" ? { kind, ...range } : { kind } })}
      />
      {recipe.range.kind === "fixed" && (
        <RangeField range={recipe.range} onCommit={(fixed) => change({ range: fixed })} />
      )}
      <Segments
        label={t("threshold.bits")}
        testid="bits"
        value={recipe.bits}
        options={(["native", "8"] as const).map((bits) => ({
          value: bits,
          text: t(`threshold.bits.${bits}`),
        }))}
        onChoose={(bits) =>
          bits !== recipe.bits &&
          change({ bits, ...(recipe.threshold.kind === "manual" ? { threshold: automatic } : {}) })
        }
      />
      <Segments
        label={t("threshold.imagej")}
        testid="imagej"
        value={recipe.imagej}
        options={imagejProfiles.map((profile) => ({ value: profile, text: profile }))}
        onChoose={(imagej) => change({ imagej })}
      />
    </div>
  );
}
