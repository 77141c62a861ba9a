import { once } from "../../base/once.ts";
import { attributes } from "./attributes.ts";
import { otherAttributes } from "./other-attributes.ts";
import { tagsIn } from "./tag-list.ts";

/** A value representation as the dictionary has it; of some attributes the pixels decide which of several it is. */
export type Representation = (typeof attributes)[keyof typeof attributes][1] | keyof typeof otherAttributes;

/** Made when it is first asked for: most of what reads DICOM never does. */
const representations = once(
  (): ReadonlyMap<number, Representation> =>
    new Map([
      ...Object.values(attributes).map(([tag, vr]) => [tag, vr] as const),
      ...(Object.keys(otherAttributes) as (keyof typeof otherAttributes)[]).flatMap((vr) =>
        tagsIn(otherAttributes[vr]).map((tag) => [tag, vr] as const),
      ),
    ]),
);

/** The value representation of an attribute; absent for one that the dictionary does not know. */
export const representationOf = (tag: number): Representation | undefined => representations().get(tag);
