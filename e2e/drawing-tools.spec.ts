import { fileURLToPath } from "node:url";
import { readTruth } from "../sample-dicom/truth.ts";
import { nearestEdge } from "../src/roi/edit/nearest-edge.ts";
import type { PixelPoint } from "../src/roi/outline.ts";
import { type Desktop, expect, test } from "./fixtures.ts";
import { CountedHand } from "./pages/counted-hand.ts";
import { Workbench } from "./pages/workbench.ts";
import { spacedPoints } from "./sample-borders.ts";
import { shoot } from "./shoot.ts";

/*
 * What each edit takes, counted by `CountedHand` in the tests below, and what the same takes in ImageJ 1.54 (by its menus and
 * ROI Manager, with names given to the regions):
 *
 * | edit | here | ImageJ |
 * |---|---|---|
 * | five outlines with a spline, 36 points | 36 clicks, 11 keys | 62 clicks, 30 keys: close (1), Fit Spline (3), T, Rename (1 click, 5 keys) each, and the tool |
 * | one ES with a livewire, 9 points | 10 clicks, 2 keys | none in ImageJ itself |
 * | the septum between MF and ES moved, both areas by the same pixels | 1 drag, 1 key | 2 drags and about 8 clicks (each region chosen, brushed, updated; then AND and XOR), not the same pixels |
 * | a gap filled up to the neighbour | 1 drag, 2 keys | 1 drag, about 6 clicks (Combine, AND, XOR, Update) |
 * | a part of a border drawn again | 1 drag, 1 key | 1 drag with Shift or Alt, 2 clicks (choose, Update) |
 * | cut off along a line | 1 drag, 2 keys | 1 polygon with Alt, 2 clicks |
 * | joined, smoothed, fewer vertices | 1 key each | a macro |
 * | one tissue painted | 1 drag, 2 keys | 1 click with the wand, and its tolerance |
 */

const study = fileURLToPath(new URL("../sample-dicom/studies/moderate", import.meta.url));
const truth = await readTruth(study);
const slice = truth.axialSlices.find(({ file }) => file === truth.l3InferiorEndplate.axialFile)!;
const outlineOf = (name: string) => slice.regions.find((region) => region.name === name)!.outline;

/** So many clicks around a region, at equal distances. */
const around = (name: string, count: number): PixelPoint[] => {
  const { points } = outlineOf(name);
  return spacedPoints([...points, points[0]!], count + 1).slice(0, -1);
};
/** The middle of the border that MF and ES of the left side share, and which way from there ES is. */
function septum() {
  const [mf, es] = [outlineOf("MF_L"), outlineOf("ES_L")];
  const shared = mf.points.filter((point) => nearestEdge(es, point)!.distance < 1);
  const middle = shared[Math.floor(shared.length / 2)]!;
  const centre = (points: readonly PixelPoint[]): PixelPoint => [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];
  const [mx, my] = centre(mf.points);
  const length = Math.hypot(middle[0] - mx, middle[1] - my);
  const away: PixelPoint = [(middle[0] - mx) / length, (middle[1] - my) / length];
  const along = (by: number): PixelPoint => [middle[0] + by * away[0], middle[1] + by * away[1]];
  return { shared, along };
}

async function opened(desktop: Desktop) {
  const workbench = new Workbench(desktop.page);
  await workbench.ready();
  await workbench.showAxial(
    truth.axialSlices.map(({ sopInstanceUid }) => sopInstanceUid),
    slice.sopInstanceUid,
  );
  const csa = (name: string) => workbench.result(`${name}-csa`);
  return { workbench, hand: new CountedHand(desktop.page), csa, page: desktop.page };
}

const regionKeys = { MF_L: "1", MF_R: "2", ES_L: "3", ES_R: "4", VB: "5" } as const;

