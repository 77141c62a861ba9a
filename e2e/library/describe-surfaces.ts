import { type Node, SyntaxKind } from "typescript/unstable/ast";
import { API, type Symbol as NamedSymbol, type Project, SymbolFlags } from "typescript/unstable/sync";

/** What one path of the library exports. */
export interface Surface {
  /** The declarations in alphabetical order, as the compiler prints them, without comments. */
  readonly text: string;
  /** Own types that a declaration names and no path exports, each with the export that names it. */
  readonly hidden: readonly string[];
}

/**
 * Reads declarations with TypeScript itself.
 *
 * @param config a tsconfig.json that includes the files.
 * @param files the declarations of each path of the library.
 * @param isOwn whether a file of declarations belongs to the library.
 */
export function describeSurfaces(
  config: string,
  files: readonly string[],
  isOwn: (file: string) => boolean,
): readonly Surface[] {
  const api = new API();
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProjects()[0]!;
    const paths = files.map((file) => exportsOf(project, file));
    const known = new Set(paths.flat().map(({ id }) => id));
    return paths.map((symbols) => ({
      text: `${symbols.map((symbol) => printed(project, symbol)).join("\n\n")}\n`,
      hidden: symbols.flatMap((symbol) =>
        namedTypes(project, symbol)
          .filter((type) => !known.has(type.id) && type.declarations.some(({ path }) => isOwn(path)))
          .map((type) => `${type.name}, named by ${symbol.name}`),
      ),
    }));
  } finally {
    api.close();
  }
}

function exportsOf({ checker, program }: Project, file: string): readonly NamedSymbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} declares nothing`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => behindAlias(checker, symbol))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const behindAlias = (checker: Project["checker"], symbol: NamedSymbol): NamedSymbol =>
  symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const nodesOf = (project: Project, { declarations }: NamedSymbol): readonly Node[] =>
  declarations.map((declaration) => declaration.resolve(project)!);

/** What is left of an entry of a catalogue. */
const sentences =
  /\{\n +(?:(readonly severity: "\w+";)\n +)?readonly en: string;\n +readonly "zh-CN": string;\n +\}/g;

/** From which file a type comes does not matter, and how the sentences of the catalogues are worded neither. */
const printed = (project: Project, symbol: NamedSymbol): string =>
  nodesOf(project, symbol)
    .map((node) => {
      const text = project.emitter
        .printNode(node)
        .replace(/^(export )?(declare )?/, "")
        .replace(/\bimport\("[^"]+"\)\./g, "")
        .replace(/^( +readonly (?:en|"zh-CN"): )"(?:[^"\\]|\\.)*"/gm, "$1string")
        .replace(sentences, "{ $1 }");
      return node.kind === SyntaxKind.VariableDeclaration ? `const ${text};` : text;
    })
    .join("\n");

/** The types that a declaration names, those of the language and of dependencies included. */
function namedTypes(project: Project, symbol: NamedSymbol): readonly NamedSymbol[] {
  const found = new Map<number, NamedSymbol>();
  const visit = (node: Node): void => {
    const { typeName, expression, qualifier } = node as {
      typeName?: Node;
      expression?: Node;
      qualifier?: Node;
    };
    const name =
      node.kind === SyntaxKind.TypeReference
        ? typeName
        : node.kind === SyntaxKind.ExpressionWithTypeArguments
          ? expression
          : node.kind === SyntaxKind.ImportType
            ? qualifier
            : undefined;
    const type = name && project.checker.getSymbolAtLocation(name);
    if (type !== undefined && !(type.flags & SymbolFlags.TypeParameter)) {
      const named = behindAlias(project.checker, type);
      found.set(named.id, named);
    }
    node.forEachChild(visit);
  };
  nodesOf(project, symbol).forEach(visit);
  return [...found.values()];
}
