import { expect, test } from "vitest";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { rasteriseRoi } from "../../../src/roi/rasterise-roi.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import { shownSlice } from "../../testing/shown-slice.ts";
import { applyCommand } from "../work/work.ts";
import { brushTool } from "./brush-tool.ts";
import { clickedTool, clicksOf, withoutClick } from "./clicked-tool.ts";
import { editTool } from "./edit-tool.ts";
import { freehandTool } from "./freehand-tool.ts";
import {
  type DrawingTool,
  type Gesture,
  isClicked,
  regionsInHand,
  type Scene,
  type Step,
} from "./gesture.ts";
import { gestureLines } from "./gesture-lines.ts";
import { nextVertex, nudgeCommand } from "./nudge-command.ts";
import { seenTissue } from "./seen-tissue.ts";
import { septumTool } from "./septum-tool.ts";
import { smartTool } from "./smart-tool.ts";
import { cutTool, fillTool } from "./stroke-tools.ts";

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
  every: rois,
  size: { rows: 64, columns: 64 },
  giveWay: true,
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

const clicks = (tool: DrawingTool, points: readonly PixelPoint[], on = scene()) =>
  points.reduce<Step>((step, point) => tool.press(on, at(point), step.gesture), { gesture: null });
/** Four points around the bright block of the sample slice, which is 5 pixels wide. */
const around: readonly PixelPoint[] = [
  [10, 10],
  [15, 10],
  [15, 15],
  [10, 15],
];

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

const choices = ({ gesture }: Step) =>
  gesture?.kind === "question"
    ? Object.fromEntries(gesture.choices.map(({ answer, command }) => [answer, command]))
    : {};
const countOf = (rois: readonly Roi[], name: string) => {
  const roi = rois.find((other) => other.name === name);
  return roi === undefined ? 0 : rasteriseRoi(roi, scene().size).data.reduce((sum, one) => sum + one, 0);
};
/** The regions that a command leaves. */
const after = (rois: readonly Roi[], { command }: Pick<Step, "command">) =>
  applyCommand({ rois, recipe: defaultRecipe }, command!).rois;

test("a loop over a finished outline asks: replaced, it keeps its convention; added or removed, pixel for pixel", () => {
  const step = drag(freehandTool, scene([square]), round);
  expect(step.command).toBeUndefined();
  const { replace, add, subtract } = choices(step);
  expect(replace).toMatchObject({ kind: "put-roi", roi: { convention: "muscle" } });
  // The square of 20 pixels and the loop of 20 share 10 x 10.
  expect(countOf(after([square], { command: add! }), "MF_L")).toBe(700);
  expect(countOf(after([square], { command: subtract! }), "MF_L")).toBe(300);
});

test("with Shift the outline is added without a question", () => {
  expect(drag(freehandTool, scene([square]), round, true).command).toMatchObject({ kind: "add-outline" });
});

test("a polygon over a finished outline asks, too", () => {
  const open = clicks(clickedTool("polygon"), around, scene([square])).gesture;
  expect(clickedTool("polygon").finish(scene([square]), open).gesture).toMatchObject({
    kind: "question",
    asks: "finished",
  });
});

test("a stroke from border to border draws that part again and changes nothing else", () => {
  const step = drag(freehandTool, scene([square]), [[15, 10], [15, 5], [25, 5], [25, 10]]); // biome-ignore format: a stroke
  expect(step.command).toMatchObject({ kind: "set-outline", name: "MF_L", index: 0 });
  expect(countOf(after([square], step), "MF_L")).toBe(450);
});

test("a stroke that crosses itself keeps both lobes; one that goes around a part twice asks", () => {
  const eight = drag(freehandTool, scene(), [[0, 0], [20, 20], [40, 40], [40, 20], [40, 0], [20, 20], [0, 40], [0, 20]]); // biome-ignore format: a stroke
  expect(countOf(after([], eight), "MF_L")).toBeGreaterThan(760);
  const twice = drag(freehandTool, scene(), [...ring(15), ...ring(8)]);
  expect(twice.gesture).toMatchObject({ asks: "twice" });
  const { fill, "leave-out": leftOut } = choices(twice);
  expect(countOf(after([], { command: fill! }), "MF_L")).toBeGreaterThan(680);
  expect(countOf(after([], { command: leftOut! }), "MF_L")).toBeLessThan(540);
});

const ring = (radius: number): PixelPoint[] =>
  Array.from({ length: 41 }, (_, at) => {
    const angle = (2 * Math.PI * at) / 40;
    return [20 + radius * Math.cos(angle), 20 + radius * Math.sin(angle)];
  });

