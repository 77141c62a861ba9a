/** From values to points on the paper. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly label: (tick: number) => string;
  at(value: number): number;
}

/** Round numbers that divide a range into about `count` steps: 1, 2 or 5 times a power of ten. */
export function roundTicks(from: number, to: number, count = 5): readonly number[] {
  const span = to - from;
  if (!(span > 0)) return [from];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (rough / power >= 7 ? 10 : rough / power >= 3.5 ? 5 : rough / power >= 1.5 ? 2 : 1);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(Math.min(20, digits))),
  );
}

/** Equal steps for equal differences. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  ticks = roundTicks(domain[0], domain[1]),
): Scale {
  const digits = Math.max(0, ...ticks.map((tick) => (String(tick).split(".")[1] ?? "").length));
  return {
    ticks,
    label: (tick) => tick.toFixed(Math.min(8, digits)).replace("-", "−"),
    at: (value) => range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]),
  };
}

/** Equal steps for equal ratios; both ends of the domain above 0. */
export function logarithmicScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const decades = Array.from(
    { length: Math.ceil(high) - Math.floor(low) + 1 },
    (_, index) => Math.floor(low) + index,
  );
  const parts = high - low < 1.5 ? [1, 2, 5] : high - low < 3 ? [1, 3] : [1];
  const stride = Math.max(1, Math.ceil((high - low) / 6));
  const ticks = decades
    .filter((decade) => decade % stride === 0)
    .flatMap((decade) => parts.map((part) => Number(`${part}e${decade}`)))
    .filter((tick) => tick >= domain[0] * (1 - 1e-9) && tick <= domain[1] * (1 + 1e-9));
  return {
    ticks,
    label: (tick) => (tick >= 1e5 || tick < 1e-3 ? tick.toExponential(0) : String(tick)),
    at: (value) => range[0] + ((Math.log10(value) - low) / (high - low)) * (range[1] - range[0]),
  };
}
