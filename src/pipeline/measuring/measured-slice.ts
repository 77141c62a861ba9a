import type { LoadedSlice } from "../../image/slice.ts";
import type { MeasuredCase } from "./measure-case.ts";

/** A measured Case and the slice it was measured on. */
export interface MeasuredSlice extends MeasuredCase {
  readonly slice: LoadedSlice;
}
