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
  "file-stopped": {
    severity: "error",
    en: "Reading this file exceeded a limit ({reason}) and was stopped. Other files are not affected. Copy it again from its source.",
    "zh-CN": "读取该文件超出限制（{reason}），已中止；其他文件不受影响。请从来源重新复制该文件。",
  },
  "file-too-large": {
    severity: "error",
    en: "This file is {megabytes} MB, more than can be read at once. Split it into smaller files.",
    "zh-CN": "该文件大小为 {megabytes} MB，超出一次可读取的上限。请拆分为较小的文件。",
  },
  "file-unwritable": {
    severity: "error",
    en: "This file could not be written ({reason}). Nothing was changed. Choose another folder, or free some space.",
    "zh-CN": "无法写入该文件（{reason}），未作任何更改。请选择其他文件夹或释放空间。",
  },
  "file-would-overwrite-input": {
    severity: "error",
    en: "This file is one of the input files and would be overwritten. Nothing was done. Choose another name for the output.",
    "zh-CN": "该文件是输入文件之一，写出会将其覆盖，因此未执行任何操作。请为输出文件另选名称。",
  },
  "file-would-overwrite-original": {
    severity: "error",
    en: "A DICOM file or a project with this name exists and would be overwritten. Nothing was done. Choose another name for the output.",
    "zh-CN": "该名称已是一个 DICOM 文件或项目，写出会将其覆盖，因此未执行任何操作。请为输出文件另选名称。",
  },
  "output-no-folder": {
    severity: "error",
    en: "The output folder does not exist. Nothing was done. Create the folder, or check the path for a typing mistake.",
    "zh-CN": "输出文件所在的文件夹不存在，未执行任何操作。请先创建该文件夹，或检查路径是否有误。",
  },
  "output-is-folder": {
    severity: "error",
    en: "A folder with this name exists, so no file can be written here. Nothing was done. Choose another name for the file.",
    "zh-CN": "该名称是一个已有的文件夹，无法写为文件，未执行任何操作。请为输出文件另选名称。",
  },
  "system-open-files": {
    severity: "error",
    en: "The system allows this program too few open files, so it could not continue. Raise the limit (ulimit -n 1024 or more) and start again.",
    "zh-CN":
      "系统允许本程序同时打开的文件数过少，无法继续。请提高上限（如 ulimit -n 1024 或更大）后重新启动。",
  },
  "program-error": {
    severity: "error",
    en: "An internal error occurred in Paraspine ({reason}). Your work is saved. Please report this.",
    "zh-CN": "Paraspine 内部出错（{reason}）。您的工作已保存。请报告此问题。",
  },
  "path-not-granted": {
    severity: "error",
    en: "This file or folder was not chosen in this window, so it was neither read nor written. Open it with Open or Folder, or drop it on the window.",
    "zh-CN":
      "该文件或文件夹未在本窗口中选择，因此不予读取或写入。请通过“打开”或“文件夹”选择，或将其拖入窗口。",
  },
  "project-foreign-images": {
    severity: "error",
    en: "This project refers to images on another computer ({path}) that was never opened from here, so the project was not opened and that computer was not contacted. If you trust the source, open the folder with the images first, then the project.",
    "zh-CN":
      "该项目引用了另一台计算机上的图像（{path}），而本机从未打开过该位置，因此项目未打开，也不会连接该计算机。如信任来源，请先打开图像所在文件夹，再打开项目。",
  },
  "project-none-open": {
    severity: "error",
    en: "No project is open. Create or open one first.",
    "zh-CN": "没有打开的项目。请先新建或打开一个项目。",
  },
  "project-no-reader": {
    severity: "error",
    en: "Every change in a project is recorded with a name. Enter your name or initials first.",
    "zh-CN": "项目记录需要署名。请先填写您的姓名或缩写。",
  },
  "project-nothing-to-approve": {
    severity: "warning",
    en: "This slice has no outlines yet, so there is nothing to approve. Outline it, or reject it with a reason.",
    "zh-CN": "该层面尚无轮廓，无法通过。请先勾画，或注明原因后排除。",
  },
  "picture-unreadable": {
    severity: "error",
    en: "This picture cannot be read ({reason}). Choose a greyscale PNG.",
    "zh-CN": "无法读取该图片（{reason}）。请选择灰度 PNG 图片。",
  },
} as const;
