import type { AttributeKeyword, attributes } from "../dictionary/attributes.ts";
import type { Representation } from "../dictionary/representation-of.ts";

type ValueOf<Vr extends Representation> = Vr extends "SQ"
  ? readonly WrittenItem[]
  : Vr extends "OB" | "OW" | "OB or OW"
    ? Uint8Array
    : Vr extends "US" | "SS" | "US or SS" | "UL" | "SL" | "FL" | "FD" | "AT" | "DS" | "IS"
      ? number | readonly number[]
      : string | readonly string[];

/**
 * A data set or sequence item to write, by keyword. `undefined` leaves an attribute out; an empty text or list writes
 * it without a value (PS3.5 7.4.2, Type 2).
 */
export type WrittenItem = {
  readonly [Keyword in AttributeKeyword]?: ValueOf<(typeof attributes)[Keyword][1]> | undefined;
};
