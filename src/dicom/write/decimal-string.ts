const longest = 16;

/** A finite number as a Decimal String, at most 16 characters, as exact as they allow (DICOM PS3.5 6.2). */
export function decimalString(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`No Decimal String for ${value}`);
  for (let digits = 17; digits > 1; digits--) {
    const text = digits === 17 ? String(value) : String(Number(value.toPrecision(digits)));
    if (text.length <= longest) return text === "-0" ? "0" : text;
  }
  return String(Number(value.toPrecision(1)));
}
