import description from "../../package.json" with { type: "json" };

/** A path of the library as package.json exports it. */
export interface LibraryPath {
  /** The file in src/library without its ending. */
  readonly name: string;
  /** As it is imported: `paraspine/stats`. */
  readonly specifier: string;
  readonly types: string;
  readonly code: string;
}

/** Every path of the library. */
export const libraryPaths: readonly LibraryPath[] = Object.entries(description.exports).flatMap(
  ([key, target]) =>
    typeof target === "string"
      ? []
      : [
          {
            name: key === "." ? "paraspine" : key.slice(2),
            specifier: `paraspine${key.slice(1)}`,
            types: target.types,
            code: target.default,
          },
        ],
);
