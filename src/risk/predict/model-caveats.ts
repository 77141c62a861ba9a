import type { RiskModel } from "../model/risk-model.ts";
import { type Caveat, caveat } from "./caveat.ts";

/** What must be said of a model whatever the patient. */
export function modelCaveats(model: RiskModel): readonly Caveat[] {
  const { population, link, use, basedOn, variables } = model;
  const { uncertainty } = link;
  const caveats: Caveat[] = [];
  if (use === "inspection") caveats.push(caveat("inspection-only"));
  if (basedOn === undefined) caveats.push(caveat("not-validated"));
  else caveats.push(caveat("local-model", { n: population.n, events: population.events }));
  if (model.confidence !== "moderate") caveats.push(caveat("high-risk-of-bias"));
  caveats.push(caveat("population", { description: population.description, followUp: population.followUp }));
  if (uncertainty.kind === "range" && uncertainty.slope[0] < link.slope && link.slope < 1) {
    const [lower, upper] = uncertainty.slope;
    caveats.push(caveat("shrunken", { slope: link.slope, lower, upper }));
  }
  for (const { label, coefficientNote } of variables) {
    if (coefficientNote !== undefined) {
      caveats.push(caveat("coefficient-note", { variable: label, note: coefficientNote }));
    }
  }
  return caveats;
}
