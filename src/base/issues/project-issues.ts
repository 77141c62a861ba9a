/** Issues of project files. */
export const projectIssues = {
  "project-exists": {
    severity: "error",
    en: "A file with this name already exists; it was not changed. Choose another name.",
    "zh-CN": "已存在同名文件，该文件保持不变。请换一个名称。",
  },
  "project-locked": {
    severity: "error",
    en: "This project is being edited in another window or program. Close it there, or open it here read-only.",
    "zh-CN": "该项目正在另一个窗口或程序中编辑。请先在那里关闭，或在此以只读方式打开。",
  },
  "project-read-only": {
    severity: "error",
    en: "This project is open read-only, so nothing was changed. To edit it, copy it to a folder where you have write permission, or close the other window that has it open.",
    "zh-CN":
      "该项目以只读方式打开，未作任何更改。如需编辑，请复制到可写入的文件夹，或关闭占用该项目的另一个窗口。",
  },
  "project-disk-full": {
    severity: "error",
    en: "The disk is full: the last change was not saved; everything before it was. Free some space and repeat the change.",
    "zh-CN": "磁盘已满：最后一次更改未保存，此前的内容均已保存。请释放空间后重试。",
  },
  "project-write-failed": {
    severity: "error",
    en: "The last change could not be written to the disk ({reason}); everything before it was saved. Check the disk and repeat the change.",
    "zh-CN": "磁盘未能写入最后一次更改（{reason}），此前的内容均已保存。请检查磁盘后重试。",
  },
  "project-damaged": {
    severity: "error",
    en: "This project file is damaged or not a Paraspine project ({reason}). It was not changed. Restore the newest backup.",
    "zh-CN":
      "该项目文件已损坏，或不是 Paraspine 项目文件（{reason}）。未对其作任何更改。请用最近的备份恢复。",
  },
  "project-newer-version": {
    severity: "error",
    en: "This project was saved by a newer Paraspine (file version {version}, this program supports up to {known}). It was not changed. Update Paraspine.",
    "zh-CN":
      "该项目由更新版本的 Paraspine 保存（文件版本 {version}，本程序最高支持 {known}），未作任何更改。请更新 Paraspine。",
  },
  "project-migrated": {
    severity: "info",
    en: "This project came from an earlier version of Paraspine and was updated. The original file is kept beside it: {backup}.",
    "zh-CN": "该项目来自较早版本的 Paraspine，现已更新格式。原文件保留在旁边：{backup}。",
  },
  "project-unknown-slice": {
    severity: "error",
    en: "This is not in the project. Add it first, or refresh the list.",
    "zh-CN": "项目中没有此项。请先添加，或刷新列表。",
  },
  "project-study-left-out": {
    severity: "error",
    en: "This study has no axial T2 series suitable for measurement, so nothing was added. Check that all of its series are in the folder, and add it again.",
    "zh-CN": "该检查没有适合测量的轴位 T2 序列，因此未添加。请确认文件夹中包含其全部序列后重新添加。",
  },
  "project-work-stays": {
    severity: "info",
    en: "{n} {n|slice has|slices have} work in the project already. It stays as it is, and the work that came with the {n|slice|slices} was not taken.",
    "zh-CN": "{n} 层在项目中已有测量工作，保持不变；随之而来的工作未被采用。",
  },
  "project-batch-without-slice": {
    severity: "warning",
    en: "{n} {n|row|rows} of this batch had no slice to measure, so there is nothing to add. The batch's run.json says why.",
    "zh-CN": "该批处理中有 {n} 行没有可测量的层面，因此没有可添加的内容。原因见该批处理的 run.json。",
  },
  "project-add-stopped": {
    severity: "error",
    en: "Adding was stopped after {done} of {total} {total|slice|slices}. What was taken over is in the project. Give the same command again for the rest.",
    "zh-CN":
      "添加已停止（共 {total} 层，已处理 {done} 层）。已添加的内容保留在项目中。请再次运行同一命令以完成其余部分。",
  },
  "project-needs-reason": {
    severity: "error",
    en: "To reject a slice, give a short reason.",
    "zh-CN": "排除层面时请简要填写原因。",
  },
  "job-not-begun": {
    severity: "info",
    en: "This job was stopped while waiting, so nothing was done. Start it again if you still need it.",
    "zh-CN": "该任务在排队时已停止，未作任何处理。如仍需要，请重新开始。",
  },
  "project-repeat-exists": {
    severity: "error",
    en: "Repeats named {study} already exist. Choose another name.",
    "zh-CN": "已存在名为 {study} 的重复测量。请换一个名称。",
  },
  "project-tampered": {
    severity: "error",
    en: "The project does not match its audit trail: {what}. Ask who changed the file outside Paraspine, or restore a backup.",
    "zh-CN": "项目内容与操作记录不符：{whatZh}。请查明是谁在 Paraspine 之外修改了文件，或用备份恢复。",
  },
} as const;
