/** A limit of fat as people read it: whole numbers as they are, others to two decimals, huge ones (an open end) as they are. */
export const limitText = (value: number): string =>
  Math.abs(value) >= 1e9 ? String(value) : String(Math.round(value * 100) / 100);
