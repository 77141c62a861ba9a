import { strToU8 } from "fflate";
import type { TextReader } from "../data-set/character-set.ts";
import { type DataElement, undefinedLength } from "../data-set/data-set.ts";
import { trimPadding } from "../data-set/element-values.ts";
import { tags } from "../dictionary/tags.ts";
import { cleanDescription } from "./clean-description.ts";
import {
  datesOfNoOption,
  descriptors,
  type ProfileAction,
  patientCharacteristics,
  profileActions,
} from "./confidentiality-table.ts";
import type { DeidentificationOption } from "./deidentification.ts";
import { type ElementKind, elementKind } from "./element-kind.ts";
import type { Subject } from "./replacements.ts";
import { shiftMoment } from "./shift-date.ts";
import { technicalText } from "./technical-text.ts";

/** What is known while the elements of a file are gone through. */
export interface RuleContext {
  readonly subject: Subject;
  readonly options: ReadonlySet<DeidentificationOption>;
  readonly uid: (original: string) => string;
  readonly readText: TextReader;
  /** True for text that holds the name or a number of the patient. */
  readonly isTelling: (text: string) => boolean;
}

/** What becomes of an element: its value as it is, another one, its items gone through, or nothing. */
export type Verdict = "keep" | "remove" | "open" | Uint8Array;

const empty = new Uint8Array(0);
const maxUnknownBytes = 32;
const dummyText = "ANONYMIZED";
const dummyMoments = { date: "19000101", time: "000000", dateTime: "19000101000000" } as const;
const isMoment = (kind: ElementKind): kind is keyof typeof dummyMoments => kind in dummyMoments;
/** Of a Long String; descriptions that are Short Strings are no longer than they were. */
const longestDescription = 64;

/** The value representations under which each sort of value is believed; UN and none at all always are. */
const representations: Readonly<Record<ElementKind, string>> = {
  sequence: "SQ",
  uid: "UI",
  date: "DA",
  time: "TM",
  dateTime: "DT",
  code: "CS",
  age: "AS",
  decimal: "DS IS",
  number: "US SS UL SL FL FD SV UV AT",
  text: "LO SH ST LT UT UC PN AE UR",
  bulk: "OB OW OF OD OL OV US SS",
};

const strongest: Readonly<Record<ProfileAction, "X" | "Z" | "D" | "U" | "open">> = {
  X: "X",
  Z: "Z",
  D: "D",
  U: "U",
  "X/Z": "Z",
  "X/D": "D",
  "Z/D": "D",
  "X/Z/D": "D",
  "X/Z/U*": "open",
};

/**
 * What the basic profile with options makes of one element (DICOM PS3.15 E.2, E.3). Where the table leaves a choice to
 * the attribute's type, the last one is taken: a dummy is valid for every type, an empty value for types 2 and 3; of
 * sequences, for which no dummy can be made up, nothing is left. An empty value stays empty. Beyond the table: private
 * attributes, curves, overlays and what the dictionary does not know are removed, text that is not technical is emptied;
 * every date and every UID that is not DICOM's own is replaced.
 */
export function verdictOn(element: DataElement, value: Uint8Array, context: RuleContext): Verdict {
  const { tag, vr } = element;
  const kind = isOfKeptGroup(tag) ? elementKind(tag) : undefined;
  if (kind === undefined || !isBelieved(kind, vr)) return "remove";
  if (element.declaredLength === undefinedLength && kind !== "sequence" && kind !== "bulk") return "remove";
  // Numbers of unknown representation are few bytes, or something else.
  if (kind === "number" && vr === "UN" && value.length > maxUnknownBytes) return "remove";
  const listed = profileActions.get(tag);
  const action = listed && strongest[listed];
  if (value.length === 0) return action === "X" ? "remove" : "keep";
  if (tag === tags.PatientName || tag === tags.PatientID) return asciiBytes(context.subject.pseudonym);
  return (
    byOption(tag, kind, value, context) ??
    (action === undefined ? byKind(tag, kind, value, context) : byAction(action, kind, value, context))
  );
}

/** Odd groups are private, 50xx are curves, 60xx overlays; below 8 are commands, meta header and directories. */
function isOfKeptGroup(tag: number): boolean {
  const group = Math.floor(tag / 0x10000);
  const family = group & 0xff00;
  const isRepeating = (family === 0x5000 || family === 0x6000) && (group & 0xff) <= 0x1e;
  return group % 2 === 0 && group >= 8 && !isRepeating;
}

const isBelieved = (kind: ElementKind, vr: string) =>
  vr === "" || vr === "UN" || representations[kind].split(" ").includes(vr);

