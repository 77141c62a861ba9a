import { type Issue, issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import type { ProjectFacts } from "../project/project-facts.ts";
import { type Claim, type ClaimKind, claimKinds } from "./audit-claims.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { auditHash, firstPreviousHash } from "./audit-hash.ts";

const things: Readonly<Record<ClaimKind, Text>> = {
  project: { en: "the project's name", "zh-CN": "项目名称" },
  slice: { en: "the slice", "zh-CN": "层面" },
  case: { en: "the Case", "zh-CN": "病例版本" },
  state: { en: "the state", "zh-CN": "状态" },
  flag: { en: "the flag", "zh-CN": "标记" },
  note: { en: "the note", "zh-CN": "备注" },
  patient: { en: "the patient's record", "zh-CN": "患者资料" },
  document: { en: "the document", "zh-CN": "文档" },
  repeat: { en: "the repeat", "zh-CN": "重复测量" },
  "drawn-repeat": { en: "the outlined repeat", "zh-CN": "已完成的重复测量" },
};

/** One thing that does not fit. */
export const tampered = (en: string, chinese: string): Issue =>
  issue("project-tampered", { what: en, whatZh: chinese });

/** What a line has to follow from. */
export type LineBefore = Pick<AuditEntry, "number" | "hash">;

/** What the first line of a trail follows from. */
export const startOfTrail: LineBefore = { number: 0, hash: firstPreviousHash };

/** What is wrong with one line of a trail, and with its place in it. @param sha256 as for `trailFindings` */
export function lineFindings(
  entry: AuditEntry,
  before: LineBefore,
  sha256: (text: string) => string,
): readonly Issue[] {
  const found: Issue[] = [];
  const line = entry.number;
  if (line !== before.number + 1) {
    found.push(tampered(`entries are missing before entry ${line}`, `第 ${line} 行之前缺少记录`));
  } else if (entry.previousHash !== before.hash) {
    found.push(
      tampered(`entry ${line} does not follow from the previous one`, `第 ${line} 行与前一行不衔接`),
    );
  }
  if (auditHash(entry, sha256) !== entry.hash) {
    found.push(tampered(`entry ${line} was changed`, `第 ${line} 行已被更改`));
  }
  return found;
}

/**
 * What is wrong with a trail in itself: a line that is missing, changed, or put between.
 *
 * @param sha256 of a text in UTF-8, lower-case hexadecimal
 * @param expectedHead a line as it was kept elsewhere; without it nobody sees that lines were cut off the end
 */
export function trailFindings(
  entries: readonly AuditEntry[],
  sha256: (text: string) => string,
  expectedHead?: ProjectFacts["auditHead"],
): readonly Issue[] {
  const found: Issue[] = [];
  let before: LineBefore = startOfTrail;
  for (const entry of entries) {
    found.push(...lineFindings(entry, before, sha256));
    before = entry;
  }
  if (entries.length === 0) found.push(tampered("the trail is empty", "操作记录为空"));
  if (expectedHead !== undefined) {
    const kept = entries.find((entry) => entry.number === expectedHead.number);
    const line = expectedHead.number;
    if (kept === undefined) {
      found.push(
        tampered(`entry ${line}, which was saved elsewhere, is missing`, `另行保存的第 ${line} 行已不存在`),
      );
    } else if (kept.hash !== expectedHead.hash) {
      found.push(tampered(`entry ${line} is not the one saved elsewhere`, `第 ${line} 行与另行保存的不一致`));
    }
  }
  return found;
}

/**
 * Where one thing is not what its trail says; undefined where it is.
 *
 * @param claim undefined where no line records it
 * @param stands what is in the project; undefined where nothing is
 */
export function standingFinding(
  kind: ClaimKind,
  claim: Claim | undefined,
  stands: string | undefined,
): Issue | undefined {
  if (stands === claim?.value) return undefined;
  if (claim === undefined) return unclaimedFinding(kind, 1);
  const { line } = claim;
  const thing = things[kind];
  return stands === undefined
    ? tampered(`${thing.en} of entry ${line} is missing`, `第 ${line} 行所记的${thing["zh-CN"]}已不存在`)
    : tampered(`${thing.en} does not match entry ${line}`, `${thing["zh-CN"]}与第 ${line} 行所记不符`);
}

const unclaimedFinding = (kind: ClaimKind, count: number): Issue =>
  tampered(
    `${things[kind].en} in the project has no entry (${count} in total)`,
    `项目中的${things[kind]["zh-CN"]}没有对应的记录（共 ${count} 项）`,
  );

/**
 * Where a project is not what its trail says.
 *
 * @param standing what is in the project, by the same keys as the claims
 */
export function standingFindings(
  claims: ReadonlyMap<string, Claim>,
  standing: ReadonlyMap<string, string>,
): readonly Issue[] {
  const found: Issue[] = [];
  const ordered = [...claims].sort(([, a], [, b]) => a.line - b.line);
  for (const [key, claim] of ordered) {
    const wrong = standingFinding(claim.kind, claim, standing.get(key));
    if (wrong !== undefined) found.push(wrong);
  }
  const unclaimed = new Map<ClaimKind, number>();
  for (const key of standing.keys()) {
    if (claims.has(key)) continue;
    const kind = claimKinds.find((each) => key.startsWith(`${each}|`))!;
    unclaimed.set(kind, (unclaimed.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of unclaimed) {
    found.push(unclaimedFinding(kind, count));
  }
  return found;
}
