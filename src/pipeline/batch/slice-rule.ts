import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import type { SliceRequest } from "./slice-request.ts";

/**
 * Which slices of a study are measured: the one that the model proposes at an endplate; the middle, all or one (from 1)
 * of its axial T2 series; or the reader's list.
 */
export type SliceRule =
  | { readonly kind: "level"; readonly target: EndplateTarget; readonly trustPositions?: boolean }
  | { readonly kind: "middle" }
  | { readonly kind: "all" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "list"; readonly requests: readonly SliceRequest[] };
