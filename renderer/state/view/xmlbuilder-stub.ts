/** Replaces xmlbuilder2: vtk.js names it in its XML writers, which the viewer never uses. */
export function create(): never {
  throw new Error("XML writing is not part of the viewer");
}
