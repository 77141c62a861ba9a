import type { Result } from "../../src/base/result.ts";
import type { Thumbnail } from "../../src/image/thumbnail.ts";
import { placeKey, type SlicePlace } from "../state/studies/slice-store.ts";

/** Small pictures of series, fetched one after the other so that they never get in the way of a slice. */
export interface ThumbnailQueue {
  /** Null where there is none. */
  get(place: SlicePlace): Promise<Thumbnail | null>;
  peek(place: SlicePlace): Thumbnail | null | undefined;
  /** No longer wanted: not fetched if its turn has not come. */
  forget(place: SlicePlace): void;
}

export function createThumbnailQueue(
  load: (path: string, frame: number) => Promise<Result<Thumbnail>>,
): ThumbnailQueue {
  const known = new Map<string, Thumbnail | null>();
  const waiting = new Map<string, { place: SlicePlace; answers: ((found: Thumbnail | null) => void)[] }>();
  let running = false;

  const run = async () => {
    running = true;
    for (let next = first(); next !== undefined; next = first()) {
      const [key, { place, answers }] = next;
      waiting.delete(key);
      const result = await load(place.path, place.frame);
      const found = result.ok ? result.value : null;
      known.set(key, found);
      for (const answer of answers) answer(found);
    }
    running = false;
  };
  const first = () => waiting.entries().next().value;

  return {
    peek: (place) => known.get(placeKey(place)),
    get(place) {
      const key = placeKey(place);
      const found = known.get(key);
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((resolve) => {
        const entry = waiting.get(key) ?? { place, answers: [] };
        entry.answers.push(resolve);
        waiting.set(key, entry);
        if (!running) void run();
      });
    },
    forget: (place) => void waiting.delete(placeKey(place)),
  };
}
