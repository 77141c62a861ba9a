import { median } from "../../src/base/numbers/median.ts";
import { moveBorderStroke, startBorderStroke } from "../../src/roi/edit/border/border-stroke.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { Roi } from "../../src/roi/roi.ts";

const size = { rows: 512, columns: 512 };

/** A region of 200 vertices. */
function ellipse(name: string, x: number, y: number, width: number, height: number): Roi {
  const points = Array.from({ length: 200 }, (_, index): PixelPoint => {
    const angle = (2 * Math.PI * index) / 200;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)];
  });
  return { id: name, name, outlines: [{ type: "freehand", points }], convention: "fascial", origin: "drawn" };
}

/** Milliseconds of a move of the brush that pushes a septum, five regions on a 512 x 512 slice: median and slowest. */
export function septumMove(): { readonly medianMs: number; readonly worstMs: number } {
  const rois = [
    ellipse("MF_R", 208, 325, 20, 28),
    ellipse("MF_L", 284, 325, 20, 28),
    ellipse("ES_R", 151, 317, 37, 33),
    ellipse("ES_L", 341, 317, 37, 33),
    ellipse("VB", 256, 220, 54, 44),
  ];
  const times: number[] = [];
  for (let stroke = 0; stroke < 5; stroke++) {
    let brush = startBorderStroke(rois, "take", [290, 310 + 5 * stroke], 10, size)!;
    for (let move = 1; move <= 30; move++) {
      const start = performance.now();
      brush = moveBorderStroke(brush, [290 + move, 310 + 5 * stroke]);
      times.push(performance.now() - start);
    }
  }
  return { medianMs: median(times), worstMs: Math.max(...times) };
}
