import type { Mask } from "./mask.ts";

/** The pixels that a mask leaves out. */
export const outside = ({ rows, columns, data }: Mask): Mask => ({
  rows,
  columns,
  data: data.map((inside) => 1 - inside),
});
