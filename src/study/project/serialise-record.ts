import * as z from "zod";
import { canonicalJson } from "../../base/canonical-json.ts";
import type { CaseImage } from "../case/case.ts";
import { caseSchema } from "../case/case-schema.ts";
import type { PatientRecord } from "./patient-record.ts";
import type { Repeat } from "./repeat.ts";

const patientSchema = z.strictObject({
  patientId: z.string().min(1),
  values: z.record(z.string(), z.number()),
  columns: z.record(z.string(), z.union([z.string(), z.number()])),
  outcome: z.literal([0, 1]).exactOptional(),
});

/**
 * The canonical text of what a project knows of a patient: the same record gives the same bytes.
 *
 * @throws where a value is no finite number, which is our mistake.
 */
export function serialisePatient(record: PatientRecord): string {
  const { patientId, values, columns, outcome } = patientSchema.parse(record);
  return canonicalJson({ patientId, values: sorted(values), columns: sorted(columns), outcome });
}

/** The canonical text of which image a slice is. */
export const serialiseImage = (image: CaseImage): string =>
  canonicalJson(caseSchema.shape.image.parse(image));

/** The canonical text of a repeat as it was given out, without whether it was drawn. */
export const serialiseRepeat = ({ study, code, sliceId, reader }: Repeat): string =>
  canonicalJson({ study, code, sliceId, reader });

const sorted = <Value>(values: { readonly [name: string]: Value }) =>
  Object.fromEntries(
    Object.keys(values)
      .sort()
      .map((name) => [name, values[name]]),
  );
