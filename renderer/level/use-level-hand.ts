import { useEffect, useRef, useState } from "react";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import { useStateOf } from "../state/use-state-of.ts";
import type { LevelTool } from "./level-tools.ts";
import type { Marks } from "./marks.ts";

/** The list of names beside a vertebra: one that is being named, or one that has a name. */
export interface VertebraMenuState {
  readonly centre: Vector3;
  /** In pixels of the sagittal slice. */
  readonly at: PixelPoint;
  readonly name?: string;
}

/** What the mouse does next: a vertebra to label, an endplate to mark, or what is there to be looked at. */
function nextTool({ labels, marked }: Marks): LevelTool {
  if (marked !== undefined) return "crosshair";
  return labels.vertebrae.some(({ name }) => name === "L3") ? "endplate" : "vertebra";
}

/**
 * The tool on the sagittal slice and what is being drawn: the crosshair, the first end of an endplate, a list of names.
 *
 * @param subject the pair of series that all of it belongs to
 * @param kept the marks, which decide on the first tool
 */
export function useLevelHand(subject: string, open: boolean, kept: Marks) {
  const [tool, setTool] = useState<LevelTool>("vertebra");
  const [crosshair, setCrosshair] = useStateOf<Vector3 | null>(subject, null);
  const [pending, setPending] = useStateOf<Vector3 | null>(subject, null);
  const [menu, setMenu] = useStateOf<VertebraMenuState | null>(subject, null);
  const marks = useRef(kept);
  marks.current = kept;
  // A proposal that comes or goes changes what there is to do.
  const { proposal } = kept;
  useEffect(() => {
    const isMarked = proposal !== undefined && marks.current.marked?.endplate === proposal.endplate;
    if (open) setTool(isMarked ? "crosshair" : nextTool(marks.current));
  }, [open, proposal]);
  const letGo = () => {
    setPending(null);
    setMenu(null);
  };
  return {
    tool,
    /** Another tool; what is being drawn stays. */
    setTool,
    /** Another tool, with empty hands. */
    choose(next: LevelTool) {
      letGo();
      setTool(next);
    },
    letGo,
    crosshair,
    setCrosshair,
    pending,
    setPending,
    menu,
    setMenu,
  };
}

export type LevelHand = ReturnType<typeof useLevelHand>;
