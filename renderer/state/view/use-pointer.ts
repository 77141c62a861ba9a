import { type PointerEvent, useEffect, useRef } from "react";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { type ImageTransform, toPixel } from "../../ui/slice/image-transform.ts";
import type { ToolName } from "../work/workbench.ts";
import type { Hand } from "./hand.ts";
import type { StackViewState } from "./use-stack-view.ts";

type Navigation = "window" | "zoom" | "pan";

/** Wheel movement that counts as one slice, in CSS pixels. */
const notch = 50;

/** A tool of the slice, or the level's own. */
export type PointerTool = ToolName | "level";

const navigationOf = (button: number, tool: PointerTool): Navigation | null => {
  if (button === 1) return "pan";
  if (button === 2) return "window";
  return tool === "window" || tool === "zoom" || tool === "pan" ? tool : null;
};

const positionIn = (element: Element, event: { clientX: number; clientY: number }): PixelPoint => {
  const box = element.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/** What the mouse does over the slice: the right button windows, the middle one pans, the left one is the tool's. */
export function usePointer(
  view: StackViewState,
  hand: Hand,
  tool: PointerTool,
  onScroll: (slices: number) => void,
) {
  const surface = useRef<HTMLDivElement>(null);
  const navigating = useRef<{ kind: Navigation; last: PixelPoint; start: PixelPoint } | null>(null);
  const latest = useRef({ view, onScroll });
  latest.current = { view, onScroll };

  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    let rest = 0;
    // A notch of a wheel is one slice; the small steps of a touchpad add up to one.
    const scroll = (delta: number) => {
      rest = Math.sign(rest) === Math.sign(delta) ? rest + delta : delta;
      if (Math.abs(rest) < notch) return;
      rest = 0;
      latest.current.onScroll(Math.sign(delta));
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.ctrlKey)
        latest.current.view.zoomBy(event.deltaY < 0 ? 1.12 : 1 / 1.12, positionIn(element, event));
      else scroll(event.deltaY);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  const pixel = (
    transform: ImageTransform,
    event: PointerEvent | globalThis.PointerEvent,
    element: Element,
  ) => ({
    point: toPixel(transform, positionIn(element, event)),
    shift: event.shiftKey,
    alt: event.altKey,
  });

  const navigate = (at: PixelPoint) => {
    const active = navigating.current;
    if (active === null) return;
    const [dx, dy] = [at[0] - active.last[0], at[1] - active.last[1]];
    active.last = at;
    if (active.kind === "pan") view.panBy(dx, dy);
    if (active.kind === "window") view.dragWindow(dx, dy);
    if (active.kind === "zoom") view.zoomBy(Math.exp(-dy / 150), active.start);
  };

  return {
    surface,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (view.transform === null) return;
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = positionIn(event.currentTarget, event);
        const kind = navigationOf(event.button, tool);
        if (kind !== null) navigating.current = { kind, last: at, start: at };
        else hand.press(pixel(view.transform, event, event.currentTarget));
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const { transform } = view;
        if (transform === null) return;
        const element = event.currentTarget;
        if (navigating.current !== null) return navigate(positionIn(element, event));
        const moves = event.nativeEvent.getCoalescedEvents();
        const places = moves.length > 0 ? moves : [event.nativeEvent];
        for (const [at, move] of places.entries()) {
          const passing = at < places.length - 1;
          hand.move({ ...pixel(transform, move, element), ...(passing ? { passing } : {}) });
        }
      },
      onPointerUp(event: PointerEvent<HTMLDivElement>) {
        if (navigating.current !== null) navigating.current = null;
        else if (view.transform !== null) hand.release(pixel(view.transform, event, event.currentTarget));
      },
      onPointerCancel() {
        navigating.current = null;
        hand.cancel();
      },
      onPointerLeave: () => hand.leave(),
      onDoubleClick(event: React.MouseEvent<HTMLDivElement>) {
        if (view.transform === null) return;
        const point = toPixel(view.transform, positionIn(event.currentTarget, event));
        hand.doubleClick({ point, shift: event.shiftKey, alt: event.altKey });
      },
      onContextMenu: (event: React.MouseEvent) => event.preventDefault(),
    },
  };
}
