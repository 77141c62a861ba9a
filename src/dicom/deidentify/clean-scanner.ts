/**
 * Words that manufacturers and models of scanners are written with, and numbers that models have. Names of scanners that
 * are hardly anything but names of people are left out.
 */
const scannerWords: ReadonlySet<string> = new Set(
  (
    "SIEMENS HEALTHINEERS HEALTHCARE HEALTH MEDICAL SYSTEM SYSTEMS SOLUTIONS EQUIPMENT TECHNOLOGY TECHNOLOGIES IMAGING " +
    "DIAGNOSTICS INTERNATIONAL AG GMBH INC CO LTD CORP CORPORATION LLC SPA NV BV GE GEMS HANGWEI PHILIPS TOSHIBA MEC " +
    "CANON HITACHI FUJIFILM UIH UNITED SHANGHAI BEIJING SHENZHEN SUZHOU NINGBO NEUSOFT ALLTECH ESAOTE FONAR PARAMED " +
    "PICKER MARCONI ELSCINT BRUKER BIOSPIN HYPERFINE WANDONG XINGAOYI XGY BASDA ANKE MINFOUND TIME HOLOGIC SAMSUNG " +
    "联影 上海联影 东软 万东 奥泰 鑫高益 朗润 贝斯达 安科 西门子 飞利浦 通用电气 东芝 佳能 日立 医疗 " +
    // Siemens
    "MAGNETOM VIDA SKYRA SKYRAFIT PRISMA PRISMAFIT FIT VERIO TRIO TRIOTIM TIM AVANTO AVANTOFIT AERA ESPREE ESSENZA " +
    "SYMPHONY SYMPHONYTIM SONATA HARMONY CONCERTO ALLEGRA SPECTRA AMIRA SEMPRA ALTEA SOLA LUMINA CIMA TERRA FREE MAX " +
    "STAR FLOW VISION VIATO MOSAIC BIOGRAPH MMR IMPACT EXPERT OPEN VIVA C X " +
    // Philips
    "ACHIEVA INGENIA INTERA GYROSCAN MULTIVA PRODIVA PANORAMA AMBITION ELITION EVOLUTION DSTREAM NOVA DUAL CX CX-ST MR " +
    "5300 7700 S HFO OMEGA INGENUITY TF PET " +
    // GE
    "SIGNA GENESIS_SIGNA GENESIS HDX HDXT HDE HDI EXCITE INFINITY ECHOSPEED HISPEED LX DISCOVERY OPTIMA BRIVO REVOLUTION " +
    "ARCHITECT ARTIST PIONEER VOYAGER EXPLORER CREATOR PREMIER HERO CHAMPION PRIME ELITE OVATION PROFILE VIBRANT " +
    "CONTOUR HORIZON ADVANTAGE CV/I CVI HD 23X TWINSPEED MR355 MR360 MR430S MR450 MR450W MR750 MR750W MR950 PET/MR " +
    "MR355E GEM " +
    // Canon, Toshiba, Hitachi, Fujifilm
    "VANTAGE TITAN ELAN ORIAN GALAN FORTIAN ATLAS EXCELART ZGV 3T 1.5T MRT200 MRT200PP3 MRT200PP2 MRT200SP4 MRT200SP5 " +
    "MRT200SP6 MRT200PP5 MRT-1503 MRT-1504 MRT-2004 MRT-2020 MRT-3010 ECHELON OVAL SMART PLUS OASIS AIRIS AIRISII VENTO " +
    "APERTO LUCENT SYNERGY MRP-7000 " +
    // United Imaging, Neusoft, Esaote and others
    "UMR UMR560 UMR570 UMR580 UMR588 UMR660 UMR670 UMR680 UMR770 UMR780 UMR790 UMR870 UMR880 UMR890 560 570 580 588 660 " +
    "670 680 770 780 790 870 880 890 UPMR JUPITER SUPERSTAR NEUMR RENA UNIVERSAL NSM NSM-S15 NSM-S15P CENTAURI ECHOSTAR " +
    "COMFORT I_SPACE I-SPACE ISPACE C-SCAN E-SCAN G-SCAN O-SCAN S-SCAN G-SCAN-BRIO BRIO UPRIGHT " +
    // Field strengths and numbers of versions.
    "0.2T 0.23T 0.25T 0.3T 0.35T 0.4T 0.5T 0.55T 0.6T 0.7T 1.0T 1T 1.2T 2T 5T 5.0T 7T 7.0T 3.0T 0.55 1.5 3.0 T I II III " +
    "XR XQ XT XTS " +
    // The sample data
    "PARASPINE SAMPLE GENERATOR CONTINUOUS BODY MODEL 1"
  ).split(" "),
);

/** Between words; a point and an underscore are also within them (`1.5T`, `Prisma_fit`). */
const betweenWords = /[\s,;:()[\]{}^=\\+&|"'<>]+/;
const withinWords = /[_./-]+/;

const isKnown = (word: string) => scannerWords.has(word.toUpperCase());

/** The known words of one that may be several in one, such as `SIGNA_HDxt` and `uMR-780`. */
function knownOf(word: string): readonly string[] {
  const bare = word.replace(/^[_./-]+|[_./-]+$/g, "");
  return isKnown(bare) ? [bare] : bare.split(withinWords).filter(isKnown);
}

/**
 * What a file states as manufacturer or model of a scanner, where it consists of words of scanners; otherwise these words
 * alone, separated by spaces: people type names into both. Empty where none is left. For where the patient's name, which
 * `deidentifyDicom` looks for in such text, is not known.
 */
export function cleanScanner(text: string): string {
  const words = text.split(betweenWords).filter((word) => word !== "");
  const known = words.map(knownOf);
  const isWhole = words.every(
    (word, index) => word.split(withinWords).join("") === known[index]!.join("").replace(/[_./-]/g, ""),
  );
  return isWhole ? text.trim() : known.flat().join(" ");
}
