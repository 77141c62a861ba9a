import { type Percent, percent } from "../base/units.ts";

/**
 * |left - right| / mean of both sides, in percent: 0 where they are alike, 200 where one side is empty. Both are areas of
 * the same unit.
 *
 * @returns absent where both are 0.
 */
export function leftRightAsymmetry(left: number, right: number): Percent | undefined {
  return left + right === 0 ? undefined : percent((200 * Math.abs(left - right)) / (left + right));
}
