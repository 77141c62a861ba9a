/** Issues of the program and its surroundings. */
export const applicationIssues = {
  "file-not-found": {
    severity: "error",
    en: "There is no file or folder here. Check the path.",
    "zh-CN": "此处没有文件或文件夹。请检查路径。",
  },
  "file-no-permission": {
    severity: "error",
    en: "You may not read this file or folder. Ask for permission, or choose another.",
    "zh-CN": "没有读取该文件或文件夹的权限。请申请权限或选择其他文件。",
  },
  "file-unreadable": {
    severity: "error",
    en: "This file could not be read ({reason}). Check the disk and try again.",
    "zh-CN": "无法读取该文件（{reason}）。请检查磁盘后重试。",
  },
  "file-unwritable": {
    severity: "error",
    en: "This file could not be written ({reason}). Nothing was changed. Choose another folder, or free some space.",
    "zh-CN": "无法写入该文件（{reason}），未作任何更改。请选择其他文件夹或释放空间。",
  },
  "program-error": {
    severity: "error",
    en: "Paraspine made a mistake ({reason}). Your work is saved. Please report this.",
    "zh-CN": "Paraspine 内部出错（{reason}）。您的工作已保存。请报告此问题。",
  },
} as const;
