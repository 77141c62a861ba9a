/** A limit as it is read: whole numbers as they are, others with one decimal. */
export const formatLimit = (value: number) =>
  Number.isInteger(value) || Math.abs(value) >= 1e6 ? String(value) : value.toFixed(1);
