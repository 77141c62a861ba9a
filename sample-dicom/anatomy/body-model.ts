import { type MuscleName, muscleNames } from "../../src/roi/roi.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { makeCanal } from "./canal.ts";
import { type FatField, makeFatField } from "./fat-field.ts";
import type { Loft } from "./loft.ts";
import { makeMuscles } from "./muscles.ts";
import { makePosteriorArch } from "./posterior-arch.ts";
import { makeSoftTissues } from "./soft-tissues.ts";
import { makeSpine, type Spine } from "./spine.ts";
import { makeVertebralColumn } from "./vertebral-column.ts";

/** A body as a continuous model in patient space: solids in painting order (a later one covers an earlier one). */
export interface BodyModel {
  readonly parameters: BodyParameters;
  readonly spine: Spine;
  readonly lofts: readonly Loft[];
  /** What is painted as the four muscles and the fat between their fascicles. */
  readonly muscles: { readonly [M in MuscleName]: Loft };
  /** The same, each with its half of the septum: what an outline follows at the cleft, behind and at the side. */
  readonly muscleOutlines: { readonly [M in MuscleName]: Loft };
  /** Outer surface of vertebral bodies and discs. */
  readonly vertebralSurface: Loft;
  readonly fatField: FatField;
  /** The level of the fat field above which a place holds fat, by muscle in the order of muscleNames. */
  readonly fatLevels: Float64Array;
  /** Patient x of the midline at s: x = midline(s) + u. */
  midline(s: number): number;
}

export function makeBodyModel(parameters: BodyParameters): BodyModel {
  const spine = makeSpine(parameters.spine);
  const column = makeVertebralColumn(parameters, spine);
  const muscles = makeMuscles(parameters, spine);
  const middle = spine.vertebra("L3").bottom;
  return {
    parameters,
    spine,
    lofts: [
      ...makeSoftTissues(parameters, spine),
      ...column.lofts,
      ...makeCanal(parameters, spine),
      ...makePosteriorArch(parameters, spine),
      ...muscles.fascia,
      ...muscleNames.map((name) => muscles.compartments[name]),
    ],
    muscles: muscles.compartments,
    muscleOutlines: muscles.outlines,
    vertebralSurface: column.surface,
    fatField: makeFatField(parameters, spine),
    fatLevels: new Float64Array(muscleNames.length),
    midline: (s) => {
      const t = (s - middle) / 110;
      return parameters.lateralBow / (1 + t * t) - parameters.lateralBow / 2;
    },
  };
}
