/** Running means before a histogram counts as never bimodal. */
const mostPasses = 10_000;

/** Number of bins higher than both neighbours; counts no further than 3. */
function countModes(heights: Float64Array): number {
  let modes = 0;
  for (let bin = 1; bin < heights.length - 1 && modes < 3; bin++) {
    const height = heights[bin]!;
    if (heights[bin - 1]! < height && heights[bin + 1]! < height) modes++;
  }
  return modes;
}

/** One pass of the three-bin mean; outside the histogram there is nothing. */
function smoothOnce(heights: Float64Array): void {
  let left = 0;
  for (let bin = 0; bin < heights.length; bin++) {
    const here = heights[bin]!;
    heights[bin] = (left + here + (heights[bin + 1] ?? 0)) / 3;
    left = here;
  }
}

/**
 * Smooths a histogram with a three-bin mean until exactly two modes are left (Prewitt and Mendelsohn 1966,
 * doi 10.1111/j.1749-6632.1965.tb11715.x). In place.
 *
 * @returns whether two modes were reached within 10,000 passes.
 */
export function smoothToTwoModes(heights: Float64Array): boolean {
  for (let pass = 0; countModes(heights) !== 2; pass++) {
    if (pass === mostPasses) return false;
    smoothOnce(heights);
  }
  return true;
}
