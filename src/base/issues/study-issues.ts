/** Issues of Case documents, of saved recipes and settings, and of the steps that lead to a result. */
export const studyIssues = {
  "case-unreadable": {
    severity: "error",
    en: "This Case cannot be read ({reason}). Choose a Case saved by Paraspine.",
    "zh-CN": "无法读取该病例文件（{reason}）。请选择由 Paraspine 保存的病例文件。",
  },
  "case-newer-version": {
    severity: "error",
    en: "This Case was saved by a newer Paraspine (document version {version}, this program supports up to {known}). Update Paraspine.",
    "zh-CN":
      "该病例文件由更新版本的 Paraspine 保存（文档版本 {version}，本程序最高支持 {known}）。请更新 Paraspine。",
  },
  "case-image-missing": {
    severity: "error",
    en: "The image of this Case was not found. Give its DICOM file, or the folder that contains it.",
    "zh-CN": "未找到该病例所用的图像。请指定其 DICOM 文件或所在文件夹。",
  },
  "case-image-changed": {
    severity: "error",
    en: "This is not the image of the Case: its content is different. Choose the original DICOM file.",
    "zh-CN": "该图像与病例所用的图像内容不一致。请选择原始 DICOM 文件。",
  },
  "case-own-recipe": {
    severity: "info",
    en: "Measured with the Case's own recipe: {recipe}",
    "zh-CN": "按该病例自带的测量方案测量：{recipe}",
  },
  "case-recipe-replaced": {
    severity: "info",
    en: "Measured with the recipe given ({recipe}), not with the Case's own ({own}).",
    "zh-CN": "按指定的测量方案（{recipe}）测量，而非该病例自带的方案（{own}）。",
  },
  "recompute-differs": {
    severity: "error",
    en: "Measured again with the Case's own recipe, {count} {count|value differs|values differ} from the stored {count|one|ones}: {what}. Find out whether the Case or the program changed before you use either.",
    "zh-CN":
      "按病例自带的测量方案重新测量，有 {count} 个数值与保存的不同：{what}。使用前请查明是病例还是程序发生了变化。",
  },
  "recompute-nothing-stored": {
    severity: "warning",
    en: "This Case contains no measurements, so there is nothing to compare with.",
    "zh-CN": "该病例未保存测量结果，无法比较。",
  },
  "case-other-image": {
    severity: "warning",
    en: "These outlines were drawn on another image (the Case refers to a different file or frame), so areas entered for that image are not used. Check that the outlines belong to this slice.",
    "zh-CN":
      "这些轮廓来自另一幅图像（病例所记录的文件或帧不同），因此不采用为该图像录入的面积。请确认轮廓属于此层面。",
  },
  "recipe-unreadable": {
    severity: "error",
    en: "This recipe cannot be read ({reason}). Choose a recipe saved by Paraspine.",
    "zh-CN": "无法读取该测量方案（{reason}）。请选择由 Paraspine 保存的方案。",
  },
  "recipe-limits-not-eight-bit": {
    severity: "error",
    en: "After conversion to 8 bits, grey levels range from 0 to 255, but the threshold limits are outside. Give limits within 0..255.",
    "zh-CN": "转换为 8 位后灰度为 0 至 255，所给脂肪阈值超出此范围。请给出 0..255 之内的阈值。",
  },
  "settings-unreadable": {
    severity: "warning",
    en: "Your settings could not be read ({reason}), so the default settings are used. The old file was kept in the same folder.",
    "zh-CN": "无法读取您的设置（{reason}），已改用默认设置。原文件保留在同一文件夹中。",
  },
  "kept-case-damaged": {
    severity: "warning",
    en: "The last automatic save of this slice is damaged; the previous one was opened. Check the outlines.",
    "zh-CN": "此层面最近一次自动保存的文件已损坏，已打开上一次的保存。请检查轮廓。",
  },
  "batch-stopped": {
    severity: "info",
    en: "Stopped after {done} of {total} {total|slice|slices}. The slices measured so far are valid.",
    "zh-CN": "已停止：共 {total} 个层面，完成 {done} 个。已测量的结果有效。",
  },
  "export-nothing-to-draw": {
    severity: "error",
    en: "There is no outline to export. Outline at least one region first.",
    "zh-CN": "没有可导出的轮廓。请先勾画至少一个区域。",
  },
  "export-needs-uids": {
    severity: "error",
    en: "The image does not state its study and series, so a DICOM file cannot refer to it. Choose another export format.",
    "zh-CN": "图像未注明所属的检查、序列或实例 UID，DICOM 文件无法引用它。请选择其他导出格式。",
  },
  "export-needs-date": {
    severity: "error",
    en: "The image has no date, but a DICOM file needs one. Choose another export format.",
    "zh-CN": "图像未注明日期，而 DICOM 文件必须有日期。请选择其他导出格式。",
  },
  "export-needs-geometry": {
    severity: "error",
    en: "The image does not state its position in the patient, so contours in millimetres cannot be given. Export DICOM SEG or RoiSet.zip instead.",
    "zh-CN":
      "图像未注明其在患者体内的位置，无法给出以毫米为单位的轮廓坐标。请改为导出 DICOM SEG 或 RoiSet.zip。",
  },
  "export-outline-too-long": {
    severity: "error",
    en: "The outline of {roi} has {points} points, more than a structure set allows in one contour. Export DICOM SEG or RoiSet.zip instead.",
    "zh-CN": "{roi} 的轮廓有 {points} 个点，超出结构集单个轮廓的上限。请改为导出 DICOM SEG 或 RoiSet.zip。",
  },
  "export-nothing-chosen": {
    severity: "error",
    en: "The project has no slices for this export. Choose slices that are outlined, or other states.",
    "zh-CN": "项目中没有可用于此导出的层面。请选择已勾画的层面，或更改状态条件。",
  },
  "export-numbers-differ": {
    severity: "warning",
    en: "Slice {slice}: when measured again, its values differ from those in the project. The export contains the new values. Measure the slice again in the project.",
    "zh-CN": "层面 {slice}：重新测量的结果与项目中保存的不同，导出采用新结果。请在项目中重新测量该层面。",
  },
  "export-clinical-differs": {
    severity: "warning",
    en: "Slice {slice}: {key} differs between the Case and the patient's record. The table contains the value of the Case. Check which one is correct.",
    "zh-CN": "层面 {slice}：{key} 在病例与患者记录中不一致，表中采用病例中的值。请核对。",
  },
  "export-text-cut": {
    severity: "warning",
    en: "A text is longer than the 255 bytes allowed in a cell of an SPSS file and was truncated. The CSV and XLSX tables contain the full text.",
    "zh-CN": "有文本超过 SPSS 文件单元格 255 字节的上限，已截断。CSV 和 XLSX 表中保留全文。",
  },
  "export-not-recorded": {
    severity: "warning",
    en: "The export is complete, but it could not be recorded in the project's audit trail.",
    "zh-CN": "已导出，但未能在项目的操作记录中登记。",
  },
  "export-stopped": {
    severity: "info",
    en: "The export was stopped after {done} of {total} {total|slice|slices}, and nothing was exported. An earlier export with this name was not changed.",
    "zh-CN": "导出已停止（共 {total} 层，已处理 {done} 层），未写入任何文件。此前同名的导出保持不变。",
  },
  "export-identifies": {
    severity: "error",
    en: "These DICOM files identify the patient as their images do. Export them without the key, then de-identify the folder together with the images.",
    "zh-CN":
      "此类 DICOM 文件与原图像一样含有患者身份信息。请先不使用密钥导出，再将该文件夹与图像一并去标识。",
  },
  "export-free-text": {
    severity: "warning",
    en: "Patients are pseudonymised, but texts entered by people (reasons, columns of imported tables, names of readers) are unchanged. Check them before you share the tables.",
    "zh-CN":
      "患者已改用假名，但人工填写的文字（原因、导入表格的列、阅片者姓名）保持原样。对外提供之前请先检查。",
  },
  "export-folder-has-others": {
    severity: "warning",
    en: "The folder also contains {others} {others|file|files} not written by this export, perhaps from an earlier one. SHA256SUMS lists only the files of this export.",
    "zh-CN":
      "文件夹中还有 {others} 个并非本次导出写入的文件，可能来自之前的导出。SHA256SUMS 只列出本次导出的文件。",
  },
} as const;
