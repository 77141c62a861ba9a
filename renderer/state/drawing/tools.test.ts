import { expect, test } from "vitest";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import { shownSlice } from "../../testing/shown-slice.ts";
import { brushTool } from "./brush-tool.ts";
import { clickedTool } from "./clicked-tool.ts";
import { editTool } from "./edit-tool.ts";
import { freehandTool } from "./freehand-tool.ts";
import { type DrawingTool, type Gesture, regionsInHand, type Scene, type Step } from "./gesture.ts";
import { seenTissue } from "./seen-tissue.ts";

const square: Roi = {
  id: "MF_L",
  name: "MF_L",
  outlines: [
    {
      type: "polygon",
      points: [
        [10, 10],
        [30, 10],
        [30, 30],
        [10, 30],
      ],
    },
  ],
  convention: "muscle",
  origin: "drawn",
};
const scene = (rois: readonly Roi[] = []): Scene => ({
  rois,
  region: "MF_L",
  convention: "fascial",
  reach: 2,
  brushRadius: 5,
  seen: seenTissue(shownSlice.image),
  followed: "step",
});
const polygonTool = clickedTool("polygon");
const at = (point: PixelPoint, held: { shift?: boolean; alt?: boolean } = {}) => ({
  point,
  shift: held.shift ?? false,
  alt: held.alt ?? false,
});

/** Presses at the first point, moves along the others, releases at the last. */
function drag(tool: DrawingTool, on: Scene, points: readonly PixelPoint[], shift = false): Step {
  const pressed = tool.press(on, at(points[0]!, { shift }), null);
  const moved = points
    .slice(1)
    .reduce<Gesture | null>((gesture, point) => tool.move(on, at(point), gesture).gesture, pressed.gesture);
  return tool.release(on, at(points.at(-1)!), moved);
}
const click = (on: Scene, points: readonly PixelPoint[]) =>
  points.reduce<Step>((step, point) => polygonTool.press(on, at(point), step.gesture), { gesture: null });

const round: readonly PixelPoint[] = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
  [0, 2],
];

test("a freehand stroke becomes a new region of the default convention", () => {
  const { gesture, command } = drag(freehandTool, scene(), round);
  expect(gesture).toBeNull();
  expect(command).toMatchObject({
    kind: "put-roi",
    roi: { name: "MF_L", convention: "fascial", origin: "drawn" },
  });
});

test("drawn again, a region keeps its convention; with Shift the outline is added", () => {
  expect(drag(freehandTool, scene([square]), round).command).toMatchObject({ roi: { convention: "muscle" } });
  expect(drag(freehandTool, scene([square]), round, true).command).toMatchObject({ kind: "add-outline" });
});

test("a click with the freehand tool draws nothing", () => {
  expect(drag(freehandTool, scene(), [[5, 5]])).toEqual({ gesture: null });
});

test("a polygon closes on its first vertex, on a double-click or with Enter", () => {
  const corners: PixelPoint[] = [
    [0, 0],
    [20, 0],
    [20, 20],
  ];
  const points = { roi: { outlines: [{ type: "polygon", points: corners }] } };
  expect(click(scene(), [...corners, [1, 1]]).command).toMatchObject(points);
  const open = click(scene(), [...corners, [20, 20.1]]).gesture;
  expect(polygonTool.doubleClick(scene(), at([20, 20]), open).command).toMatchObject(points);
  expect(polygonTool.finish(scene(), open).command).toMatchObject(points);
});

test("a polygon of two points is thrown away", () => {
  expect(
    polygonTool.finish(
      scene(),
      click(scene(), [
        [0, 0],
        [9, 9],
      ]).gesture,
    ),
  ).toEqual({ gesture: null });
});

test("a vertex is dragged alone, an inside press drags the outline, Alt takes a vertex out", () => {
  const on = scene([square]);
  expect(
    drag(editTool, on, [
      [30, 30],
      [35, 33],
    ]).command,
  ).toMatchObject({
    outline: {
      points: [
        [10, 10],
        [30, 10],
        [35, 33],
        [10, 30],
      ],
    },
  });
  expect(
    drag(editTool, on, [
      [20, 20],
      [21, 22],
    ]).command,
  ).toMatchObject({
    outline: {
      points: [
        [11, 12],
        [31, 12],
        [31, 32],
        [11, 32],
      ],
    },
  });
  expect(editTool.press(on, at([10, 10], { alt: true }), null).command).toMatchObject({
    outline: {
      points: [
        [30, 10],
        [30, 30],
        [10, 30],
      ],
    },
  });
});

test("a double-click on an edge puts a vertex there and selects it", () => {
  const step = editTool.doubleClick(scene([square]), at([20, 10.5]), null);
  expect(step.command).toMatchObject({
    outline: {
      points: [
        [10, 10],
        [20, 10],
        [30, 10],
        [30, 30],
        [10, 30],
      ],
    },
  });
  expect(step.selection).toEqual({ name: "MF_L", index: 0, vertex: 1 });
});

test("a press that moves nothing is no command; a press beside everything selects nothing", () => {
  expect(drag(editTool, scene([square]), [[20, 20]]).command).toBeUndefined();
  expect(editTool.press(scene([square]), at([50, 50]), null)).toEqual({ gesture: null, selection: null });
});

test("while it is dragged, the outline is seen where it is", () => {
  const { gesture } = editTool.press(scene([square]), at([20, 20]), null);
  const moved = editTool.move(scene([square]), at([25, 20]), gesture).gesture;
  expect(regionsInHand([square], moved)[0]?.outlines[0].points[0]).toEqual([15, 10]);
});

test("the brush pushes the border to its rim, however fast the mouse", () => {
  const { command } = drag(brushTool, scene([square]), [
    [20, 20],
    [32, 20],
  ]);
  const points = command?.kind === "set-outline" ? command.outline.points : [];
  expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(37, 0);
  expect(Math.min(...points.map(([x]) => x))).toBe(10);
});

test("while it is dragged, the neighbour's border is seen where it gives way", () => {
  const neighbour: Roi = { ...square, id: "ES_L", name: "ES_L", outlines: [shifted(square, 22)] };
  const rois = [square, neighbour];
  const { gesture } = editTool.press(scene(rois), at([20, 20]), null);
  const moved = editTool.move(scene(rois), at([30, 20]), gesture).gesture;
  const size = { rows: 64, columns: 64 };
  const [, still] = regionsInHand(rois, moved);
  expect(still).toBe(neighbour);
  const [, pushed] = regionsInHand(rois, moved, size);
  expect(Math.min(...pushed!.outlines[0].points.map(([x]) => x))).toBe(40);
});

function shifted({ outlines: [{ type, points }] }: Roi, by: number): Roi["outlines"][0] {
  return { type, points: points.map(([x, y]) => [x + by, y]) };
}
