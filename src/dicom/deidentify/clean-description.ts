/** Words of descriptions that say how and of what an image was made; no name of a person and no number among them. */
const safeWords: ReadonlySet<string> = new Set(
  (
    "T1 T2 T2* PD T1W T2W PDW T1WI T2WI PDWI TSE FSE FRFSE SE GRE FGRE SPGR FLASH FFE TFE BFFE TFL MPRAGE FISP " +
    "TRUFISP BSSFP FIESTA CISS DESS MEDIC MERGE STIR TIRM FLAIR IR DIXON MDIXON IDEAL VIBE LAVA THRIVE SPACE CUBE " +
    "VISTA HASTE SSFSE EPI DWI DTI ADC TRACE B0 SWI GRAPPA SENSE DIR PSIR BLADE PROPELLER MULTIVANE " +
    "FS FATSAT SPAIR SPIR CHESS FSAT PDFS NONFS WATER FAT IN OPP OUT PHASE INPHASE OUTPHASE " +
    "AX AXIAL TRA TRANS TRANSVERSE SAG SAGITTAL COR CORONAL OBL OBLIQUE 2D 3D MPR " +
    "L1 L2 L3 L4 L5 S1 L1/2 L2/3 L3/4 L4/5 L5/S1 LSPINE L-SPINE SPINE LUMBAR LWS LUMBOSACRAL SACRUM DISC DISK DISCS " +
    "MR MRI LOC LOCALIZER LOCALISER SCOUT SURVEY PLAN POST PRE GD CONTRAST MAP SUB DERIVED REFORMAT MUSCLE " +
    "PARASPINAL DL ACS RES RESOLUTION THIN CERVICAL THORACIC WHOLE"
  ).split(" "),
);

/** What Chinese descriptions say, and the word that replaces it. */
const chineseWords: readonly (readonly [RegExp, string])[] = [
  [/腰椎|腰骶/g, "LUMBAR"],
  [/横断位|横轴位|轴位|横断面|轴状/g, "AX"],
  [/矢状位|矢状面|矢状/g, "SAG"],
  [/冠状位|冠状面|冠状/g, "COR"],
  [/压脂|抑脂|脂肪抑制/g, "FS"],
  [/定位/g, "LOC"],
  [/平扫/g, "PRE"],
  [/增强/g, "POST"],
];

/**
 * The words of a description that are on a list of words of imaging, in order and in capitals, separated by spaces;
 * everything else is left out, numbers too. Empty where none is left. DICOM PS3.15 E.3.5 (Clean Descriptors).
 */
export function cleanDescription(text: string): string {
  const translated = chineseWords.reduce((left, [word, stands]) => left.replace(word, ` ${stands} `), text);
  return translated
    .toUpperCase()
    .split(/[\s_,;:.()[\]{}^=\\+&|"'<>]+/)
    .flatMap((word) =>
      safeWords.has(word) ? [word] : word.split(/[-/]/).filter((part) => safeWords.has(part)),
    )
    .join(" ");
}
