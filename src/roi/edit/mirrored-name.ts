/** The name of the same region on the other side: `MF_L` and `MF_R` change places; a name without a side stays. */
export function mirroredName(name: string): string {
  if (name.endsWith("_L")) return `${name.slice(0, -1)}R`;
  if (name.endsWith("_R")) return `${name.slice(0, -1)}L`;
  return name;
}
