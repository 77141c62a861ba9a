import type { MeasuredProvenance, RiskValue } from "../input/risk-input.ts";
import type { RiskModel, SourceMeasurement } from "../model/risk-model.ts";
import { type Caveat, caveat, listOf } from "./caveat.ts";

/** What the image variables' origin means for the score, and whether it lowers the confidence. */
export interface MeasurementCaveats {
  readonly caveats: readonly Caveat[];
  readonly lowers: boolean;
}

const imageKeys = ["csaCm2", "fdrPercent", "vbCm2"];

/** Compares how CSA, FDR and vertebral body area were measured with how the model's source measured them. */
export function measurementCaveats(
  model: RiskModel,
  values: ReadonlyMap<string, RiskValue>,
): MeasurementCaveats {
  const given = model.variables.filter(({ key }) => imageKeys.includes(key) && values.has(key));
  const provenanceOf = (key: string) => values.get(key)!.provenance;
  const typed = given.filter(({ key }) => provenanceOf(key).kind !== "measured");
  const lowering: Caveat[] = [];
  if (typed.length > 0)
    lowering.push(caveat("typed", { variables: listOf(typed.map(({ label }) => label)) }));
  const others: Caveat[] = [];
  for (const { key } of given) {
    const provenance = provenanceOf(key);
    if (provenance.kind !== "measured" || model.measurement === undefined) continue;
    lowering.push(...sliceCaveats(provenance, model.measurement));
    if (key === "fdrPercent") {
      const unlike = recipeCaveat(provenance, model.measurement);
      if (unlike?.code === "recipe-unlike-source") lowering.push(unlike);
      else if (unlike !== undefined) others.push(unlike);
    }
  }
  return { caveats: onePerCode([...lowering, ...others]), lowers: lowering.length > 0 };
}

function sliceCaveats(provenance: MeasuredProvenance, source: SourceMeasurement): Caveat[] {
  const caveats: Caveat[] = [];
  if (source.convention !== undefined) {
    if (provenance.convention === undefined) caveats.push(caveat("convention-unknown"));
    else if (provenance.convention !== source.convention) {
      caveats.push(
        caveat("convention-unlike-source", {
          convention: conventionNames[provenance.convention],
          expected: conventionNames[source.convention],
        }),
      );
    }
  }
  if (source.level !== undefined && provenance.level !== source.level) {
    caveats.push(caveat("level-unlike-source"));
  }
  if (source.weighting !== undefined && provenance.weighting !== source.weighting) {
    caveats.push(caveat("weighting-unlike-source", { expected: source.weighting }));
  }
  return caveats;
}

const conventionNames = {
  fascial: { en: "fascial", "zh-CN": "筋膜边界" },
  muscle: { en: "muscle border", "zh-CN": "肌肉边界" },
} as const;

function recipeCaveat(
  { recipe }: MeasuredProvenance,
  { recipe: source }: SourceMeasurement,
): Caveat | undefined {
  if (source === undefined) return undefined;
  const like =
    recipe !== undefined &&
    recipe.imagej === source.imagej &&
    recipe.scope === source.scope &&
    recipe.threshold.kind === "auto" &&
    recipe.threshold.method === source.method;
  return like
    ? caveat("recipe-near-source")
    : caveat("recipe-unlike-source", { imagej: source.imagej, method: source.method });
}

const onePerCode = (caveats: readonly Caveat[]) =>
  caveats.filter(({ code }, index) => caveats.findIndex((other) => other.code === code) === index);
