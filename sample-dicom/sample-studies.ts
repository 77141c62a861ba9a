import { heavy } from "./patients/heavy.ts";
import { lean } from "./patients/lean.ts";
import { moderate } from "./patients/moderate.ts";
import type { SampleStudy } from "./sample-study.ts";

/** The studies that the generator makes. */
export const sampleStudies: readonly SampleStudy[] = [lean, moderate, heavy];
