import type { useMessages } from "../messages/use-messages.ts";
import type { Work } from "../state/work/work.ts";
import { regionTitle } from "../ui/known-regions.ts";

/** What the histogram beside a threshold is of: the recipe's scope decides. */
export function thresholdSubject(
  { recipe, rois }: Pick<Work, "recipe" | "rois">,
  active: string,
  t: ReturnType<typeof useMessages>["t"],
): string {
  if (recipe.scope === "muscles") return t("threshold.subject.muscles");
  const isDrawn = rois.some((roi) => roi.name === active);
  return recipe.scope === "roi" && isDrawn ? regionTitle(active, t) : t("threshold.subject.slice");
}
