import type { FollowedLine } from "../../../src/roi/follow/line-costs.ts";
import type { Convention } from "../../../src/roi/roi.ts";

/** The tools that draw, and those that move the picture. */
const drawingToolNames = [
  "edit",
  "freehand",
  "polygon",
  "spline",
  "livewire",
  "septum",
  "brush",
  "smart",
  "fill",
  "cut",
] as const;
export const viewToolNames = ["window", "zoom", "pan"] as const;
export const toolNames = [...drawingToolNames, ...viewToolNames] as const;
/** The tools that are a disc. */
export const discToolNames: readonly string[] = ["brush", "septum", "smart"] satisfies ToolName[];
export type ToolName = (typeof toolNames)[number];

/** The paper's Figure 1: A outlines on the slice, B all fat in red, C fat in red within the outlines. */
export const views = ["A", "B", "C"] as const;
export type View = (typeof views)[number];

/** How the reader works at the moment; none of it belongs to a Case. */
export interface Workbench {
  /** Measuring a slice, or finding the one at the L3 inferior endplate. */
  readonly mode: "measure" | "level";
  readonly tool: ToolName;
  readonly region: string;
  readonly view: View;
  /** Names of regions that are not drawn on the slice. They are still measured. */
  readonly hidden: ReadonlySet<string>;
  /** The convention of muscles drawn from now on. */
  readonly convention: Convention;
  readonly brushRadius: number;
  /** What the livewire follows. */
  readonly followed: FollowedLine;
  /** Whether the neighbours of a drawn or edited region give way, so that no pixel is in two. */
  readonly giveWay: boolean;
}

export const initialWorkbench: Workbench = {
  mode: "measure",
  tool: "freehand",
  region: "MF_L",
  view: "A",
  hidden: new Set(),
  convention: "fascial",
  brushRadius: 8,
  followed: "dark",
  giveWay: true,
};

export type WorkbenchAction =
  | { readonly kind: "mode"; readonly mode: Workbench["mode"] }
  | { readonly kind: "tool"; readonly tool: ToolName }
  | { readonly kind: "region"; readonly region: string }
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "toggle-visibility"; readonly region: string }
  | { readonly kind: "convention"; readonly convention: Convention }
  | { readonly kind: "followed"; readonly line: FollowedLine }
  | { readonly kind: "brush-radius"; readonly radius: number }
  | { readonly kind: "give-way"; readonly on: boolean };

export const brushRadii = { smallest: 2, largest: 40 } as const;

export function changeWorkbench(state: Workbench, action: WorkbenchAction): Workbench {
  switch (action.kind) {
    case "mode":
      return { ...state, mode: action.mode };
    case "tool":
      return { ...state, tool: action.tool };
    case "region":
      return { ...state, region: action.region };
    case "view":
      return { ...state, view: action.view };
    case "toggle-visibility": {
      const hidden = new Set(state.hidden);
      if (!hidden.delete(action.region)) hidden.add(action.region);
      return { ...state, hidden };
    }
    case "convention":
      return { ...state, convention: action.convention };
    case "followed":
      return { ...state, followed: action.line };
    case "give-way":
      return { ...state, giveWay: action.on };
    case "brush-radius": {
      const { smallest, largest } = brushRadii;
      return { ...state, brushRadius: Math.min(largest, Math.max(smallest, action.radius)) };
    }
  }
}
