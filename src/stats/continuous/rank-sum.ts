/** Sum of the mid-ranks of the first sample in both, and the sum of t³ - t over the groups of t tied values. */
export interface RankSum {
  readonly rankSum: number;
  readonly tieTerm: number;
}

/** The rank sum of two ascending samples, by merging them. */
export function rankSumOf(first: Float64Array, second: Float64Array): RankSum {
  let [i, j, rankSum, tieTerm] = [0, 0, 0, 0];
  while (i < first.length || j < second.length) {
    const a = first[i];
    const b = second[j];
    const value = a === undefined ? b : b === undefined ? a : Math.min(a, b);
    const [fromFirst, fromSecond] = [i, j];
    while (first[i] === value) i++;
    while (second[j] === value) j++;
    const ties = i - fromFirst + (j - fromSecond);
    rankSum += (i - fromFirst) * (fromFirst + fromSecond + (ties + 1) / 2);
    tieTerm += ties ** 3 - ties;
  }
  return { rankSum, tieTerm };
}
