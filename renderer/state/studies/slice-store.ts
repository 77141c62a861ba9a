import type { Result, Success } from "../../../src/base/result.ts";
import type { LoadedSlice } from "../../../src/desktop-api.ts";

/** Where a slice is found: a file and a 1-based frame in it. */
export interface SlicePlace {
  readonly path: string;
  readonly frame: number;
}

/** Slices read so far, the most recently used kept. What the viewport shows and what is measured are the same pixels. */
export interface SliceStore {
  get(place: SlicePlace): Promise<Result<LoadedSlice>>;
  /** The slice if it has been read already. */
  peek(place: SlicePlace): LoadedSlice | undefined;
}

export const placeKey = (place: SlicePlace) => `${encodeURIComponent(place.path)}#${place.frame}`;

/** @param limit how many slices are kept; a failed read is never kept, so that trying again reads again. */
export function createSliceStore(
  load: (path: string, frame: number) => Promise<Result<LoadedSlice>>,
  limit = 96,
): SliceStore {
  const pending = new Map<string, Promise<Result<LoadedSlice>>>();
  const loaded = new Map<string, Success<LoadedSlice>>();

  const keep = (key: string, slice: Success<LoadedSlice>) => {
    loaded.delete(key);
    loaded.set(key, slice);
    for (const oldest of loaded.keys()) {
      if (loaded.size <= limit) break;
      loaded.delete(oldest);
    }
  };

  const read = async (place: SlicePlace, key: string) => {
    try {
      const result = await load(place.path, place.frame);
      if (result.ok) keep(key, result);
      return result;
    } finally {
      pending.delete(key);
    }
  };

  return {
    peek: (place) => loaded.get(placeKey(place))?.value,
    get(place) {
      const key = placeKey(place);
      const known = loaded.get(key);
      if (known !== undefined) {
        keep(key, known);
        return Promise.resolve(known);
      }
      const running = pending.get(key) ?? read(place, key);
      pending.set(key, running);
      return running;
    },
  };
}
