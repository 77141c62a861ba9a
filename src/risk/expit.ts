/** The probability of a log odds. */
export const expit = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The log odds of a probability between 0 and 1. */
export const logit = (probability: number): number => Math.log(probability / (1 - probability));
