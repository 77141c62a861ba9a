import type * as z from "zod";

/**
 * The first thing wrong with a document, as `place: what`. It names keys and types, never values, so it can be
 * shown and logged without a patient's data.
 */
export function describeSchemaError(error: z.ZodError): string {
  const first = error.issues[0]!;
  const place = first.path.map(String).join(".");
  return place === "" ? first.message : `${place}: ${first.message}`;
}
