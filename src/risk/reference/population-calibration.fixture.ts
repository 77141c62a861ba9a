import { expit } from "../expit.ts";
import { meanOverMixture, type ScorePart } from "./score-mixture.ts";

/** What a logistic regression of the outcome on the score gives in the limit of endlessly many reference patients. */
export interface PopulationCalibration {
  readonly intercept: number;
  readonly slope: number;
}

const smallestStep = 1e-12;
const maxSteps = 100;

/** Maximum likelihood over the whole reference population, by Newton's method on the exact mixture. */
export function populationCalibration(mixture: readonly ScorePart[]): PopulationCalibration {
  let [intercept, slope] = [0, 0];
  for (let round = 0; round < maxSteps; round++) {
    const average = (of: (score: number, event: boolean, risk: number) => number) =>
      meanOverMixture(mixture, (score, event) => of(score, event, expit(intercept + slope * score)));
    const residual = average((_, event, risk) => Number(event) - risk);
    const residualScore = average((score, event, risk) => (Number(event) - risk) * score);
    const weight = average((_, __, risk) => risk * (1 - risk));
    const weightScore = average((score, _, risk) => risk * (1 - risk) * score);
    const weightSquare = average((score, _, risk) => risk * (1 - risk) * score ** 2);
    const determinant = weight * weightSquare - weightScore ** 2;
    const stepIntercept = (weightSquare * residual - weightScore * residualScore) / determinant;
    const stepSlope = (weight * residualScore - weightScore * residual) / determinant;
    intercept += stepIntercept;
    slope += stepSlope;
    if (Math.abs(stepIntercept) + Math.abs(stepSlope) < smallestStep) break;
  }
  return { intercept, slope };
}
