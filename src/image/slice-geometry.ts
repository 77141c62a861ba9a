/** A point or direction in the patient coordinate system, mm, LPS+ (DICOM PS3.3 C.7.6.2.1.1). */
export type Vector3 = readonly [x: number, y: number, z: number];

/** Where a slice is in the patient. */
export interface SliceGeometry {
  /** Centre of the upper left pixel. */
  readonly imagePositionPatient: Vector3;
  /** Direction of increasing column index (along a row), then of increasing row index (down a column). */
  readonly imageOrientationPatient: readonly [row: Vector3, column: Vector3];
  readonly frameOfReferenceUid?: string;
}
