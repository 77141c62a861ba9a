import { seededRandom } from "./random.ts";

/** A reproducible stream of random numbers: the same seed and name give the same numbers on every machine. */
export interface RandomSource {
  /** Uniform on [0, 1). */
  readonly uniform: () => number;
  /** Standard normal (Box and Muller 1958). */
  readonly normal: () => number;
}

/**
 * The stream called `name` of a seed. Each use has its own name, so that drawing more for one of them does not change
 * the others. The name enters the seed by its FNV-1a hash.
 */
export function randomSource(seed: number | string, name: string): RandomSource {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${name}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  const uniform = seededRandom(hash);
  let kept: number | undefined;
  const normal = () => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { uniform, normal };
}
