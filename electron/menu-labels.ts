import type { Text } from "../src/base/language.ts";
import type { MenuCommand } from "../src/desktop-api.ts";

/** The menu's own words, in every language. */
export const menuLabels = {
  file: { en: "File", "zh-CN": "文件" },
  edit: { en: "Edit", "zh-CN": "编辑" },
  view: { en: "View", "zh-CN": "视图" },
  export: { en: "Export", "zh-CN": "导出" },
  quit: { en: "Quit", "zh-CN": "退出" },
  cut: { en: "Cut", "zh-CN": "剪切" },
  copy: { en: "Copy", "zh-CN": "复制" },
  paste: { en: "Paste", "zh-CN": "粘贴" },
  fullScreen: { en: "Full screen", "zh-CN": "全屏" },
  developerTools: { en: "Developer tools", "zh-CN": "开发者工具" },
  "open-files": { en: "Open files…", "zh-CN": "打开文件…" },
  "open-folder": { en: "Open a folder…", "zh-CN": "打开文件夹…" },
  "open-case": { en: "Open a case…", "zh-CN": "打开病例…" },
  "save-case": { en: "Save the case…", "zh-CN": "保存病例…" },
  "export-csv": { en: "Table (CSV)…", "zh-CN": "表格（CSV）…" },
  "export-roiset": { en: "Outlines (ImageJ RoiSet.zip)…", "zh-CN": "轮廓（ImageJ RoiSet.zip）…" },
  "export-seg": { en: "Regions (DICOM SEG)…", "zh-CN": "区域（DICOM SEG）…" },
  "export-sr": { en: "Measurements (DICOM SR)…", "zh-CN": "测量结果（DICOM SR）…" },
  "export-nifti": { en: "Label map (NIfTI)…", "zh-CN": "标签图（NIfTI）…" },
  "print-report": { en: "Print report (PDF)…", "zh-CN": "打印报告（PDF）…" },
  "page-risk": { en: "Risk", "zh-CN": "风险" },
  "export-figure": { en: "Figure (PNG, 300 dpi)…", "zh-CN": "图片（PNG，300 dpi）…" },
  "import-rois": { en: "Import outlines…", "zh-CN": "导入轮廓…" },
  undo: { en: "Undo", "zh-CN": "撤销" },
  redo: { en: "Redo", "zh-CN": "重做" },
  level: { en: "L3 level on the sagittal", "zh-CN": "在矢状位上确定 L3 层面" },
  "page-worklist": { en: "Worklist", "zh-CN": "工作列表" },
  "page-statistics": { en: "Statistics", "zh-CN": "统计分析" },
} as const satisfies Record<MenuCommand, Text> & Record<string, Text>;
