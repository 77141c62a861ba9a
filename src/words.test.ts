import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Words that nobody uses today, or that say less than a plain word; `glossary.md` has the ones to use. */
const antique = [
  /\b(anew|hitherto|hereby|hereof|thereof|whereof|whilst|amongst|albeit|nigh|oft|lest|ere|withheld|heretofore)\b/,
  /\b(parted|begun|borne|told|bears?|bearing|stands?|standing|lies|lying|whoever|mend(s|ed)?|untouched)\b/,
  /\b(at|in) hand\b|\bin sight\b|\bby lot\b|\bout of hand\b|\bword for word\b|\bit is about\b/,
  /\b(goes?|going|went) on with\b|\bgo on\b|\ball the same\b|\bpassed over\b|\blooks? twice\b|\btyped[ -]in\b/,
  /\b(is|are|was|were) made on\b|\b(is|are|was|were) at work\b|\bfit for\b|\bmakes? no sense\b|\bfor looking\b/,
  /\b(row|file|page|value|case|one|event|unit|slice|patient)s? a (row|slice|patient|page|pixel|region|path|variable)\b/,
  /\b(percent|per cent) points\b|\blimits of fat\b|\bcannot be told\b|\btells? (who|whose|of|where)\b/,
  /\bholds? (no|an?|the|something|only|text|pixels|dates|what)\b|\bof our own\b|\bNobody (has )?(said|confirmed)\b/,
];

/** Chinese words that a radiologist or statistician there would not write, and what they write. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/切片/, "层面"],
  [/L3 (下终板)?层面/, "L3 水平"],
  [/草图|草稿/, "初稿"],
  [/推挤/, "推移"],
  [/审视/, "核查"],
  [/离群(?!值)/, "离群值"],
  [/已写[入出]/, "已导出"],
  [/优势比|对数优势/, "比值比、对数比值"],
  [/插图|导出图片/, "论文图"],
  [/(?<!一致性)界限/, "阈值"],
  [/筋膜间[隔室]/, "筋膜边界"],
  [/肌肉边缘/, "肌肉边界"],
  [/工作清单|任务列表/, "工作列表"],
  [/(?<!侧)(左|右)(侧)?(?=多裂肌|竖脊肌)(?<!侧)/, "左侧、右侧"],
  [/瘦肌/, "正常肌肉"],
  [/匿名化/, "去标识化"],
  [/抑脂/, "压脂"],
];

interface Sentence {
  readonly place: string;
  readonly text: string;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string";

/** Every text of two words or more, and every Chinese one, that a source file could show to somebody. */
function sentencesOf(path: string, source: string): Sentence[] {
  const found: Sentence[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type.startsWith("Import") || node.type === "TSLiteralType") return;
    if (isThrown(node)) return;
    const text =
      node.type === "Literal" && typeof node.value === "string"
        ? node.value
        : node.type === "TemplateLiteral"
          ? source.slice(node.start + 1, node.end - 1)
          : "";
    if (/\p{L}{2,} \p{L}|[\u4e00-\u9fff]/u.test(text)) {
      found.push({ place: `${path}:${source.slice(0, node.start).split("\n").length}`, text });
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(parseAst(source, { lang: path.endsWith("x") ? "tsx" : "ts" }) as unknown as SyntaxNode);
  return found;
}

/** What a programming mistake throws is read by programmers, and SQL by the database. */
const isThrown = (node: SyntaxNode): boolean =>
  node.type === "ThrowStatement" ||
  (node.type === "NewExpression" && /Error$/.test(String((node.callee as SyntaxNode | undefined)?.name)));

const sources = ["src", "electron", "renderer"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true })
    .map((name) => `${room}/${String(name)}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|contract)\.tsx?$|fixture/.test(path)),
);
const texts = sources.map((path) => readFileSync(join(root, path), "utf8"));
const sentences = sources.flatMap((path, index) => sentencesOf(path, texts[index] ?? ""));
const isSql = (text: string) =>
  /\b(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE|ALTER TABLE|PRAGMA)\b/.test(text);

/** Words that other people read from a hospital's files, whatever we would write ourselves. */
const isReading = (place: string) =>
  /^src\/(dicom\/(series|deidentify\/clean-description|data-set)|study\/project\/clinical-columns|stats\/table\/reading)/.test(
    place,
  );

describe("the words of the interface", () => {
  it("finds sentences in both languages", () => {
    expect(sentences.length).toBeGreaterThan(2000);
    expect(sentencesOf("a.ts", 'export const a = { en: "Two words", "zh-CN": "层面" };')).toHaveLength(2);
  });

  it("are plain present-day English", () => {
    const found = sentences
      .filter(({ text }) => !isSql(text) && !/[\u4e00-\u9fff]/.test(text))
      .flatMap(({ place, text }) => {
        const word = antique.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
        return word === undefined ? [] : [`${place}: "${word}" in: ${text}`];
      });
    expect(found).toEqual([]);
  });

  it("are Chinese as radiologists write it", () => {
    const found = sentences
      .filter(({ place, text }) => !isReading(place) && /[\u4e00-\u9fff]/.test(text))
      .flatMap(({ place, text }) =>
        foreign.flatMap(([pattern, instead]) =>
          pattern.test(text) ? [`${place}: ${instead}, in: ${text}`] : [],
        ),
      );
    expect(found).toEqual([]);
  });

  it("are in a glossary whose names exist in the source", () => {
    const rows = readFileSync(join(root, "src/glossary.md"), "utf8")
      .split("\n")
      .filter((line) => /^\| .* \| `.*` \|$/.test(line))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    expect(rows.length).toBeGreaterThan(50);
    const terms = rows.map((cells) => cells[1]);
    expect(new Set(terms).size).toBe(terms.length);
    const words = new Set(texts.flatMap((text) => text.match(/"?[A-Za-z_$][\w$]*"?/g) ?? []));
    for (const cells of rows) expect(words, cells[4]).toContain(cells[4]?.replaceAll("`", ""));
  });
});
