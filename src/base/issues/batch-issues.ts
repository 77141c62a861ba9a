/** Issues of measuring many studies at once, and of joining what several computers measured. */
export const batchIssues = {
  "batch-no-axial-t2": {
    severity: "error",
    en: "This study has no axial T2 series suitable for measurement, so it was not measured. Choose its slice yourself (on the command line: --slices), or leave the study out.",
    "zh-CN":
      "该检查没有适合测量的轴位 T2 序列，因此未得出测量值。请自行指定层面（命令行：--slices），或排除该检查。",
  },
  "batch-middle-slice": {
    severity: "warning",
    en: "The slice at the L3 inferior endplate was not specified, so the middle slice of the axial T2 series was used. Check the level, or choose the slice yourself (on the command line: --slices).",
    "zh-CN":
      "未指明哪一层位于 L3 下终板，因此取轴位 T2 序列的中间层。请核对椎体水平，或自行指定层面（命令行：--slices）。",
  },
  "batch-no-level": {
    severity: "error",
    en: "The slice at the {endplate} endplate was not found in this study, so it has no row of numbers. Name the slice yourself (on the command line: --slices), or take the middle one (--level middle).",
    "zh-CN":
      "未能在该检查中找到位于 {endplate} 终板的层面，因此未得出测量值。请自行指定层面（命令行：--slices），或改用中间层（--level middle）。",
  },
  "batch-slice-unknown": {
    severity: "error",
    en: "Line {line} of the slice list refers to a slice that was not found. Check its patient, study, SOP Instance UID or number.",
    "zh-CN": "层面列表第 {line} 行所指的层面不存在。请核对患者、检查、SOP Instance UID 或层面编号。",
  },
  "batch-slice-ambiguous": {
    severity: "error",
    en: "Line {line} of the slice list matches {count} {count|study|studies}. Give patient_id, study_instance_uid and sop_instance_uid.",
    "zh-CN":
      "层面列表第 {line} 行对应 {count} 次检查。请填写 patient_id、study_instance_uid 和 sop_instance_uid。",
  },
  "batch-series-ambiguous": {
    severity: "error",
    en: "Line {line} of the slice list matches images of several series ({count}) with the same SOP Instance UID. Give series_instance_uid, too.",
    "zh-CN":
      "层面列表第 {line} 行对应 {count} 个序列中的图像，它们使用相同的 SOP Instance UID。请同时填写 series_instance_uid。",
  },
  "batch-list-unreadable": {
    severity: "error",
    en: "The slice list cannot be used ({reason}). It needs the columns patient_id or study_instance_uid, and sop_instance_uid or slice.",
    "zh-CN":
      "无法使用该层面列表（{reason}）。列表需包含 patient_id 或 study_instance_uid 列，以及 sop_instance_uid 或 slice 列。",
  },
  "batch-not-listed": {
    severity: "info",
    en: "{count} {count|study is|studies are} not in the slice list and {count|was|were} not measured.",
    "zh-CN": "{count} 次检查不在层面列表中，未予测量。",
  },
  "batch-nothing": {
    severity: "error",
    en: "There is nothing to measure here. Give files or folders with axial T2 series of the lumbar spine.",
    "zh-CN": "此处没有可测量的内容。请指定包含腰椎轴位 T2 序列的文件或文件夹。",
  },
  "batch-no-outlines": {
    severity: "error",
    en: "The given folder has no outline file for this slice. Name the file after the slice's SOP Instance UID or file name, or let the model draw.",
    "zh-CN":
      "所给文件夹中没有该层面的轮廓文件。请以该层面的 SOP Instance UID 或文件名命名轮廓文件，或由模型勾画。",
  },
  "batch-outlines-shared": {
    severity: "error",
    en: "Several images have the same name as this outline file, so it is not clear which image it belongs to, and it was not used. Name it after the slice's SOP Instance UID, or as in the unit column of a batch table.",
    "zh-CN":
      "有多幅图像与该轮廓文件同名，无法确定轮廓属于哪幅图像，因此未使用。请以该层面的 SOP Instance UID 命名，或用批处理表格 unit 列中的名称命名。",
  },
  "batch-unit-stopped": {
    severity: "error",
    en: "The process that measured this slice stopped twice ({reason}), so it has no measurements. Other slices are not affected. Measure it on its own to find the cause.",
    "zh-CN":
      "测量该层面的进程两次中止（{reason}），因此无测量值；其他层面不受影响。请单独测量该层面以查明原因。",
  },
  "batch-folder-not-empty": {
    severity: "error",
    en: "This folder is not empty. Choose an empty one, or continue an interrupted batch with --resume.",
    "zh-CN": "该文件夹不是空的。请选择空文件夹，或用 --resume 继续先前中断的批处理。",
  },
  "batch-settings-differ": {
    severity: "error",
    en: "This batch was started with other settings ({what}), and one table must not mix two ways of measuring. Continue with the same settings and program version, or start in a new folder.",
    "zh-CN":
      "该批处理开始时的设置与现在不同（{what}），同一表格不能混用两种测量方法。请使用相同的设置和程序继续，或另建文件夹重新开始。",
  },
  "batch-input-changed": {
    severity: "error",
    en: "{count} {count|slice|slices} that this batch started with {count|is|are} no longer found, or other slices are now chosen in their studies. Restore the files, or start in a new folder.",
    "zh-CN":
      "该批处理开始时的 {count} 个层面已找不到，或其检查中所选层面已改变。请恢复文件，或另建文件夹重新开始。",
  },
  "batch-image-changed": {
    severity: "error",
    en: "This image has changed since it was measured, so the table would mix two states of the data. Restore the file, or start in a new folder.",
    "zh-CN":
      "该图像已不是先前测量时的图像，继续会使表格混合两种数据状态。请恢复该文件，或另建文件夹重新开始。",
  },
  "batch-locked": {
    severity: "error",
    en: "Another batch is writing to this folder. Wait until it finishes, or choose another folder.",
    "zh-CN": "另一个批处理正在写入该文件夹。请等待其结束，或选择其他文件夹。",
  },
  "batch-folder-unreadable": {
    severity: "error",
    en: "This is not the folder of a batch, or its {file} is damaged. Choose a folder that paraspine batch wrote.",
    "zh-CN":
      "该文件夹不是批处理的输出文件夹，或其中的 {file} 已损坏。请选择由 paraspine batch 写出的文件夹。",
  },
  "batch-no-picture": {
    severity: "warning",
    en: "The picture of this slice could not be drawn ({reason}). The measurements are valid.",
    "zh-CN": "无法绘制该层面的图片（{reason}）。测量值有效。",
  },
  "batch-unfinished": {
    severity: "error",
    en: "This batch has measured {done} of {total} {total|slice|slices} so far, and the table contains only those. Continue with --resume.",
    "zh-CN": "该批处理目前仅测量了 {total} 个层面中的 {done} 个，表格只包含这些层面。请用 --resume 继续。",
  },
  "batch-not-begun": {
    severity: "error",
    en: "The batch was stopped while searching for files: nothing was measured. Start it again.",
    "zh-CN": "批处理在检索文件时被中止，尚未进行任何测量。请重新启动。",
  },
  "batch-jobs-bounded": {
    severity: "warning",
    en: "{asked} processes were requested, but the {gigabytes} GB of free memory allow only {jobs}, so {jobs} run at once. The measurements are the same.",
    "zh-CN":
      "要求 {asked} 个进程；当前可用内存 {gigabytes} GB 只允许 {jobs} 个，因此同时运行 {jobs} 个进程。测量结果不受影响。",
  },
  "merge-shard-missing": {
    severity: "error",
    en: "Shards {missing} of {count} are missing, so the table lacks patients. Add them and merge again.",
    "zh-CN": "缺少第 {missing} 个分片（共 {count} 个），因此表格中缺少部分患者。请补全后重新合并。",
  },
  "merge-overlap": {
    severity: "error",
    en: "{count} {count|slice is|slices are} in more than one of the folders, with different results. Merge each shard only once.",
    "zh-CN": "{count} 个层面出现在多个文件夹中且结果不同。每个分片只能合并一次。",
  },
} as const;