test("five outlines by hand with a spline; then the septum is corrected, and one muscle wins the pixels that the other loses", async ({
  launch,
}) => {
  const desktop = await launch({ paths: [study] });
  const { workbench, hand, csa, page } = await opened(desktop);
  await hand.key("c");
  const clicks = { MF_L: 7, MF_R: 7, ES_L: 8, ES_R: 8, VB: 6 } as const;
  for (const [name, key] of Object.entries(regionKeys) as [keyof typeof regionKeys, string][]) {
    await hand.key(key);
    await hand.click(...around(name, clicks[name]));
    await hand.key("Enter");
    const drawn = (await csa(name))! * 100;
    const wanted = slice.regions.find((region) => region.name === name)!.csaMm2;
    expect(Math.abs(drawn / wanted - 1), `${name} as drawn`).toBeLessThan(0.06);
  }
  expect(hand.taken()).toEqual({ clicks: 36, drags: 0, keys: 11 });
  await shoot(page, "drawing-five");

  // The gap between the two curves is filled from MF up to ES, by a loop around the border.
  const { shared, along } = septum();
  const before = { mf: (await csa("MF_L"))!, es: (await csa("ES_L"))! };
  await hand.key("1", "o");
  const ring = (radius: number) =>
    Array.from({ length: 25 }, (_, at): PixelPoint => {
      const angle = (2 * Math.PI * at) / 24;
      const [x, y] = along(0);
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  await hand.drag(ring(12));
  await expect.poll(() => csa("ES_L")).toBe(before.es);
  const filled = (await csa("MF_L"))!;
  expect(filled).toBeGreaterThanOrEqual(before.mf);
  expect(hand.taken()).toEqual({ clicks: 0, drags: 1, keys: 2 });

  // The septum: one key, one drag.
  expect(shared.length).toBeGreaterThan(3);
  await hand.key("q");
  await hand.drag([along(-9), along(-4), along(0)]);
  await expect.poll(() => csa("MF_L")).toBeGreaterThan(filled);
  expect(hand.taken()).toEqual({ clicks: 0, drags: 1, keys: 1 });
  const after = { mf: (await csa("MF_L"))!, es: (await csa("ES_L"))! };
  expect(after.mf - filled).toBeCloseTo(before.es - after.es, 9);
  await shoot(page, "drawing-septum");
  await hand.key("Control+z");
  await expect.poll(() => csa("MF_L")).toBe(filled);
  expect(await csa("ES_L")).toBe(before.es);
  await hand.key("Control+Shift+z");
  await expect.poll(() => csa("ES_L")).toBe(after.es);

  await workbench.kept();
  expect(desktop.pageErrors).toEqual([]);
});

test("a livewire steps back, waits while another slice is looked at, and closes on its first point", async ({
  launch,
}) => {
  const desktop = await launch({ paths: [study] });
  const { workbench, hand, csa, page } = await opened(desktop);
  const clicks = page.getByTestId("stroke");
  await hand.key("3", "i");
  const points = around("ES_L", 9);
  await hand.click(...points.slice(0, 4), [points[4]![0] + 25, points[4]![1]]);
  await expect(clicks).toHaveAttribute("data-clicks", "5");
  await hand.key("Backspace");
  await expect(clicks).toHaveAttribute("data-clicks", "4");
  await page.screenshot({ path: test.info().outputPath("livewire.png") });

  await hand.key("ArrowDown");
  await expect(clicks).toHaveCount(0);
  await hand.key("2", "f");
  await hand.key("ArrowUp");
  // Back on the slice, region and tool are those of the outline that waits.
  await expect(clicks).toHaveAttribute("data-clicks", "4");
  await expect(workbench.viewport).toHaveAttribute("data-tool", "livewire");
  await expect(page.getByTestId("region-ES_L")).toHaveAttribute("data-active", "true");
  await hand.click(...points.slice(4), points[0]!);
  await expect(clicks).toHaveCount(0);
  const wanted = slice.regions.find(({ name }) => name === "ES_L")!.csaMm2;
  expect(Math.abs(((await csa("ES_L"))! * 100) / wanted - 1)).toBeLessThan(0.06);
  await shoot(page, "drawing-livewire");
  hand.taken();

  await hand.key("Control+z");
  await expect.poll(() => csa("ES_L")).toBeNull();
  hand.taken();
  await hand.key("3", "i");
  await hand.click(...points, points[0]!);
  await expect.poll(() => csa("ES_L")).not.toBeNull();
  expect(hand.taken()).toEqual({ clicks: 10, drags: 0, keys: 2 });

  // A double click closes as well, Escape leaves nothing.
  await hand.key("5", "i");
  await hand.click(...around("VB", 6).slice(0, 5));
  await hand.doubleClick(around("VB", 6)[5]!);
  await expect.poll(() => csa("VB")).not.toBeNull();
  await hand.key("1");
  await hand.click(...around("MF_L", 6).slice(0, 2));
  await hand.key("Escape");
  await expect(clicks).toHaveCount(0);
  expect(await csa("MF_L")).toBeNull();
  expect(desktop.pageErrors).toEqual([]);
});

test("a finished outline is edited by a stroke from border to border, and any other stroke over it asks", async ({
  launch,
}) => {
  const desktop = await launch({ paths: [study] });
  const { hand, csa, page } = await opened(desktop);
  const question = page.getByTestId("question");
  const box = (left: number, top: number, right: number, bottom: number): PixelPoint[] => [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom], // biome-ignore format: corners
  ];
  await hand.key("1", "p");
  await hand.click(...box(140, 180, 180, 220));
  await hand.key("Enter");
  const whole = (await csa("MF_L"))!;
  const pixel = whole / 1600;
  hand.taken();

  // One drag along the border: a bulge of 20 x 10 pixels.
  await hand.key("f");
  await hand.drag([[150, 180], [150, 170], [170, 170], [170, 180]]); // biome-ignore format: a stroke
  await expect.poll(() => csa("MF_L")).toBeCloseTo(whole + 200 * pixel, 1);
  expect(hand.taken()).toEqual({ clicks: 0, drags: 1, keys: 1 });
  await expect(question).toHaveCount(0);
  await hand.key("Control+z");
  await expect.poll(() => csa("MF_L")).toBe(whole);

  // A loop beside it changes nothing before it is answered.
  const loop = [...box(170, 190, 190, 210), [170, 191]] as PixelPoint[];
  await hand.drag(loop);
  await expect(question).toBeVisible();
  await shoot(page, "drawing-question");
  expect(await csa("MF_L")).toBe(whole);
  await hand.key("Escape");
  await expect(question).toHaveCount(0);
  expect(await csa("MF_L")).toBe(whole);
  for (const [answer, pixels] of [
    ["add", 1800],
    ["subtract", 1400],
  ] as const) {
    // biome-ignore format: answers
    await hand.drag(loop);
    await page.getByTestId(`answer-${answer}`).click();
    await expect.poll(() => csa("MF_L")).toBeCloseTo(pixels * pixel, 1);
    await hand.key("Control+z");
    await expect.poll(() => csa("MF_L")).toBe(whole);
  }
  await hand.drag(loop);
  await hand.key("Enter");
  await expect.poll(() => csa("MF_L")).toBeCloseTo(400 * pixel, 1);
  await hand.key("Control+z");
  await expect.poll(() => csa("MF_L")).toBe(whole);

  // A figure of eight keeps both lobes.
  await hand.key("2");
  await hand.drag([[200, 180], [240, 220], [240, 180], [200, 220], [200, 181]]); // biome-ignore format: a stroke
  await expect.poll(() => csa("MF_R")).toBeCloseTo(800 * pixel, 0);
  await expect(page.locator('.outline[data-region="MF_R"] .outline-line')).toHaveCount(2);

  // Its lobes are joined, the region is smoothed and loses vertices, each in one step.
  hand.taken();
  await hand.key("Shift+J");
  await expect(page.locator('.outline[data-region="MF_R"] .outline-line')).toHaveCount(1);
  const joined = (await csa("MF_R"))!;
  await hand.key("Shift+S");
  await expect.poll(() => csa("MF_R")).not.toBe(joined);
  expect(Math.abs((await csa("MF_R"))! / joined - 1)).toBeLessThan(0.02);
  const smooth = (await csa("MF_R"))!;
  await hand.key("Shift+V");
  expect(hand.taken()).toEqual({ clicks: 0, drags: 0, keys: 3 });
  expect(Math.abs((await csa("MF_R"))! / smooth - 1)).toBeLessThan(0.02);
  await shoot(page, "drawing-smoothed");

  // A line cuts the smaller side off.
  await hand.key("1", "Shift+X");
  await hand.drag([[150, 170], [150, 200], [150, 230]]); // biome-ignore format: a line
  await expect.poll(() => csa("MF_L")).toBeCloseTo(1200 * pixel, 1);
  expect(hand.taken()).toEqual({ clicks: 0, drags: 1, keys: 2 });

  // Without a mouse: a vertex is chosen and moved, and so is the whole outline.
  const cut = (await csa("MF_L"))!;
  await hand.key("v", ".", ".");
  for (let step = 0; step < 8; step++) await hand.key("Shift+ArrowRight");
  await expect.poll(() => csa("MF_L")).not.toBe(cut);
  // Steps of one move are undone together.
  await hand.key("Control+z");
  await expect.poll(() => csa("MF_L")).toBe(cut);
  expect(desktop.pageErrors).toEqual([]);
});

test("the smart brush keeps to the tissue that it is pressed on, and with Shift takes it away", async ({
  launch,
}) => {
  const desktop = await launch({ paths: [study] });
  const { hand, csa, page } = await opened(desktop);
  const { points } = outlineOf("VB");
  const middle: PixelPoint = [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];
  const beside = (dx: number, dy: number): PixelPoint => [middle[0] + dx, middle[1] + dy];
  await hand.key("5", "u");
  await hand.drag([beside(-12, 0), beside(12, 0), beside(12, 8), beside(-12, 8)]);
  await expect.poll(() => csa("VB")).not.toBeNull();
  const painted = (await csa("VB"))!;
  await shoot(page, "drawing-smart");
  await page.getByTestId("help").first().click();
  await shoot(page, "drawing-help");
  await page.keyboard.press("Escape");
  await hand.drag([beside(0, 0), beside(4, 0)], "Shift");
  await expect.poll(() => csa("VB")).toBeLessThan(painted);
  expect(hand.taken()).toEqual({ clicks: 0, drags: 2, keys: 2 });
  await hand.key("Control+z");
  await expect.poll(() => csa("VB")).toBe(painted);
  expect(desktop.pageErrors).toEqual([]);
});
