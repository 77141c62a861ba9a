import { useCallback, useEffect, useRef, useState } from "react";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { dragWindow, type GreyWindow, initialWindow } from "../../ui/slice/grey-window.ts";
import { type ImageTransform, sameTransform } from "../../ui/slice/image-transform.ts";
import { placeKey, type SlicePlace, type SliceStore } from "../studies/slice-store.ts";
import { createStackView, type StackView } from "./stack-view.ts";

/** The picture in the window: shows the slice of the stack, and says where it is and how it is windowed. */
export function useStackView(store: SliceStore, stack: readonly SlicePlace[], index: number, fill = 1) {
  const [host, element] = useState<HTMLDivElement | null>(null);
  const view = useRef<StackView | null>(null);
  const [transform, setTransform] = useState<ImageTransform | null>(null);
  const [window, setWindow] = useState<GreyWindow | null>(null);
  const [zoom, setZoom] = useState(1);
  const touched = useRef<{ stack: string; window: GreyWindow } | null>(null);
  const stackName = stack.map(placeKey).join("\n");

  useEffect(() => {
    if (host === null) return;
    const created = createStackView(
      host,
      store,
      () => {
        setTransform((before) => {
          const now = created.transform();
          return sameTransform(before, now) ? before : now;
        });
        setZoom(created.zoom());
      },
      fill,
    );
    view.current = created;
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(host);
    return () => {
      observer.disconnect();
      created.dispose();
      view.current = null;
    };
  }, [store, fill, host]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a stack is known by its name; a new host shows it again
  useEffect(() => {
    const place = stack[index];
    if (place === undefined) return;
    view.current?.show(stack, index).then((shown) => {
      const slice = store.peek(place);
      if (!shown || slice === undefined) return;
      const kept = touched.current?.stack === stackName ? touched.current.window : initialWindow(slice.image);
      view.current?.setWindow(kept);
      setWindow(kept);
      setTransform(view.current?.transform() ?? null);
    });
  }, [store, stackName, index, host]);

  const span = useCallback(() => {
    const slice = stack[index] === undefined ? undefined : store.peek(stack[index]);
    return slice === undefined ? null : initialWindow(slice.image);
  }, [store, stack, index]);

  const choose = (next: GreyWindow) => {
    touched.current = { stack: stackName, window: next };
    view.current?.setWindow(next);
    setWindow(next);
  };

  return {
    /** For `ref` of the element that holds the picture. */
    element,
    transform,
    window,
    zoom,
    dragWindow(dx: number, dy: number) {
      const initial = span();
      const before = touched.current?.stack === stackName ? touched.current.window : initial;
      if (initial !== null && before !== null)
        choose(dragWindow(before, dx, dy, initial.upper - initial.lower));
    },
    resetWindow() {
      const initial = span();
      if (initial !== null) choose(initial);
      touched.current = null;
    },
    panBy: (dx: number, dy: number) => view.current?.panBy(dx, dy),
    zoomBy: (factor: number, at?: PixelPoint) => view.current?.zoomBy(factor, at),
    fit: () => view.current?.fit(),
  };
}

export type StackViewState = ReturnType<typeof useStackView>;
