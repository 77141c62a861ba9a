import { useState } from "react";
import { presetRecipes } from "../../src/fat/preset-recipes.ts";
import type { Recipe } from "../../src/fat/recipe.ts";
import { recipeTitle } from "../../src/fat/recipe-title.ts";
import { useMessages } from "../messages/use-messages.ts";
import { Icon } from "../ui/icon.tsx";

interface RecipeMenuProps {
  readonly recipe: Recipe;
  readonly own: readonly Recipe[];
  readonly onChoose: (recipe: Recipe) => void;
  readonly onOwnRecipes: (recipes: readonly Recipe[]) => void;
}

const supplied = presetRecipes.map((preset) => preset.recipe);

/** Named recipes: supplied ones, the reader's own, and a way to name the present one. */
export function RecipeMenu({ recipe, own, onChoose, onOwnRecipes }: RecipeMenuProps) {
  const { t, language } = useMessages();
  const [naming, setNaming] = useState<string | null>(null);
  const current = recipe.name ?? "";
  const isOwn = own.some((one) => one.name === current);
  const save = () => {
    const name = naming?.trim() ?? "";
    if (name === "") return;
    const named = { ...recipe, name };
    onOwnRecipes([...own.filter((one) => one.name !== name), named]);
    onChoose(named);
    setNaming(null);
  };
  if (naming !== null) {
    return (
      <form
        className="recipe-name"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to type a name
          autoFocus
          data-testid="recipe-name"
          aria-label={t("threshold.recipeName")}
          placeholder={t("threshold.recipeName")}
          value={naming}
          onChange={(event) => setNaming(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && setNaming(null)}
        />
        <button type="submit" data-testid="recipe-save">
          {t("threshold.save")}
        </button>
      </form>
    );
  }
  const groups = [
    { label: t("threshold.presetsBuiltIn"), recipes: supplied },
    { label: t("threshold.presetsOwn"), recipes: own },
  ].filter((group) => group.recipes.length > 0);
  return (
    <div className="recipe-menu">
      <select
        data-testid="recipe-select"
        aria-label={t("threshold.preset")}
        title={presetRecipes.find((preset) => preset.recipe.name === current)?.description[language]}
        value={current}
        onChange={(event) => {
          const chosen = [...supplied, ...own].find((one) => one.name === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        <option value="">{t("threshold.presetNone")}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.recipes.map((one) => (
              <option key={one.name} value={one.name}>
                {recipeTitle(one.name ?? "")[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        data-testid="recipe-save-as"
        aria-label={t("threshold.saveAs")}
        title={t("threshold.saveAs")}
        onClick={() => setNaming(isOwn ? current : "")}
      >
        <Icon name="save" />
      </button>
      {isOwn && (
        <button
          type="button"
          className="icon-button"
          aria-label={t("threshold.forget")}
          title={t("threshold.forget")}
          onClick={() => onOwnRecipes(own.filter((one) => one.name !== current))}
        >
          <Icon name="delete" />
        </button>
      )}
    </div>
  );
}
