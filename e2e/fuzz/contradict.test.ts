import { expect, it } from "vitest";
import { contradictOnce, contradictSources } from "./contradict.ts";

const contradictions = 400;

it("pixels that contradict their header are read as it says, told or refused, always alike", {
  timeout: 300_000,
}, () => {
  const sources = contradictSources();
  for (let number = 0; number < contradictions; number++) {
    expect(contradictOnce(sources, number)).toBeUndefined();
  }
});
