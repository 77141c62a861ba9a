import { once } from "../../base/once.ts";
import { weakMemo } from "../../base/weak-memo.ts";
import { type Air, airAround } from "../../check/air-around.ts";
import { imagejWindow } from "../../fat/imagej-window.ts";
import { type OpenedImage, openAsImagej } from "../../fat/opened-image.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { saturatedPercent } from "../../fat/saturation.ts";
import { type SortedValues, sortedRawValues } from "../../fat/sorted-values.ts";
import {
  type RangedImage,
  rangedImage,
  type ThresholdImage,
  thresholdImage,
} from "../../fat/threshold-image.ts";
import { type Histogram, histogram } from "../../image/histogram.ts";
import { outside } from "../../image/outside.ts";
import { pixelIndices, unionIndices } from "../../image/pixel-indices.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import { coilShading } from "../../measure/coil-shading.ts";
import { type IntensityStatistics, intensityStatistics } from "../../measure/intensity-statistics.ts";
import type { CoilShading } from "../../measure/measure-result.ts";
import { isMuscle, type Roi } from "../../roi/roi.ts";
import { type RegionPixels, regionPixels } from "./region-pixels.ts";

/** What a display range makes of a slice, worked out when first asked for. */
interface RangedSlice {
  readonly ranged: RangedImage;
  readonly histogramOfSlice: () => Histogram;
  readonly histogramOf: (roi: Roi) => Histogram;
  /** Every pixel of the muscles once; absent where none is outlined. */
  readonly histogramOfMuscles: (rois: readonly Roi[]) => Histogram | undefined;
  readonly saturatedPercentOfSlice: () => number;
  readonly saturatedPercentOf: (roi: Roi) => number;
  /** Statistics of the grey bytes. */
  readonly eightBitOf: (roi: Roi) => IntensityStatistics | undefined;
}

/** The same with or without the 8-bit step: the image that limits apply to. */
export interface PreparedSlice extends RangedSlice {
  readonly of: ThresholdImage;
  /** Values of the image that the limits apply to. */
  readonly valuesOf: (roi: Roi) => SortedValues;
}

/** What is known of one slice and of regions on it, whatever the threshold. Regions are distinguished by identity. */
export interface SliceStore {
  readonly opened: OpenedImage;
  readonly regionOf: (roi: Roi) => RegionPixels;
  /** The air around the body. */
  readonly air: Air;
  readonly intensitiesOf: (roi: Roi) => IntensityStatistics | undefined;
  readonly shadingOf: (rois: readonly Roi[]) => CoilShading;
  readonly prepare: (recipe: Pick<Recipe, "bits" | "range" | "imagej">) => PreparedSlice;
}

/** How many display ranges are kept ready. */
const keptRanges = 4;

/** Remembers the answer for the last list, compared by the identity of its members. */
function forLastList<Value>(compute: (rois: readonly Roi[]) => Value): (rois: readonly Roi[]) => Value {
  let last: { readonly rois: readonly Roi[]; readonly value: Value } | undefined;
  return (rois) => {
    const same = last?.rois.length === rois.length && rois.every((roi, index) => roi === last?.rois[index]);
    if (last === undefined || !same) last = { rois, value: compute(rois) };
    return last.value;
  };
}

function prepareRange(ranged: RangedImage, regionOf: (roi: Roi) => RegionPixels): RangedSlice {
  const { bytes, opened, range } = ranged;
  const { padding } = opened;
  const imaged = padding && once(() => pixelIndices(outside(padding)));
  return {
    ranged,
    histogramOfSlice: once(() => histogram(bytes, imaged?.())),
    histogramOf: weakMemo((roi: Roi) => histogram(bytes, regionOf(roi).pixels)),
    histogramOfMuscles: forLastList((rois) => {
      const [first, ...others] = rois.filter(({ name }) => isMuscle(name)).map((roi) => regionOf(roi).mask);
      return first === undefined ? undefined : histogram(bytes, unionIndices([first, ...others]));
    }),
    saturatedPercentOfSlice: once(() => saturatedPercent(opened.raw, range, imaged?.(), "slice")),
    saturatedPercentOf: weakMemo((roi: Roi) => saturatedPercent(opened.raw, range, regionOf(roi).pixels)),
    eightBitOf: weakMemo((roi: Roi) => intensityStatistics(bytes, 0, regionOf(roi).pixels)),
  };
}

function prepareBits(
  slice: RangedSlice,
  bits: Recipe["bits"],
  regionOf: (roi: Roi) => RegionPixels,
): PreparedSlice {
  const of = thresholdImage(slice.ranged, bits);
  return { ...slice, of, valuesOf: weakMemo((roi: Roi) => sortedRawValues(of.image, regionOf(roi).pixels)) };
}

/** Opens a slice and keeps what is worked out on it. */
export function createSliceStore(image: ScalarImage): SliceStore {
  const opened = openAsImagej(image);
  const regionOf = weakMemo((roi: Roi) => regionPixels(roi, image, opened.padding));
  const prepared = new Map<string, { readonly [Bits in Recipe["bits"]]: () => PreparedSlice }>();
  const prepare = (recipe: Pick<Recipe, "range" | "imagej">) => {
    const slice = prepareRange(rangedImage(opened, imagejWindow(image), recipe), regionOf);
    return {
      native: once(() => prepareBits(slice, "native", regionOf)),
      "8": once(() => prepareBits(slice, "8", regionOf)),
    };
  };
  const aspect = image.pixelSpacingMm && image.pixelSpacingMm.row / image.pixelSpacingMm.column;
  return {
    opened,
    regionOf,
    air: airAround(opened),
    intensitiesOf: weakMemo((roi: Roi) =>
      intensityStatistics(opened.raw, opened.offset, regionOf(roi).pixels),
    ),
    shadingOf: forLastList((rois) =>
      coilShading(
        { columns: image.columns, raw: opened.raw, offset: opened.offset },
        new Map(rois.map((roi) => [roi.name, regionOf(roi).pixels])),
        aspect,
      ),
    ),
    prepare: ({ bits, range, imagej }) => {
      const key = JSON.stringify([range, imagej]);
      const found = prepared.get(key) ?? prepare({ range, imagej });
      prepared.delete(key);
      prepared.set(key, found);
      for (const oldest of prepared.keys()) {
        if (prepared.size <= keptRanges) break;
        prepared.delete(oldest);
      }
      return found[bits]();
    },
  };
}
