import type { CodedConcept, CodingScheme } from "../../base/coded-concept.ts";
import type { Language } from "../../base/language.ts";
import { shortText } from "./short-text.ts";
import type { WrittenItem } from "./written-item.ts";

const concept = (scheme: CodingScheme) => (value: string, en: string, zh: string) =>
  ({ value, scheme, meaning: { en, "zh-CN": zh } }) satisfies CodedConcept;
const dcm = concept("DCM");
const sct = concept("SCT");
const ln = concept("LN");
const rfc5646 = concept("RFC5646");

/** The coded concepts that a SEG and an SR are written with (DICOM PS3.16; SNOMED CT as DICOM uses it, PS3.16 8.1). */
export const codes = {
  // What a region is.
  anatomicalStructure: sct("123037004", "Anatomical Structure", "解剖结构"),
  tissue: sct("85756007", "Tissue", "组织"),
  multifidus: sct("5709001", "Multifidus muscle", "多裂肌"),
  erectorSpinae: sct("44947003", "Erector spinae muscle", "竖脊肌"),
  vertebra: sct("51282000", "Vertebra", "椎骨"),
  thirdLumbarVertebra: sct("36470004", "L3 vertebra", "第 3 腰椎"),
  skeletalMuscle: sct("127954009", "Skeletal muscle", "骨骼肌"),
  fat: sct("256674009", "Fat", "脂肪"),
  left: sct("7771000", "Left", "左"),
  right: sct("24028007", "Right", "右"),
  // How a segmentation came from its image.
  segmentation: dcm("113076", "Segmentation", "分割"),
  sourceForProcessing: dcm("121322", "Source image for image processing operation", "图像处理的源图像"),
  // The measurement report, TID 1500, and what it includes.
  measurementReport: dcm("126000", "Imaging Measurement Report", "影像测量报告"),
  language: dcm("121049", "Language of Content Item and Descendants", "内容语言"),
  observerType: dcm("121005", "Observer Type", "观察者类型"),
  device: dcm("121007", "Device", "设备"),
  deviceObserverUid: dcm("121012", "Device Observer UID", "设备观察者 UID"),
  deviceObserverName: dcm("121013", "Device Observer Name", "设备观察者名称"),
  deviceObserverModel: dcm("121015", "Device Observer Model Name", "设备观察者型号"),
  procedureReported: dcm("121058", "Procedure reported", "所报告的检查"),
  imagingMeasurements: dcm("126010", "Imaging Measurements", "影像测量"),
  measurementGroup: dcm("125007", "Measurement Group", "测量组"),
  trackingIdentifier: dcm("112039", "Tracking Identifier", "追踪标识"),
  trackingUid: dcm("112040", "Tracking Unique Identifier", "追踪唯一标识"),
  findingSite: sct("363698007", "Finding Site", "部位"),
  laterality: sct("272741003", "Laterality", "侧别"),
  imageRegion: dcm("111030", "Image Region", "图像区域"),
  referencedFrame: dcm("121214", "Referenced Segmentation Frame", "所引用的分割帧"),
  sourceOfSegmentation: dcm("121233", "Source image for segmentation", "分割的源图像"),
  sourceOfMeasurement: dcm("121112", "Source of Measurement", "测量的源图像"),
  algorithmName: dcm("111001", "Algorithm Name", "算法名称"),
  algorithmVersion: dcm("111003", "Algorithm Version", "算法版本"),
  algorithmParameters: dcm("111002", "Algorithm Parameters", "算法参数"),
  derivation: dcm("121401", "Derivation", "导出方式"),
  comment: dcm("121106", "Comment", "备注"),
  // CID 100 and CID 5000.
  magneticResonance: ln("25056-3", "MRI unspecified body region", "磁共振成像（未指明部位）"),
  computedTomography: ln("25045-6", "CT unspecified body region", "CT（未指明部位）"),
  english: rfc5646("en", "English", "英语"),
  chinese: rfc5646("zh-CN", "Chinese (China)", "中文（中国）"),
} as const satisfies Record<string, CodedConcept>;

/** The item of a code sequence (DICOM PS3.3 8.8); the meaning is in the language of the document. */
export const codeItem = (
  { value, scheme, meaning }: CodedConcept,
  language: Language = "en",
): WrittenItem => ({
  CodeValue: value,
  CodingSchemeDesignator: scheme,
  CodeMeaning: shortText(meaning[language]),
});

/** Says whose codes 99PARASPINE are (PS3.3 C.12.1). */
export const ownCodingScheme: WrittenItem = {
  CodingSchemeDesignator: "99PARASPINE",
  CodingSchemeName: "Paraspine: numbers of paraspinal muscles and fat",
  CodingSchemeResponsibleOrganization: "Paraspine",
};
