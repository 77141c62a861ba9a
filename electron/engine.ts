import "../src/node/sharp-on-linux.ts";
import { answerCalls } from "./answer-calls.ts";
import { engineWork } from "./engine-work.ts";

/** The utility process that reads, measures and writes. */
answerCalls(engineWork);
