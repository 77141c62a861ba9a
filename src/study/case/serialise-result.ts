import { canonicalJson } from "../../base/canonical-json.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { resultSchema } from "./result-schema.ts";

/**
 * The JSON that `paraspine measure --json` prints: the same result gives the same bytes.
 *
 * @throws where the result breaks its own schema, which is our mistake.
 */
export const serialiseResult = (result: MeasureResult): string => canonicalJson(resultSchema.parse(result));
