import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { TextReader } from "../data-set/character-set.ts";
import { characterSetOfDataSet } from "../data-set/character-set-of-data-set.ts";
import type { DataSet, Encoding } from "../data-set/data-set.ts";
import { asciiValue, trimPadding, valueBytes } from "../data-set/element-values.ts";
import { locateDataSet } from "../data-set/open-dicom-file.ts";
import type { Person } from "../data-set/person.ts";
import { readDataSet } from "../data-set/read-data-set.ts";
import { deflatedUid, explicitLittleEndianUid } from "../data-set/transfer-syntax.ts";
import { type AttributeKeyword, attributes } from "../dictionary/attributes.ts";
import { tags } from "../dictionary/tags.ts";
import { dicomFileOf } from "../write/write-dicom-file.ts";
import { isImageClass } from "./accepted-classes.ts";
import { burnedIn } from "./burned-in.ts";
import { basicProfile, type DeidentificationOption, optionCodes } from "./deidentification.ts";
import { asciiBytes } from "./element-rule.ts";
import { type RawElement, type RawItem, writeElements } from "./raw-elements.ts";
import type { Replacements, Subject } from "./replacements.ts";
import { isUnderstood, rewriteDataSet } from "./rewrite-data-set.ts";
import { tellingText } from "./telling-text.ts";

/** How a file is to be made anonymous. */
export interface DicomDeidentification {
  readonly replacements: Replacements;
  readonly options: readonly DeidentificationOption[];
  /** Writes files whose pixels may show the name, too. */
  readonly allowBurnedIn?: boolean;
  readonly programVersion: string;
}

/** A file without the patient's identity, and what the holder of the key notes of it. */
export interface DeidentifiedDicom {
  readonly bytes: Uint8Array;
  /** The Patient ID of the original; absent where it had none. */
  readonly patientId?: string;
  /** Who the original says that the patient is; never to be written. */
  readonly person: Person;
  readonly subject: Subject;
  /** The new UIDs. */
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  /** Every UID that was replaced, by the original one. */
  readonly uids: ReadonlyMap<string, string>;
}

/**
 * De-identifies one DICOM image by the basic profile of DICOM PS3.15 Annex E and the options chosen. What is kept has
 * the bytes it had, pixels above all; a deflated file becomes Explicit VR Little Endian, every other keeps its syntax.
 * Never throws. Issues: those of `locateDataSet`, `deidentify-uncertain` (a part of the file is not understood),
 * `deidentify-class-refused`, `deidentify-no-patient`, `deidentify-burned-in`; with the file written all the same
 * `deidentify-burned-in-written`, `deidentify-derived`.
 */
export function deidentifyDicom(
  bytes: Uint8Array,
  settings: DicomDeidentification,
): Result<DeidentifiedDicom> {
  const found = locateDataSet(bytes);
  if (!found.ok) return found;
  const { start, encoding, transferSyntax, complete } = found.value;
  const dataSet = readDataSet(found.value.bytes, start, found.value.bytes.length, encoding);
  const reason = whyUncertain(dataSet, complete, transferSyntax.uid);
  if (reason !== undefined) return failure(issue("deidentify-uncertain", { reason }));
  const sopClassUid = asciiValue(dataSet, tags.SOPClassUID)!;
  if (!isImageClass(sopClassUid)) return failure(issue("deidentify-class-refused"));
  const pixels = pixelIssue(dataSet, settings.allowBurnedIn === true);
  if (pixels?.severity === "error") return failure(pixels);

  const { read } = characterSetOfDataSet(dataSet);
  const patientId = textValue(dataSet, tags.PatientID, read);
  const studyUid = asciiValue(dataSet, tags.StudyInstanceUID)!;
  const subject = settings.replacements.subject({ patientId, studyInstanceUid: studyUid });
  if (subject === undefined) return failure(issue("deidentify-no-patient"));

  const uids = new Map<string, string>();
  const uid = (original: string) => {
    const replaced = settings.replacements.uid(original);
    uids.set(original, replaced);
    return replaced;
  };
  const kept = rewriteDataSet(dataSet, {
    subject,
    options: new Set(settings.options),
    uid,
    readText: read,
    isTelling: tellingText(dataSet, read),
  });
  if (kept === null) return failure(issue("deidentify-uncertain", { reason: "sequence" }));
  const added = statements(subject, settings, encoding);
  const isAdded = new Set(added.map(({ tag }) => tag));
  const elements = [...kept.filter(({ tag }) => !isAdded.has(tag)), ...added];
  const identity = {
    sopClassUid,
    sopInstanceUid: uid(asciiValue(dataSet, tags.SOPInstanceUID)!),
    transferSyntaxUid: transferSyntax.uid === deflatedUid ? explicitLittleEndianUid : transferSyntax.uid,
  };
  return success(
    {
      bytes: dicomFileOf(identity, writeElements(elements, encoding), settings.programVersion),
      ...(patientId === undefined ? {} : { patientId }),
      person: {
        name: textValue(dataSet, tags.PatientName, read),
        birthDate: asciiValue(dataSet, tags.PatientBirthDate),
        sex: asciiValue(dataSet, tags.PatientSex),
      },
      subject,
      studyInstanceUid: uid(studyUid),
      seriesInstanceUid: uid(asciiValue(dataSet, tags.SeriesInstanceUID)!),
      sopInstanceUid: identity.sopInstanceUid,
      uids,
    },
    pixels === undefined ? [] : [pixels],
  );
}

