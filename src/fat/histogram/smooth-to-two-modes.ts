/** Running means before a histogram counts as never bimodal. */
const maxPasses = 10_000;

/** Number of bins higher than both neighbours. */
function countModes(heights: Float64Array): number {
  let modes = 0;
  for (let bin = 1; bin < heights.length - 1; bin++) {
    const height = heights[bin]!;
    if (heights[bin - 1]! < height && heights[bin + 1]! < height) modes++;
  }
  return modes;
}

/** One pass of the three-bin mean (outside the histogram there is nothing), and the number of modes it leaves. */
function smoothOnce(heights: Float64Array): number {
  const last = heights.length - 1;
  let modes = 0;
  let left = 0;
  let here = heights[0]!;
  // The two newest smoothed heights: a mode is seen once the height after it is known.
  let older = Number.POSITIVE_INFINITY;
  let newer = Number.POSITIVE_INFINITY;
  for (let bin = 0; bin <= last; bin++) {
    const right = bin < last ? heights[bin + 1]! : 0;
    const height = (left + here + right) / 3;
    heights[bin] = height;
    if (older < newer && height < newer) modes++;
    left = here;
    here = right;
    older = newer;
    newer = height;
  }
  return modes;
}

/**
 * Smooths a histogram with a three-bin mean until exactly two modes are left (Prewitt and Mendelsohn 1966,
 * doi 10.1111/j.1749-6632.1965.tb11715.x). In place.
 *
 * @returns whether two modes were reached within 10,000 passes.
 */
export function smoothToTwoModes(heights: Float64Array): boolean {
  let modes = countModes(heights);
  for (let pass = 0; modes !== 2; pass++) {
    if (pass === maxPasses) return false;
    modes = smoothOnce(heights);
  }
  return true;
}
