import { median } from "../../src/base/numbers/median.ts";
import { lineCosts } from "../../src/roi/follow/line-costs.ts";
import { livewirePath, startLivewire } from "../../src/roi/follow/livewire.ts";
import { tissuePicture } from "../../src/roi/follow/tissue-picture.ts";

const size = 512;

/** Milliseconds of a livewire on a 512 x 512 slice. */
export interface LivewireMove {
  /** Once a slice: the picture and its costs. */
  readonly sliceMs: number;
  /** One move of the mouse, the path included; and the slowest of all moves. */
  readonly medianMs: number;
  readonly worstMs: number;
}

/** Moves away from eight clicks on a noisy slice of stripes, 1.5 pixels a move, as a hand does, up to 120 pixels. */
export function livewireMove(): LivewireMove {
  const began = performance.now();
  const picture = tissuePicture({
    rows: size,
    columns: size,
    pixels: Uint16Array.from(
      { length: size * size },
      (_, at) => 300 + 200 * Math.sin((at % size) / 9) + ((at * 7919) % 101),
    ),
    bitsAllocated: 16,
    bitsStored: 12,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
  });
  const costs = lineCosts(picture, "any");
  const sliceMs = performance.now() - began;
  const times: number[] = [];
  for (let click = 0; click < 8; click++) {
    const wire = startLivewire(costs, [256, 256]);
    for (let move = 1; move <= 80; move++) {
      const angle = (click * Math.PI) / 4;
      const start = performance.now();
      livewirePath(wire, [256 + 1.5 * move * Math.cos(angle), 256 + 1.5 * move * Math.sin(angle)]);
      times.push(performance.now() - start);
    }
  }
  return { sliceMs, medianMs: median(times), worstMs: Math.max(...times) };
}
