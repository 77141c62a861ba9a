import { Enums, imageLoader, metaData, type Types, utilities } from "@cornerstonejs/core";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { displayPixels } from "../../ui/slice/display-pixels.ts";
import { initialWindow } from "../../ui/slice/grey-window.ts";
import { placeKey, type SlicePlace, type SliceStore } from "../studies/slice-store.ts";

const scheme = "paraspine";

export const imageIdOf = (place: SlicePlace) => `${scheme}:${placeKey(place)}`;

const placeOf = (imageId: string): SlicePlace => {
  const [path = "", frame = "1"] = imageId.slice(scheme.length + 1).split("#");
  return { path: decodeURIComponent(path), frame: Number(frame) };
};

const registered = new WeakSet<SliceStore>();

/**
 * Teaches cornerstone3D to show the slices of our own store. Every slice is laid in a plane of its own, row and
 * column directions along x and y, so that a position in that plane is a pixel position times the spacing.
 */
export function registerSliceImages(store: SliceStore): void {
  if (registered.has(store)) return;
  registered.add(store);
  imageLoader.registerImageLoader(scheme, (imageId) => ({
    promise: store.get(placeOf(imageId)).then((result) => {
      if (!result.ok) throw new Error(result.issues[0].message);
      return cornerstoneImage(imageId, result.value);
    }),
  }));
  metaData.addProvider((type: string, imageId: unknown) => {
    if (typeof imageId !== "string" || !imageId.startsWith(`${scheme}:`)) return undefined;
    const slice = store.peek(placeOf(imageId));
    return slice === undefined ? undefined : sliceMetadata(type, slice);
  }, 10_000);
}

const spacingOf = (slice: LoadedSlice) => slice.image.pixelSpacingMm ?? { row: 1, column: 1 };

function cornerstoneImage(imageId: string, slice: LoadedSlice): Types.IImage {
  const { rows, columns, photometric } = slice.image;
  const scalarData = displayPixels(slice.image);
  const window = initialWindow(slice.image);
  const spacing = spacingOf(slice);
  const voxelManager = utilities.VoxelManager.createImageVoxelManager({
    width: columns,
    height: rows,
    numberOfComponents: 1,
    scalarData,
  });
  return {
    imageId,
    minPixelValue: window.lower,
    maxPixelValue: window.upper,
    slope: 1,
    intercept: 0,
    windowCenter: (window.lower + window.upper) / 2,
    windowWidth: window.upper - window.lower,
    voiLUTFunction: Enums.VOILUTFunctionType.LINEAR_EXACT,
    getPixelData: () => voxelManager.getScalarData() as Types.PixelDataTypedArray,
    getCanvas: () => document.createElement("canvas"),
    rows,
    columns,
    height: rows,
    width: columns,
    color: false,
    rgba: false,
    numberOfComponents: 1,
    columnPixelSpacing: spacing.column,
    rowPixelSpacing: spacing.row,
    invert: photometric === "MONOCHROME1",
    photometricInterpretation: photometric,
    sizeInBytes: scalarData.byteLength,
    dataType: scalarData.constructor.name as Types.PixelDataTypedArrayString,
    voxelManager: voxelManager as Types.IVoxelManager<number>,
  };
}

function sliceMetadata(type: string, slice: LoadedSlice): object | undefined {
  const { rows, columns, photometric } = slice.image;
  const spacing = spacingOf(slice);
  const pixels = displayPixels(slice.image);
  const bits = pixels.BYTES_PER_ELEMENT * 8;
  switch (type) {
    case "imagePlaneModule":
      return {
        rows,
        columns,
        rowCosines: [1, 0, 0],
        columnCosines: [0, 1, 0],
        imageOrientationPatient: [1, 0, 0, 0, 1, 0],
        imagePositionPatient: [0, 0, 0],
        pixelSpacing: [spacing.row, spacing.column],
        rowPixelSpacing: spacing.row,
        columnPixelSpacing: spacing.column,
        frameOfReferenceUID: "slice-plane",
      };
    case "imagePixelModule":
      return {
        rows,
        columns,
        samplesPerPixel: 1,
        photometricInterpretation: photometric,
        bitsAllocated: bits,
        bitsStored: bits,
        highBit: bits - 1,
        pixelRepresentation: pixels instanceof Int16Array ? 1 : 0,
      };
    case "generalSeriesModule":
      return { modality: slice.facts.modality ?? "MR" };
    default:
      return undefined;
  }
}
