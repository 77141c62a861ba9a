import type { BodyParameters } from "./anatomy/body-parameters.ts";
import type { Spine } from "./anatomy/spine.ts";
import type { SignalTable } from "./anatomy/tissues.ts";
import type { CoilParameters } from "./render/coil.ts";
import type { SlicePlane } from "./render/slice-plane.ts";
import type { SeriesTruth, ToleranceTruth } from "./truth.ts";

/** Who the patient is said to be. Nobody: every name and number is made up. */
export interface PatientRecord {
  readonly name: string;
  readonly id: string;
  readonly sex: "F" | "M";
  readonly birthDate: string;
  readonly age: string;
  readonly studyDate: string;
  readonly accessionNumber: string;
  readonly heightM: number;
  readonly weightKg: number;
}

/** One series: its sequence and where its slices lie. */
export interface SeriesPlan {
  readonly role: SeriesTruth["role"];
  readonly number: number;
  readonly description: string;
  /** Represents the series in names and UIDs. */
  readonly key: string;
  readonly sequence: {
    readonly name: string;
    readonly repetitionTime: number;
    readonly echoTime: number;
    readonly echoTrainLength: number;
    readonly flipAngle: number;
  };
  readonly signals: SignalTable;
  readonly spacingBetweenSlices: number;
  readonly window: { readonly center: number; readonly width: number };
  /** In order of acquisition: the first gets instance number 1. */
  readonly planes: (spine: Spine) => SlicePlane[];
}

/** A whole sample study before it is rendered. */
export interface SampleStudy {
  readonly name: string;
  readonly description: string;
  readonly patient: PatientRecord;
  readonly body: BodyParameters;
  readonly coil: CoilParameters;
  /** How its files are named: as sent to a folder, or as on a disc with a DICOMDIR (PS3.10 8.2). */
  readonly layout: "folder" | "disc";
  /** Standard deviation of the noise in either channel, stored units. */
  readonly noise: number;
  readonly series: readonly SeriesPlan[];
  readonly tolerance: ToleranceTruth;
}
