import { useRef, useState } from "react";
import { pixelToPatient } from "../../src/image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { Pointer } from "../state/drawing/gesture.ts";
import type { Hand } from "../state/view/hand.ts";
import type { Level } from "./use-level.ts";

/** The mouse on the axial slice while the level is looked for: it moves the crosshair. */
export function useAxialHand(level: Level, slice: PlacedSlice | null) {
  const pressed = useRef(false);
  const [pointer, setPointer] = useState<PixelPoint | null>(null);
  const point = ({ point: at }: Pointer) => {
    if (slice !== null) level.steps.point(pixelToPatient(slice, ...at), "axial");
  };
  const hand: Hand = {
    press(at) {
      pressed.current = true;
      point(at);
    },
    move(at) {
      setPointer(at.point);
      if (pressed.current) point(at);
    },
    release: () => {
      pressed.current = false;
    },
    doubleClick: () => {},
    leave: () => setPointer(null),
    cancel: () => {
      pressed.current = false;
    },
  };
  return { hand, pointer };
}
