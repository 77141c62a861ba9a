/** One model of profiles.R: how its table was made, and what R says of each coefficient, the intercept first. */
export interface SimulatedModel {
  readonly kind: keyof typeof kinds;
  readonly seed: number;
  readonly n: number;
  readonly events: number;
  readonly terms: readonly ProfiledTerm[];
  readonly firth?: readonly ProfiledTerm[];
}

export interface ProfiledTerm {
  readonly b: number;
  readonly se: number;
  readonly chi2: number;
  readonly lower: number;
  readonly upper: number;
}

interface Draw {
  /** Numbers between two, with so many digits. */
  numbers(n: number, low: number, high: number, digits: number): number[];
}

interface Made {
  readonly columns: { readonly [name: string]: readonly number[] };
  /** Linear predictor of the truth, by row. */
  eta(row: number): number;
}

const times = (a: readonly number[], b: readonly number[]) => a.map((value, row) => value * b[row]!);
const yesNo = (values: readonly number[]) => values.map(Math.floor);

/** The same tables as profiles.R makes, by the same arithmetic. */
const kinds = {
  quadratic(n: number, { numbers }: Draw): Made {
    const age = numbers(n, 50, 90, 1);
    const fdr = numbers(n, 5, 70, 1);
    return {
      columns: { age, age2: times(age, age), fdr },
      eta: (i) => -1 + 0.08 * (age[i]! - 70) - 0.003 * (age[i]! - 70) ** 2 + 0.04 * (fdr[i]! - 35),
    };
  },
  cubic(n: number, { numbers }: Draw): Made {
    const age = numbers(n, 50, 90, 1);
    const columns = { age, age2: times(age, age), age3: times(times(age, age), age) };
    return { columns, eta: (i) => -0.5 + 0.06 * (age[i]! - 70) };
  },
  product(n: number, { numbers }: Draw): Made {
    const csa = numbers(n, 15, 50, 2);
    const fdr = numbers(n, 5, 70, 1);
    const eta = (i: number) =>
      -0.4 - 0.05 * (csa[i]! - 30) + 0.03 * (fdr[i]! - 35) + 0.002 * (csa[i]! - 30) * (fdr[i]! - 35);
    return { columns: { csa, fdr, csaFdr: times(csa, fdr) }, eta };
  },
  rare(n: number, { numbers }: Draw): Made {
    const age = numbers(n, 60, 95, 0);
    const fdr = numbers(n, 5, 70, 1);
    const dm = yesNo(numbers(n, 0, 1.4, 2));
    const eta = (i: number) => -4 + 0.05 * (age[i]! - 75) + 0.03 * (fdr[i]! - 35) + 0.5 * dm[i]!;
    return { columns: { age, fdr, dm }, eta };
  },
  year(n: number, { numbers }: Draw): Made {
    const year = numbers(n, 2005, 2025, 0);
    const dm = yesNo(numbers(n, 0, 1.4, 2));
    const columns = { year, dm, yearDm: times(year, dm) };
    return { columns, eta: (i) => -0.5 + 0.05 * (year[i]! - 2015) + 0.4 * dm[i]! };
  },
  many(n: number, { numbers }: Draw): Made {
    const age = numbers(n, 50, 90, 1);
    const csa = numbers(n, 15, 50, 2);
    const fdr = numbers(n, 5, 70, 1);
    const bmd = numbers(n, -5, 0, 1);
    const dm = yesNo(numbers(n, 0, 1.5, 2));
    const hb = numbers(n, 80, 160, 0);
    const eta = (i: number) =>
      -1 +
      0.04 * (age[i]! - 70) -
      0.03 * (csa[i]! - 30) +
      0.02 * (fdr[i]! - 35) -
      0.3 * (bmd[i]! + 2.5) +
      0.4 * dm[i]!;
    return { columns: { age, csa, fdr, bmd, dm, hb, ageDm: times(age, dm) }, eta };
  },
  epoch(n: number, { numbers }: Draw): Made {
    const year = numbers(n, 55, 75, 0);
    return { columns: { year, year2: times(year, year) }, eta: (i) => -0.8 + 0.08 * (year[i]! - 65) };
  },
  squareMillimetres(n: number, { numbers }: Draw): Made {
    const csa = numbers(n, 1500, 5000, 0);
    const fdr = numbers(n, 0.05, 0.7, 3);
    const eta = (i: number) => -0.6 - 0.0006 * (csa[i]! - 3000) + 3 * (fdr[i]! - 0.35);
    return { columns: { csa, csa2: times(csa, csa), fdr }, eta };
  },
};

/** The table of a simulated model: its outcome and predictors. */
export function simulatedTable({ kind, seed, n }: Pick<SimulatedModel, "kind" | "seed" | "n">) {
  let state = seed;
  const draw = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const numbers = (count: number, low: number, high: number, digits: number) => {
    const unit = 10 ** digits;
    return Array.from({ length: count }, () => Math.floor((low + (high - low) * draw()) * unit) / unit);
  };
  for (let k = 0; k < 10; k++) draw();
  const { columns, eta } = kinds[kind](n, { numbers });
  const outcome = Array.from({ length: n }, (_, row) => Number(draw() < 1 / (1 + Math.exp(-eta(row)))));
  const predictors = Object.entries(columns).map(([name, values]) => ({ name, values }));
  return { outcome, predictors };
}
