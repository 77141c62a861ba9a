import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url);
const components = readdirSync(root, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"));

const spoken = new Set(["title", "aria-label", "aria-description", "placeholder", "alt", "label"]);
const hasLetters = (text: unknown): text is string => typeof text === "string" && /\p{L}/u.test(text);

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string";

function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit);
}

/** Texts that a reader would see and that come from no message catalogue. */
function literalTexts(source: string): string[] {
  const found: string[] = [];
  const literal = (value: unknown) => {
    if (!isNode(value)) return;
    const inner = value.type === "JSXExpressionContainer" ? value.expression : value;
    if (isNode(inner) && inner.type === "Literal" && hasLetters(inner.value)) found.push(inner.value);
    if (isNode(inner) && inner.type === "TemplateLiteral") {
      const parts = inner.quasis as { value: { raw: string } }[];
      const text = parts.map((part) => part.value.raw).join("");
      if (hasLetters(text)) found.push(text);
    }
  };
  walk(parseAst(source, { lang: "tsx" }) as unknown as SyntaxNode, (node) => {
    if (node.type === "JSXText" && hasLetters(node.value)) found.push(node.value.trim());
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of node.children as SyntaxNode[]) {
        if (child.type === "JSXExpressionContainer") literal(child);
      }
    }
    if (node.type === "JSXAttribute" && spoken.has((node.name as { name: string }).name)) literal(node.value);
  });
  return found;
}

test("the scan sees text, attributes and expressions", () => {
  expect(literalTexts('<p title="Hello">World {"again"} {`more`} {key} – 12</p>').sort()).toEqual([
    "Hello",
    "World",
    "again",
    "more",
  ]);
});

test.each(components)("%s takes every text from the message catalogue", (path) => {
  expect(literalTexts(readFileSync(new URL(path, root), "utf8"))).toEqual([]);
});
