import { API, SymbolFlags } from "typescript/unstable/sync";

/** A symbol that a path of the library exports, with the examples of its comment. */
export interface Documented {
  readonly name: string;
  readonly isValue: boolean;
  readonly examples: readonly string[];
}

/**
 * What each file of declarations exports, and the text of its `@example` tags.
 *
 * @param config a tsconfig.json that includes the files.
 */
export function documentedExamples(
  config: string,
  files: readonly string[],
): readonly (readonly Documented[])[] {
  const api = new API();
  try {
    const { checker, program } = api.updateSnapshot({ openProjects: [config] }).getProjects()[0]!;
    return files.map((file) =>
      checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!).map((found) => {
        const symbol = found.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
        return {
          name: found.name,
          isValue: (symbol.flags & SymbolFlags.Value) !== 0,
          examples: symbol
            .getJsDocTags(checker)
            .filter(({ name }) => name === "example")
            .map(({ text }) => text ?? ""),
        };
      }),
    );
  } finally {
    api.close();
  }
}
