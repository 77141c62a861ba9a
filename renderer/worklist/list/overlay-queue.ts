import type { Result } from "../../../src/base/result.ts";

/** Small pictures of slices as addresses for `<img>`, asked for two at a time, the ones in sight only. */
export interface OverlayQueue {
  /** @param key changes with every version of the slice. Null: there is no picture. */
  get(key: string, id: string): Promise<string | null>;
  peek(key: string): string | null | undefined;
  /** No longer in sight: not asked for if its turn has not come. */
  forget(key: string): void;
}

const atOnce = 2;

interface Wanted {
  readonly id: string;
  readonly burst: number;
  readonly answers: ((found: string | null) => void)[];
}

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
  const waiting = new Map<string, Wanted>();
  let running = 0;
  /** Cards that come into sight together ask within one burst. */
  let burst = 0;
  let inBurst = false;
  const thisBurst = () => {
    if (!inBurst) {
      inBurst = true;
      burst += 1;
      queueMicrotask(() => {
        inBurst = false;
      });
    }
    return burst;
  };

  const run = async () => {
    running += 1;
    for (let next = nextWanted(); next !== undefined; next = nextWanted()) {
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
  /** What came into sight last is what the reader looks at now; of that the first. */
  const nextWanted = () => {
    const all = [...waiting];
    const newest = Math.max(...all.map(([, wanted]) => wanted.burst));
    return all.find(([, wanted]) => wanted.burst === newest);
  };
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
        const entry = waiting.get(key) ?? { id, burst: thisBurst(), answers: [] };
        entry.answers.push(resolve);
        waiting.set(key, entry);
        if (running < atOnce) void run();
      });
    },
    forget: (key) => void waiting.delete(key),
  };
}
