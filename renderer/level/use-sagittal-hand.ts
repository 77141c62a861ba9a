import { useRef, useState } from "react";
import { patientToPixel } from "../../src/image/patient-to-pixel.ts";
import { pixelToPatient } from "../../src/image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import { sliceNormal } from "../../src/image/slice-normal.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { Pointer } from "../state/drawing/gesture.ts";
import type { Hand } from "../state/view/hand.ts";
import { endplateThrough } from "./marks.ts";
import { dragGrip, type Grip, gripAt, sliceApart } from "./sagittal-grip.ts";
import type { Level } from "./use-level.ts";

/** How near the mouse must come to a mark, and how far it must move to drag it, in CSS pixels. */
const reachOnScreen = 8;
const slackOnScreen = 3;

type Held =
  | { readonly kind: "crosshair" }
  | { readonly kind: "mark"; readonly grip: Grip; readonly start: PixelPoint; readonly moved: boolean };

/**
 * The mouse on the sagittal slice: marks are dragged with any tool; elsewhere the tool labels, marks or points.
 *
 * @param scale CSS pixels a pixel of the slice.
 */
export function useSagittalHand(level: Level, slice: PlacedSlice | null, scale: number) {
  const held = useRef<Held | null>(null);
  const [pointer, setPointer] = useState<PixelPoint | null>(null);

  const press = ({ point }: Pointer) => {
    if (slice === null || !level.series.sameFrame) return;
    const grip = gripAt(level.marks.shown, slice, point, {
      reach: reachOnScreen / scale,
      apart: sliceApart(level.series.sagittalPlaces, level.series.sagittalIndex),
    });
    level.hand.setMenu(null);
    if (grip !== null && level.hand.pending === null) {
      held.current = { kind: "mark", grip, start: point, moved: false };
      return;
    }
    const at = pixelToPatient(slice, ...point);
    if (level.hand.tool === "crosshair") {
      held.current = { kind: "crosshair" };
      level.steps.point(at, "sagittal");
    } else if (level.hand.tool === "vertebra") {
      if (!level.steps.countVertebra(at)) level.hand.setMenu({ centre: at, at: point });
    } else if (level.hand.pending === null) level.hand.setPending(at);
    else {
      const first = patientToPixel(slice, level.hand.pending);
      const apart = Math.hypot(first.x - point[0], first.y - point[1]) * scale;
      if (apart > slackOnScreen)
        level.steps.markEndplate(endplateThrough(level.hand.pending, at, sliceNormal(slice.geometry)));
    }
  };

  const move = ({ point }: Pointer) => {
    setPointer(point);
    const current = held.current;
    if (slice === null || current === null) return;
    if (current.kind === "crosshair") return level.steps.point(pixelToPatient(slice, ...point), "sagittal");
    const away = Math.hypot(point[0] - current.start[0], point[1] - current.start[1]) * scale;
    if (!current.moved && away < slackOnScreen) return;
    held.current = { ...current, moved: true };
    level.marks.propose(dragGrip(level.marks.kept, current.grip, slice, point));
  };

  const release = ({ point }: Pointer) => {
    const current = held.current;
    held.current = null;
    if (slice === null || current?.kind !== "mark") return;
    if (current.moved) {
      const command = dragGrip(level.marks.kept, current.grip, slice, point);
      if (command !== null) level.marks.mark(command);
    } else if (current.grip.kind === "vertebra") {
      const { name } = current.grip;
      const found = level.marks.shown.labels.vertebrae.find((vertebra) => vertebra.name === name);
      if (found !== undefined) level.hand.setMenu({ centre: found.centre, at: point, name });
    }
  };

  const cancel = () => {
    held.current = null;
    level.marks.propose(null);
    level.hand.setPending(null);
    level.hand.setMenu(null);
  };

  const hand: Hand = { press, move, release, doubleClick: () => {}, leave: () => setPointer(null), cancel };
  return { hand, pointer };
}