const neighbour: Roi = { ...square, id: "ES_L", name: "ES_L", outlines: [shifted(square, 20)] };

test("the septum brush moves the border between two regions: what one wins the other loses", () => {
  const step = drag(septumTool, scene([square, neighbour]), [
    [27, 20],
    [33, 20],
  ]);
  expect(step.command?.kind).toBe("set-rois");
  const rois = after([square, neighbour], step);
  const won = countOf(rois, "MF_L") - 400;
  expect(won).toBeGreaterThan(30);
  expect(countOf(rois, "ES_L")).toBe(400 - won);
  expect(drag(septumTool, scene([square, neighbour]), [[5, 5], [30, 20]])).toEqual({ gesture: null }); // biome-ignore format: a stroke
});

test("the smart brush keeps to the tissue it is pressed on; Shift takes it away; it begins a region", () => {
  // The bright block of 5 x 5 pixels in muscle.
  const begun = drag(smartTool, scene(), [[12.5, 12.5]]);
  const rois = after([], begun);
  expect(Math.abs(countOf(rois, "MF_L") - 25)).toBeLessThanOrEqual(4);
  const removed = after([square], drag(smartTool, scene([square]), [[12.5, 12.5]], true));
  expect(Math.abs(countOf(removed, "MF_L") - 375)).toBeLessThanOrEqual(4);
});

test("a gap is filled up to the neighbour, and nothing of the neighbour is taken", () => {
  const far: Roi = { ...neighbour, outlines: [shifted(square, 25)] };
  const step = drag(fillTool, scene([square, far]), [[28, 10], [40, 10], [40, 30], [28, 30], [28, 11]]); // biome-ignore format: a loop
  const rois = after([square, far], step);
  expect(countOf(rois, "MF_L")).toBe(500);
  expect(countOf(rois, "ES_L")).toBe(400);
});

test("a line cuts the smaller side off; with Shift both stay, and every pixel with them; a line beside cuts nothing", () => {
  const line: readonly PixelPoint[] = [
    [15, 5],
    [15, 20],
    [15, 35],
  ];
  expect(countOf(after([square], drag(cutTool, scene([square]), line)), "MF_L")).toBe(300);
  const both = after([square], drag(cutTool, scene([square]), line, true));
  expect(both[0]?.outlines).toHaveLength(2);
  expect(countOf(both, "MF_L")).toBe(400);
  expect(drag(cutTool, scene([square]), [[15, 0], [15, 8]])).toEqual({ gesture: null }); // biome-ignore format: a line
});

test("keys go from vertex to vertex and move it, or the whole region", () => {
  const on = scene([square]);
  const first = nextVertex(on, null, 1);
  expect(first).toEqual({ name: "MF_L", index: 0, vertex: 0 });
  expect(nextVertex(on, first, -1)).toMatchObject({ vertex: 3 });
  expect(nudgeCommand(on, first, 0.5, 0)).toMatchObject({
    kind: "set-outline",
    outline: { points: [[10.5, 10], [30, 10], [30, 30], [10, 30]] }, // biome-ignore format: points
  });
  expect(after([square], { command: nudgeCommand(on, null, 0, -1)! })[0]?.outlines[0].points[0]).toEqual([
    10, 9,
  ]);
  expect(nudgeCommand(scene(), null, 1, 0)).toBeNull();
});

test("a click with a trembling hand beside a finished border is neither an edit nor a question", () => {
  // All of them stay within the reach of 2 pixels.
  for (const stroke of [
    [[20, 8.5], [20.6, 8.4]], // biome-ignore format: a stroke
    [[20, 8.5], [20.4, 9.2], [21.2, 8.6]], // biome-ignore format: a stroke
    [[20, 8.5], [21, 8.5], [21, 9.5], [20, 9.5], [20, 8.6]], // biome-ignore format: a stroke
  ] as PixelPoint[][]) {
    expect(drag(freehandTool, scene([square]), stroke)).toEqual({ gesture: null });
  }
});

