/** Issues of making DICOM files, Cases and tables anonymous. */
export const deidentifyIssues = {
  "deidentify-uncertain": {
    severity: "error",
    en: "This file was left out: part of it ({reason}) cannot be interpreted, so it cannot be reliably de-identified. Copy it again from its source.",
    "zh-CN": "该文件未导出：其中一部分（{reason}）无法解析，不能确保已去除身份信息。请从来源重新复制该文件。",
  },
  "deidentify-class-refused": {
    severity: "warning",
    en: "This file was left out: it is a report, document, presentation state, raw data or of an unknown kind, which may contain the patient's identity anywhere. Only images and segmentations are de-identified; check this file yourself before you share it.",
    "zh-CN":
      "该文件未导出：它是报告、文档、显示状态、原始数据或未知类型，内容中可能含有患者信息。仅对图像和分割文件去标识；如需对外提供，请先自行检查其内容。",
  },
  "deidentify-no-patient": {
    severity: "error",
    en: "This file was left out: it has neither a Patient ID nor a Study Instance UID, so no pseudonym can be assigned. Copy it again from its source, or give it a Patient ID first.",
    "zh-CN":
      "该文件未导出：其中既无患者编号（Patient ID）也无检查 UID，无法分配假名。请从来源重新复制，或先补充患者编号。",
  },
  "deidentify-burned-in": {
    severity: "error",
    en: "This file was left out: its image may show the patient's name ({reason}). View it; if it shows no name, allow such images (on the command line: --allow-burned-in).",
    "zh-CN":
      "该文件未导出：图像中可能显示患者姓名（{reason}）。请查看图像；如确无姓名，可允许导出此类图像（命令行：--allow-burned-in）。",
  },
  "deidentify-burned-in-written": {
    severity: "warning",
    en: "The image in this file may show the patient's name ({reason}), and it was exported as requested. View it before you share it.",
    "zh-CN": "该文件的图像中可能显示患者姓名（{reason}），已按要求导出。请在对外提供前查看图像。",
  },
  "deidentify-derived": {
    severity: "warning",
    en: "This series was computed from other images and does not state that its images are free of burned-in text. View it before you share it.",
    "zh-CN": "该序列由其他图像计算得到，且未声明图像内无标注文字。请在对外提供前查看图像。",
  },
  "deidentify-same-uid": {
    severity: "error",
    en: "This file was left out: another file with the same SOP Instance UID but different content was exported. Check which one is correct.",
    "zh-CN": "该文件未导出：另一个 SOP Instance UID 相同但内容不同的文件已导出。请确认哪一个正确。",
  },
  "deidentify-nothing": {
    severity: "error",
    en: "There are no DICOM images at these paths, so nothing was exported and no key was created. Check the paths.",
    "zh-CN": "这些路径中没有 DICOM 图像，因此未写出任何文件，也未生成密钥。请检查路径。",
  },
  "deidentify-key-created": {
    severity: "warning",
    en: "A new private key was created. Keep it separate from the de-identified files and never share it: it reveals whose images they are.",
    "zh-CN": "已生成新的密钥文件。请与去标识文件分开保存，切勿外传：凭它可还原患者身份。",
  },
  "deidentify-key-unreadable": {
    severity: "error",
    en: "This key cannot be read ({reason}) and was not changed. Choose the project's key, or a name that is not in use.",
    "zh-CN": "无法读取该密钥文件（{reason}），未作任何更改。请选择该项目的密钥，或指定一个尚不存在的文件名。",
  },
  "deidentify-key-other-project": {
    severity: "error",
    en: "This key belongs to another project ({project}). Choose the key of your project, or a new name.",
    "zh-CN": "该密钥属于另一个项目（{project}）。请选择本项目的密钥，或指定新的文件名。",
  },
  "deidentify-key-inside-out": {
    severity: "error",
    en: "The key must not be in the folder of the de-identified files, because anyone who receives that folder would also receive the key. Choose another place for it.",
    "zh-CN": "密钥不能放在去标识文件的文件夹内，否则得到该文件夹的人也会得到密钥。请另选位置。",
  },
  "deidentify-key-readable-by-others": {
    severity: "warning",
    en: "Other users of this computer can read the key. Change its permissions so that only you can read it.",
    "zh-CN": "本机其他用户可以读取该密钥。请修改其权限，仅限本人读取。",
  },
  "deidentify-out-is-input": {
    severity: "error",
    en: "The de-identified files cannot be written to the folder they are read from. Choose an empty folder elsewhere.",
    "zh-CN": "去标识文件不能写入其来源文件夹。请另选一个空文件夹。",
  },
  "deidentify-pseudonym-collision": {
    severity: "error",
    en: "Two patients would get the same pseudonym with this key, so this file was left out. Use a new key for the whole project.",
    "zh-CN": "使用该密钥时两名患者的假名相同，该文件未导出。请为整个项目换用新的密钥。",
  },
  "deidentify-cancelled": {
    severity: "info",
    en: "De-identification was cancelled; the files exported so far are complete. Start again with the same key to continue.",
    "zh-CN": "去标识已取消，已导出的文件是完整的。使用同一密钥重新开始即可继续。",
  },
  "deidentify-image-unknown": {
    severity: "error",
    en: "The image of this Case was not among the files de-identified with this key, so the Case cannot refer to its de-identified file. De-identify the image first.",
    "zh-CN": "该病例的图像不在使用此密钥去标识的文件之列，病例无法指向去标识后的文件。请先对该图像去标识。",
  },
} as const;