/** Why a file cannot be gone through with certainty; undefined where it can. */
function whyUncertain(dataSet: DataSet, complete: boolean, transferSyntaxUid: string): string | undefined {
  if (!complete || !isUnderstood(dataSet)) return "structure";
  if (!/^1\.2\.840\.10008\.1\.2(\.\d{1,3}){0,3}$/.test(transferSyntaxUid)) return "private transfer syntax";
  const { explicit, littleEndian } = dataSet.encoding;
  const isEncapsulated = /^1\.2\.840\.10008\.1\.2\.[45]/.test(transferSyntaxUid);
  if (isEncapsulated && !(explicit && littleEndian)) return "transfer syntax";
  const needed = [tags.SOPClassUID, tags.SOPInstanceUID, tags.StudyInstanceUID, tags.SeriesInstanceUID];
  return needed.every((tag) => asciiValue(dataSet, tag) !== undefined) ? undefined : "UIDs";
}

function pixelIssue(dataSet: DataSet, allowed: boolean): Issue | undefined {
  const doubt = burnedIn(dataSet);
  if (doubt === undefined) return undefined;
  const { certainty, reason } = doubt;
  if (certainty === "possible") return issue("deidentify-derived");
  return issue(allowed ? "deidentify-burned-in-written" : "deidentify-burned-in", { reason });
}

function textValue(dataSet: DataSet, tag: number, read: TextReader): string | undefined {
  const bytes = valueBytes(dataSet, tag);
  return bytes && (trimPadding(read(bytes.subarray(0, 1024))) || undefined);
}

/** What a de-identified file says of itself (PS3.15 E.1.1, PS3.3 C.7.1.1, C.12.1), and the name in place of the name. */
function statements(
  { pseudonym }: Subject,
  { options, programVersion }: DicomDeidentification,
  encoding: Encoding,
): readonly RawElement[] {
  const codes = [basicProfile, ...options.map((option) => optionCodes[option])];
  const text = (keyword: AttributeKeyword, value: string): RawElement => {
    const [tag, vr] = attributes[keyword];
    return { tag, vr: encoding.explicit ? vr : "", value: asciiBytes(value) };
  };
  const items = codes.map(
    ([code, meaning]): RawItem => ({
      encoding,
      elements: [
        text("CodeValue", code),
        text("CodingSchemeDesignator", "DCM"),
        text("CodeMeaning", meaning),
      ],
    }),
  );
  const method = [
    "DICOM PS3.15 Annex E",
    ...codes.map(([, meaning]) => meaning),
    `paraspine ${programVersion}`,
  ];
  return [
    text("PatientName", pseudonym),
    text("PatientID", pseudonym),
    text("PatientIdentityRemoved", "YES"),
    text("DeidentificationMethod", method.join("\\")),
    { tag: tags.DeidentificationMethodCodeSequence, vr: encoding.explicit ? "SQ" : "", value: items },
    text("LongitudinalTemporalInformationModified", options.includes("dates") ? "MODIFIED" : "REMOVED"),
  ];
}
