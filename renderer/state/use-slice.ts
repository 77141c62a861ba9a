import { useEffect, useState } from "react";
import type { LoadedSlice } from "../../src/desktop-api.ts";
import { placeKey, type SlicePlace, type SliceStore } from "../viewer/slice-store.ts";
import type { Report } from "./use-issues.ts";

export type SliceState =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly slice: LoadedSlice; readonly place: SlicePlace };

/** The slice at a place, read through the store that the viewport shares. */
export function useSlice(store: SliceStore, place: SlicePlace | null, report: Report): SliceState {
  const key = place === null ? "" : placeKey(place);
  const [found, setFound] = useState<{ key: string; state: SliceState }>({
    key: "",
    state: { kind: "none" },
  });
  useEffect(() => {
    if (place === null) return;
    let wanted = true;
    store.get(place).then((result) => {
      if (!wanted) return;
      report(result.issues);
      setFound({
        key,
        state: result.ok ? { kind: "ready", slice: result.value, place } : { kind: "failed" },
      });
    });
    return () => {
      wanted = false;
    };
  }, [store, place, key, report]);
  if (place === null) return { kind: "none" };
  return found.key === key ? found.state : { kind: "loading" };
}
