import { useEffect, useState } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { Report } from "../use-issues.ts";
import { placeKey, type SlicePlace, type SliceStore } from "./slice-store.ts";

export type SliceState =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly slice: LoadedSlice; readonly place: SlicePlace };

/** The slices around the one in sight, the next ones first: scrolling then finds them read. */
const ahead = [1, -1, 2, -2];

/** The slice of a stack, read through the store that the viewport shares. */
export function useSlice(
  store: SliceStore,
  stack: readonly SlicePlace[],
  index: number,
  report: Report,
): SliceState {
  const place = stack[index];
  const [settled, setSettled] = useState({ key: "", failed: false });
  const key = place === undefined ? "" : placeKey(place);
  useEffect(() => {
    if (place === undefined) return;
    let wanted = true;
    store.get(place).then((result) => {
      if (!wanted) return;
      report(result.issues);
      setSettled({ key: placeKey(place), failed: !result.ok });
      for (const step of ahead) {
        const near = stack[index + step];
        if (near !== undefined) void store.get(near);
      }
    });
    return () => {
      wanted = false;
    };
  }, [store, stack, index, place, report]);
  if (place === undefined) return { kind: "none" };
  const slice = store.peek(place);
  if (slice !== undefined) return { kind: "ready", slice, place };
  return { kind: settled.key === key && settled.failed ? "failed" : "loading" };
}