function byOption(
  tag: number,
  kind: ElementKind,
  value: Uint8Array,
  context: RuleContext,
): Verdict | undefined {
  const { options, subject } = context;
  if (isMoment(kind) && options.has("dates") && !datesOfNoOption.has(tag)) {
    return eachValue(value, (text) => (text === "" ? "" : shiftMoment(kind, text, subject.shiftDays)));
  }
  if (options.has("descriptors") && descriptors.has(tag)) {
    const cleaned = cleanDescription(context.readText(value)).slice(0, longestDescription).trim();
    return cleaned === "" || context.isTelling(cleaned) ? undefined : asciiBytes(cleaned);
  }
  if (options.has("characteristics") && patientCharacteristics.has(tag)) {
    if (tag === tags.PatientAge) return eachValue(value, generalisedAge);
    return kind === "number" || isPlain(kind, value) ? "keep" : undefined;
  }
  return undefined;
}

function byAction(
  action: "X" | "Z" | "D" | "U" | "open",
  kind: ElementKind,
  value: Uint8Array,
  context: RuleContext,
): Verdict {
  switch (action) {
    case "X":
      return "remove";
    case "Z":
      return empty;
    case "open":
      return kind === "sequence" ? "open" : "remove";
    case "U":
      return eachUid(value, isWellKnownInstance, context);
    case "D":
      return dummyOf(kind, value, context);
  }
}

function dummyOf(kind: ElementKind, value: Uint8Array, context: RuleContext): Verdict {
  if (kind === "text") return asciiBytes(dummyText);
  if (isMoment(kind)) return asciiBytes(dummyMoments[kind]);
  if (kind === "uid") return eachUid(value, () => false, context);
  return "remove";
}

/** Attributes that the table does not name. */
function byKind(tag: number, kind: ElementKind, value: Uint8Array, context: RuleContext): Verdict {
  switch (kind) {
    case "sequence":
      return "open";
    case "uid":
      return eachUid(value, (uid) => isWellKnown(uid, tag), context);
    case "date":
    case "time":
    case "dateTime":
      return asciiBytes(dummyMoments[kind]);
    case "text":
      if (!technicalText.has(tag)) return empty;
      return context.isTelling(context.readText(value)) ? asciiBytes(dummyText) : "keep";
    case "code":
    case "age":
    case "decimal":
      return isPlain(kind, value) ? "keep" : "remove";
    default:
      return "keep";
  }
}

/** True where a value has the characters that its representation may have. */
function isPlain(kind: ElementKind, value: Uint8Array): boolean {
  const text = latin1(value);
  if (kind === "decimal") return /^[\d+\-.eE \\\0]*$/.test(text);
  return kind === "age" ? /^[\dDWMY \\\0]*$/.test(text) : /^[A-Za-z0-9 _./+\-\\\0]*$/.test(text);
}

/** DICOM's own UIDs: classes, syntaxes, context groups. For coding schemes also those of HL7. */
function isWellKnown(uid: string, tag: number): boolean {
  if (/^1\.2\.840\.10008(\.\d{1,5}){1,8}$/.test(uid)) return true;
  return tag === tags.CodingSchemeUID && /^2\.16\.840\.1\.113883(\.\d{1,5}){1,5}$/.test(uid);
}

/** Atlas frames of reference, and single instances of services (PS3.6 A). */
const isWellKnownInstance = (uid: string) => /^1\.2\.840\.10008\.1\.(4|20)(\.\d{1,3}){1,3}$/.test(uid);

/** An age above 89 years is given as 90, as few people are so old; undefined where it is no age. */
function generalisedAge(text: string): string | undefined {
  if (!/^\d{3}[DWMY]$/.test(text)) return undefined;
  return text.endsWith("Y") && Number.parseInt(text, 10) > 89 ? "090Y" : text;
}

/** The value with each of its parts replaced; undefined where one cannot be. */
function eachValue(value: Uint8Array, replace: (text: string) => string | undefined): Uint8Array | undefined {
  const parts = latin1(value)
    .split("\\")
    .map((part) => replace(part));
  return parts.some((part) => part === undefined) ? undefined : asciiBytes(parts.join("\\"));
}

/** The UIDs of a value, each replaced but for those that are kept; padded with NUL (PS3.5 9.1). */
function eachUid(value: Uint8Array, isKept: (uid: string) => boolean, { uid }: RuleContext): Uint8Array {
  const parts = latin1(value)
    .split("\\")
    .map((part) => (part === "" || isKept(part) ? part : uid(part)));
  return asciiBytes(parts.join("\\"), 0);
}

function latin1(value: Uint8Array): string {
  let text = "";
  for (const byte of value.subarray(0, 0x10000)) text += String.fromCharCode(byte);
  return text.split("\\").map(trimPadding).join("\\");
}

/** Text of ASCII letters as a value of even length. */
export function asciiBytes(text: string, padding = 0x20): Uint8Array {
  const bytes = strToU8(text);
  if (bytes.length % 2 === 0) return bytes;
  const padded = new Uint8Array(bytes.length + 1).fill(padding);
  padded.set(bytes);
  return padded;
}
