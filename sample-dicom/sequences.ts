import { t1Signals, t2Signals } from "./anatomy/tissues.ts";
import type { SeriesPlan } from "./sample-study.ts";

type Sequence = Pick<SeriesPlan, "role" | "description" | "key" | "sequence" | "signals">;

export const t2Axial: Sequence = {
  role: "axial-t2",
  description: "t2_tse_tra",
  key: "t2_tse_tra",
  sequence: { name: "*tse2d1_17", repetitionTime: 3800, echoTime: 102, echoTrainLength: 17, flipAngle: 150 },
  signals: t2Signals,
};

export const t2Sagittal: Sequence = {
  role: "sagittal-t2",
  description: "t2_tse_sag",
  key: "t2_tse_sag",
  sequence: { name: "*tse2d1_19", repetitionTime: 3500, echoTime: 98, echoTrainLength: 19, flipAngle: 150 },
  signals: t2Signals,
};

export const t1Axial: Sequence = {
  role: "axial-t1",
  description: "t1_tse_tra",
  key: "t1_tse_tra",
  sequence: { name: "*tse2d1_3", repetitionTime: 650, echoTime: 11, echoTrainLength: 3, flipAngle: 140 },
  signals: t1Signals,
};
