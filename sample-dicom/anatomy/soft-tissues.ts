import { makeAbdomen } from "./abdomen.ts";
import type { BodyParameters } from "./body-parameters.ts";
import type { Loft } from "./loft.ts";
import { makePelvis } from "./pelvis.ts";
import { makePrevertebralMuscles } from "./prevertebral-muscles.ts";
import { makeSkin } from "./skin.ts";
import type { Spine } from "./spine.ts";

/** Everything around the spine and its muscles, in painting order. */
export const makeSoftTissues = (body: BodyParameters, spine: Spine): Loft[] => [
  ...makeSkin(body, spine),
  ...makeAbdomen(body, spine),
  ...makePelvis(spine),
  ...makePrevertebralMuscles(body, spine),
];
