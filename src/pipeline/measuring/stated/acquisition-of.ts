import { present } from "../../../base/present.ts";
import type { SliceFacts } from "../../../image/slice.ts";
import type { Acquisition } from "../../../study/case/acquisition.ts";
import { positiveUpTo } from "./positive-up-to.ts";

/** No scanner has more; a larger number is of another unit, gauss or millitesla. */
const strongestFieldT = 25;
/** What takes a date's place in files without dates is long before the first MRI of a patient (1977), by more than any shift. */
const firstYear = 1960;

/** How a slice was acquired; undefined where its file states nothing of it. Numbers that cannot be meant are left out. */
export function acquisitionOf(facts: SliceFacts): Acquisition | undefined {
  const { echoTrainLength, acquisitionMatrix } = facts;
  const acquisition: Acquisition = present({
    manufacturer: facts.manufacturer,
    model: facts.manufacturerModel,
    fieldStrengthT: positiveUpTo(strongestFieldT, facts.fieldStrengthT),
    repetitionTimeMs: positiveUpTo(Number.MAX_VALUE, facts.repetitionTimeMs),
    echoTimeMs: positiveUpTo(Number.MAX_VALUE, facts.echoTimeMs),
    echoTrainLength: wholeOf(echoTrainLength),
    sliceThicknessMm: positiveUpTo(Number.MAX_VALUE, facts.sliceThicknessMm),
    sliceSpacingMm: positiveUpTo(Number.MAX_VALUE, facts.spacingBetweenSlicesMm),
    matrix: acquisitionMatrix,
    pixelBandwidthHz: positiveUpTo(Number.MAX_VALUE, facts.pixelBandwidthHz),
    date: dateOf(facts.acquisitionDate),
  });
  return Object.keys(acquisition).length === 0 ? undefined : acquisition;
}

const wholeOf = (value: number | undefined) =>
  Number.isSafeInteger(value) ? positiveUpTo(Number.MAX_SAFE_INTEGER, value) : undefined;

/** Eight digits, also where it is written with points, as in ACR-NEMA. */
function dateOf(text: string | undefined): string | undefined {
  const digits = text?.replace(/^(\d{4})\.(\d{2})\.(\d{2})$/, "$1$2$3");
  return digits !== undefined && /^\d{8}$/.test(digits) && Number(digits.slice(0, 4)) >= firstYear
    ? digits
    : undefined;
}
