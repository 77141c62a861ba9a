import type { Result } from "../../src/base/result.ts";

/** Small pictures of slices as addresses for `<img>`, asked for two at a time, the ones in sight only. */
export interface OverlayQueue {
  /** @param key changes with every version of the slice. Null: there is no picture. */
  get(key: string, id: string): Promise<string | null>;
  peek(key: string): string | null | undefined;
  /** No longer in sight: not asked for if its turn has not come. */
  forget(key: string): void;
}

const atOnce = 2;

/**
 * @param address makes an address of a picture; `release` gives it back
 * @param limit how many pictures are kept
 */
export function createOverlayQueue(
  load: (id: string) => Promise<Result<Uint8Array | null>>,
  address: (png: Uint8Array) => string,
  release: (address: string) => void,
  limit = 600,
): OverlayQueue {
  const known = new Map<string, string | null>();
  const waiting = new Map<string, { id: string; answers: ((found: string | null) => void)[] }>();
  let running = 0;

  const run = async () => {
    running += 1;
    // The newest first: it is what the reader looks at now.
    for (let next = last(); next !== undefined; next = last()) {
      const [key, { id, answers }] = next;
      waiting.delete(key);
      const result = await load(id);
      const found = result.ok && result.value !== null ? address(result.value) : null;
      known.set(key, found);
      for (const answer of answers) answer(found);
      trim();
    }
    running -= 1;
  };
  const last = () => [...waiting].at(-1);
  const trim = () => {
    for (const [key, old] of known) {
      if (known.size <= limit) return;
      known.delete(key);
      if (old !== null) release(old);
    }
  };

  return {
    peek: (key) => known.get(key),
    get(key, id) {
      const found = known.get(key);
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((resolve) => {
        const entry = waiting.get(key) ?? { id, answers: [] };
        entry.answers.push(resolve);
        waiting.set(key, entry);
        if (running < atOnce) void run();
      });
    },
    forget: (key) => void waiting.delete(key),
  };
}
