/** A value that may be given in another unit, and the factor that turns it into the model's. */
export interface UnitConversion {
  /** The key of the other unit. */
  readonly from: string;
  readonly fromUnit: string;
  /** The model's key. */
  readonly to: string;
  readonly toUnit: string;
  /** value in `toUnit` = value in `fromUnit` × numerator / denominator. */
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Every conversion there is; each is shown with the result. 25-OH-D: 2.496 nmol/L a ng/mL (molar mass 400.64 g/mol). HDL
 * cholesterol: 38.67 mg/dL a mmol/L (386.65 g/mol).
 */
export const unitConversions: readonly UnitConversion[] = [
  {
    from: "vitaminDNgMl",
    fromUnit: "ng/mL",
    to: "vitaminDNmolL",
    toUnit: "nmol/L",
    numerator: 2.496,
    denominator: 1,
  },
  { from: "csaMm2", fromUnit: "mm2", to: "csaCm2", toUnit: "cm2", numerator: 1, denominator: 100 },
  { from: "vbMm2", fromUnit: "mm2", to: "vbCm2", toUnit: "cm2", numerator: 1, denominator: 100 },
  {
    from: "haemoglobinGDl",
    fromUnit: "g/dL",
    to: "haemoglobinGL",
    toUnit: "g/L",
    numerator: 10,
    denominator: 1,
  },
  {
    from: "totalProteinGDl",
    fromUnit: "g/dL",
    to: "totalProteinGL",
    toUnit: "g/L",
    numerator: 10,
    denominator: 1,
  },
  { from: "albuminGDl", fromUnit: "g/dL", to: "albuminGL", toUnit: "g/L", numerator: 10, denominator: 1 },
  { from: "hdlMgDl", fromUnit: "mg/dL", to: "hdlMmolL", toUnit: "mmol/L", numerator: 1, denominator: 38.67 },
  {
    from: "betaCtxPgMl",
    fromUnit: "pg/mL",
    to: "betaCtxNgMl",
    toUnit: "ng/mL",
    numerator: 1,
    denominator: 1000,
  },
];

/** One rounding to double precision a step, so that 10 g/dL are exactly 100 g/L and 3295 mm² exactly 32.95 cm². */
export const convert = (value: number, { numerator, denominator }: UnitConversion): number =>
  (value * numerator) / denominator;
