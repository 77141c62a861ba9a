import type { CodedConcept } from "../../base/coded-concept.ts";
import type { Language } from "../../base/language.ts";
import { codeItem } from "./codes.ts";
import { decimalString } from "./decimal-string.ts";
import type { WrittenItem } from "./written-item.ts";

/** How a content item belongs to its parent (DICOM PS3.3 C.17.3.2.4). */
export type Relationship =
  | "CONTAINS"
  | "HAS OBS CONTEXT"
  | "HAS CONCEPT MOD"
  | "HAS PROPERTIES"
  | "SELECTED FROM"
  | "INFERRED FROM";

type Children = readonly WrittenItem[];

/** Makes the content items of one document, whose words are in `language` (PS3.3 C.17.3). */
export function contentItems(language: Language) {
  const item = (
    relationship: Relationship,
    type: string,
    concept: CodedConcept | null,
    value: WrittenItem,
    children: Children,
  ): WrittenItem => ({
    RelationshipType: relationship,
    ValueType: type,
    ConceptNameCodeSequence: concept === null ? undefined : [codeItem(concept, language)],
    ...value,
    ContentSequence: children.length === 0 ? undefined : children,
  });

  return {
    text: (relationship: Relationship, concept: CodedConcept, text: string) =>
      item(relationship, "TEXT", concept, { TextValue: text }, []),
    code: (relationship: Relationship, concept: CodedConcept, value: CodedConcept, children: Children = []) =>
      item(relationship, "CODE", concept, { ConceptCodeSequence: [codeItem(value, language)] }, children),
    uid: (relationship: Relationship, concept: CodedConcept, uid: string) =>
      item(relationship, "UIDREF", concept, { UID: uid }, []),
    image: (relationship: Relationship, concept: CodedConcept | null, reference: WrittenItem) =>
      item(relationship, "IMAGE", concept, { ReferencedSOPSequence: [reference] }, []),
    container: (
      relationship: Relationship,
      concept: CodedConcept,
      template: string | undefined,
      children: Children,
    ) => item(relationship, "CONTAINER", concept, containerValue(template), children),
    /** A closed line in image coordinates: (0, 0) is the outer corner of the first pixel (PS3.3 C.18.6.1.1). */
    region: (
      concept: CodedConcept,
      type: "POLYLINE" | "ELLIPSE",
      points: readonly (readonly [number, number])[],
      image: WrittenItem,
    ) => item("CONTAINS", "SCOORD", concept, { GraphicData: points.flat(), GraphicType: type }, [image]),
    /** Where 16 characters do not hold the number, it also is in binary (PS3.3 C.18.1). */
    number: (concept: CodedConcept, value: number, unit: CodedConcept, children: Children = []) => {
      const isExact = Number(decimalString(value)) === value;
      const measured = {
        NumericValue: value,
        FloatingPointValue: isExact ? undefined : value,
        MeasurementUnitsCodeSequence: [codeItem(unit, language)],
      };
      return item("CONTAINS", "NUM", concept, { MeasuredValueSequence: [measured] }, children);
    },
  };
}

/** A container of a template of PS3.16, content in separate items. */
export const containerValue = (template: string | undefined): WrittenItem => ({
  ContinuityOfContent: "SEPARATE",
  ContentTemplateSequence:
    template === undefined ? undefined : [{ MappingResource: "DCMR", TemplateIdentifier: template }],
});
