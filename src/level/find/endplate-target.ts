/** An endplate by the name a reader gives it. */
export interface EndplateTarget {
  readonly level: "L1" | "L2" | "L3" | "L4" | "L5";
  readonly side: "superior" | "inferior";
}

/** "L3-inferior", as `endplateTarget` reads it. */
export const endplateName = ({ level, side }: EndplateTarget): string => `${level}-${side}`;

/** Where the method measures. */
export const usualEndplate: EndplateTarget = { level: "L3", side: "inferior" };

/**
 * "L4-inferior" and the like, L1 to L5; undefined for anything else.
 *
 * @example
 * endplateTarget("L9-inferior") === undefined; // => true
 */
export function endplateTarget(text: string): EndplateTarget | undefined {
  const parts = /^(L[1-5])-(superior|inferior)$/.exec(text);
  return parts === null
    ? undefined
    : { level: parts[1] as EndplateTarget["level"], side: parts[2] as EndplateTarget["side"] };
}
