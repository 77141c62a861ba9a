/** One channel of numbers on a grid, row-major. */
export interface Plane {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}
