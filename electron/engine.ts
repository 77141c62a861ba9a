import "../src/node/figure/sharp-on-linux.ts";
import { engineWork } from "./engine/engine-work.ts";
import { answerCalls } from "./processes/answer-calls.ts";

/** The utility process that reads, measures and writes. */
answerCalls(engineWork);