test("a cut takes only what it cuts off: an untouched piece stays", () => {
  const two: Roi = { ...square, outlines: [...square.outlines, { type: "polygon", points: [[2, 10], [6, 10], [6, 20], [2, 20]] }] }; // biome-ignore format: corners
  const line: readonly PixelPoint[] = [[12, 8], [12, 20], [12, 32]]; // biome-ignore format: a line
  // 40 pixels of the square of 400 go; the other 40 are left of the line, too.
  expect(countOf(after([two], drag(cutTool, scene([two]), line)), "MF_L")).toBe(400);
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

const outlineOf = ({ command }: Step) =>
  command?.kind === "put-roi" ? command.roi.outlines[0].points : undefined;

test("a spline runs through every point clicked, round between them, and closes on the first", () => {
  const points = outlineOf(clicks(clickedTool("spline"), [...around, [10.5, 10.5]]))!;
  for (const [x, y] of around) expect(points).toContainEqual([x, y]);
  expect(Math.max(...points.map(([x]) => x))).toBeGreaterThan(15.5);
});

test("a livewire follows the border between two clicks, and closes on a double-click or with Enter", () => {
  const tool = clickedTool("livewire");
  const open = clicks(tool, around);
  const [doubled, entered] = [
    tool.doubleClick(scene(), at([10, 15]), open.gesture),
    tool.finish(scene(), open.gesture),
  ];
  expect(outlineOf(doubled)).toEqual(outlineOf(entered));
  for (const [x, y] of outlineOf(entered)!) {
    const away = Math.max(Math.abs(x - 12.5), Math.abs(y - 12.5));
    expect(Math.abs(away - 2.5)).toBeLessThan(1);
  }
});

test("Backspace takes back a click at a time; without a click left nothing is in hand", () => {
  for (const kind of ["polygon", "spline", "livewire"] as const) {
    const { gesture } = clicks(clickedTool(kind), around.slice(0, 2));
    if (!isClicked(gesture)) throw new Error(kind);
    const back = withoutClick(gesture);
    expect(isClicked(back) && clicksOf(back)).toEqual([around[0]]);
    expect(isClicked(back) && withoutClick(back)).toBeNull();
  }
});

test("what is drawn is seen up to the mouse, and how it would close", () => {
  for (const kind of ["polygon", "spline", "livewire"] as const) {
    const tool = clickedTool(kind);
    const { gesture } = tool.move(scene(), at([9, 17]), clicks(tool, around.slice(0, 3)).gesture);
    const { line, closing, clicks: shown } = gestureLines(gesture!)!;
    expect(shown).toEqual(around.slice(0, 3));
    expect(line[0]).toEqual([10, 10]);
    expect(line.at(-1)).toEqual([9, 17]);
    expect([closing[0], closing.at(-1)]).toEqual([
      [9, 17],
      [10, 10],
    ]);
  }
});

test("a mouse that has not moved since a click, or is back on the first one, is no trouble", () => {
  for (const kind of ["polygon", "spline", "livewire"] as const) {
    for (const count of [1, 2, 3]) {
      const tool = clickedTool(kind);
      const { gesture } = clicks(tool, around.slice(0, count));
      expect(gestureLines(gesture!)!.line.length).toBeGreaterThan(0);
      const back = tool.move(scene(), at(around[0]!), gesture).gesture;
      expect(gestureLines(back!)!.line.at(-1)).toEqual(around[0]);
    }
  }
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

const arrived: Roi = { ...square, id: "PS_R", name: "PS_R", outlines: [shifted(square, 33)] };

test("an answer is carried out on the regions that are there then: what has come meanwhile stays, what has gone stays away", () => {
  for (const giveWay of [true, false]) {
    const { add, subtract } = choices(drag(freehandTool, { ...scene([square, neighbour]), giveWay }, round));
    for (const [command, pixels] of [
      [add, 700],
      [subtract, 300],
    ] as const) {
      const rois = after([square, arrived], { command: command! });
      expect(rois.map(({ name }) => name)).toEqual(["MF_L", "PS_R"]);
      expect(rois[1]).toBe(arrived);
      expect(countOf(rois, "MF_L")).toBe(pixels);
    }
  }
});

test("a stroke over several regions puts back only those that it changed", () => {
  const apart: Roi = { ...square, id: "PS_L", name: "PS_L", outlines: [shifted(square, -9)] };
  const strokes = [
    drag(septumTool, scene([square, neighbour, apart]), [[27, 20], [33, 20]]), // biome-ignore format: a stroke
    drag(smartTool, scene([square, neighbour, apart]), [[12.5, 12.5]], true),
  ];
  for (const step of strokes) {
    // Meanwhile one region has come and another has gone.
    const rois = after([square, neighbour, arrived], step);
    expect(rois.map(({ name }) => name)).toEqual(["MF_L", "ES_L", "PS_R"]);
    expect(rois[0]).not.toBe(square);
    expect(rois[2]).toBe(arrived);
  }
});
