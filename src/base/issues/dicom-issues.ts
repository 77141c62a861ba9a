/** Issues of reading DICOM. */
export const dicomIssues = {
  "dicom-not-dicom": {
    severity: "error",
    en: "This file is not DICOM. Choose a DICOM file, a folder or a DICOMDIR.",
    "zh-CN": "该文件不是 DICOM。请选择 DICOM 文件、文件夹或 DICOMDIR。",
  },
  "dicom-truncated": {
    severity: "error",
    en: "This DICOM file ends too early. Copy it again from its source.",
    "zh-CN": "该 DICOM 文件不完整（提前结束）。请从来源重新复制。",
  },
  "dicom-no-pixel-data": {
    severity: "error",
    en: "This DICOM file holds no image. Choose a file of an image series.",
    "zh-CN": "该 DICOM 文件不含图像。请选择图像序列中的文件。",
  },
  "dicom-unsupported-syntax": {
    severity: "error",
    en: "The image is stored in transfer syntax {syntax}, which cannot be read here. Convert it to an uncompressed or lossless syntax.",
    "zh-CN": "图像以传输语法 {syntax} 存储，此处无法读取。请转换为未压缩或无损语法。",
  },
  "dicom-unsupported-pixels": {
    severity: "error",
    en: "The image is not a single greyscale channel ({photometric}, {samples} samples a pixel). Choose a greyscale MR image.",
    "zh-CN": "图像不是单通道灰度图（{photometric}，每像素 {samples} 个采样）。请选择灰度 MR 图像。",
  },
  "dicom-frame-out-of-range": {
    severity: "error",
    en: "Frame {frame} was asked for, but the file has {frames}. Choose a frame from 1 to {frames}.",
    "zh-CN": "请求第 {frame} 帧，但文件只有 {frames} 帧。请选择 1 到 {frames} 之间的帧。",
  },
  "dicom-no-pixel-spacing": {
    severity: "warning",
    en: "The image states no PixelSpacing, so areas are in pixels only. Use an image that states it to get mm².",
    "zh-CN": "图像未注明像素间距（PixelSpacing），面积仅以像素表示。如需 mm²，请使用注明像素间距的图像。",
  },
  "dicom-corrupt": {
    severity: "error",
    en: "The structure of this DICOM file is broken. Copy it again from its source.",
    "zh-CN": "该 DICOM 文件结构已损坏。请从来源重新复制。",
  },
  "dicom-inflate-failed": {
    severity: "error",
    en: "This DICOM file is deflated, and its contents are damaged. Copy it again from its source.",
    "zh-CN": "该 DICOM 文件经 Deflate 压缩，内容已损坏。请从来源重新复制。",
  },
  "dicom-inflated-too-large": {
    severity: "error",
    en: "This DICOM file is deflated, and its contents are far larger than any image. Copy it again from its source.",
    "zh-CN": "该 DICOM 文件经 Deflate 压缩，解压后的内容远大于任何图像。请从来源重新复制。",
  },
  "dicom-decode-failed": {
    severity: "error",
    en: "The compressed image could not be decoded ({reason}). Copy the file again from its source.",
    "zh-CN": "压缩图像无法解码（{reason}）。请从来源重新复制该文件。",
  },
  "dicom-stream-contradicts": {
    severity: "error",
    en: "The compressed image has {foundRows} {foundRows|row|rows}, {foundColumns} {foundColumns|column|columns} and {foundSamples} {foundSamples|sample|samples} of {foundBits} {foundBits|bit|bits} a pixel; the file's header says {rows} {rows|row|rows}, {columns} {columns|column|columns} and 1 sample of at most {bits} {bits|bit|bits}. One of the two belongs to another image. Export the image again from its source.",
    "zh-CN":
      "压缩图像为 {foundRows} 行、{foundColumns} 列，每像素 {foundSamples} 个采样、{foundBits} 位；文件头注明为 {rows} 行、{columns} 列，每像素 1 个采样、最多 {bits} 位。两者必有一方不属于该图像。请从来源重新导出。",
  },
  "dicom-stream-damaged": {
    severity: "warning",
    en: "The compressed image is damaged ({reason}), so parts of the picture may be wrong. Copy the file again from its source, and look at the picture before you use numbers.",
    "zh-CN": "压缩图像已损坏（{reason}），部分图像可能有误。请从来源重新复制该文件，使用数值前请查看图像。",
  },
  "dicom-rle-rows": {
    severity: "warning",
    en: "The image was not compressed row by row as its header counts rows and columns, so the picture may be garbled. Look at it before you use numbers.",
    "zh-CN": "该图像并非按文件头所述的行列逐行压缩，图像可能错乱。使用数值前请查看图像。",
  },
  "dicom-sign-contradicts": {
    severity: "warning",
    en: "The compressed image and the file's header disagree on whether intensities can be negative; they were read as the header says. Compare the picture with another viewer before you use numbers.",
    "zh-CN":
      "压缩图像与文件头对信号强度可否为负值的说明不一致，已按文件头读取。使用数值前请与其他阅片软件对照。",
  },
  "dicom-bits-outside": {
    severity: "warning",
    en: "Pixels hold bits outside the {stored} stored ones that the header names (the highest is bit {highBit}), so header and intensities contradict each other. Compare the picture with another viewer before you use numbers.",
    "zh-CN":
      "像素在文件头注明的 {stored} 个存储位（最高位为第 {highBit} 位）之外还有数据，文件头与信号强度相互矛盾。使用数值前请与其他阅片软件对照。",
  },
  "dicom-bits-contradictory": {
    severity: "warning",
    en: "The header contradicts itself: {stored} of {allocated} bits are stored, but the highest is bit {highBit}. The lowest {stored} bits were read. Compare the picture with another viewer before you use numbers.",
    "zh-CN":
      "文件头自相矛盾：{allocated} 位中存储 {stored} 位，最高位却是第 {highBit} 位。已读取最低的 {stored} 位。使用数值前请与其他阅片软件对照。",
  },
  "dicom-value-assumed": {
    severity: "warning",
    en: "The header's {attribute} is missing or makes no sense, so {assumed} was taken for it. Compare the picture with another viewer before you use numbers.",
    "zh-CN": "文件头的 {attribute} 缺失或不合理，已按 {assumed} 读取。使用数值前请与其他阅片软件对照。",
  },
  "dicom-pixel-data-length": {
    severity: "warning",
    en: "The pixel data are {actual} bytes long, but the header describes {expected}, so rows, columns, bits, samples or the number of frames may be wrong and the picture garbled. Look at the picture before you use numbers.",
    "zh-CN":
      "像素数据为 {actual} 字节，而文件头描述的是 {expected} 字节：行数、列数、位数、采样数或帧数可能有误，图像可能错乱。使用数值前请查看图像。",
  },
  "dicom-frames-contradict": {
    severity: "warning",
    en: "The file holds {found} compressed frames, but its header counts {frames}, so frames may be missing or be others than they seem. Check which one you measure.",
    "zh-CN":
      "文件中有 {found} 个压缩帧，而文件头注明 {frames} 帧，可能缺帧，或帧次不符。请确认所测量的是哪一帧。",
  },
  "dicom-frame-groups-contradict": {
    severity: "warning",
    en: "The header describes {found} frames one by one, but counts {frames}, so place, spacing and scale may be those of another frame. Check which frame you measure, or export the series again from its source.",
    "zh-CN":
      "文件头逐帧描述了 {found} 帧，帧数却注明为 {frames}，因此位置、像素间距和灰度换算可能属于另一帧。请确认所测量的是哪一帧，或从来源重新导出该序列。",
  },
  "dicom-too-many-frames": {
    severity: "error",
    en: "The file states {frames} frames, more than its {bytes} bytes can hold. Copy it again from its source.",
    "zh-CN": "该文件注明有 {frames} 帧，而其 {bytes} 字节不可能容纳。请从来源重新复制。",
  },
  "listing-too-many-frames": {
    severity: "error",
    en: "Together, these files state more than {most} frames in multi-frame images, so this one was left out. Open fewer files at once.",
    "zh-CN": "这些多帧文件合计超过 {most} 帧，因此略去了该文件。请分批打开。",
  },
  "dicom-frames-inseparable": {
    severity: "error",
    en: "The file does not tell where one compressed frame ends and the next begins. Convert it to an uncompressed syntax.",
    "zh-CN": "文件未注明各压缩帧的起止位置。请转换为未压缩的传输语法。",
  },
  "dicom-bad-image-size": {
    severity: "error",
    en: "The image states no usable size ({rows} {rows|row|rows}, {columns} {columns|column|columns}). Copy the file again from its source.",
    "zh-CN": "图像未注明可用的尺寸（{rows} 行，{columns} 列）。请从来源重新复制该文件。",
  },
  "dicom-bad-bits": {
    severity: "error",
    en: "Pixels of {stored} bits in {allocated} cannot be read. Choose an image with 8, 16 or 32 bits a pixel.",
    "zh-CN": "无法读取 {allocated} 位中存储 {stored} 位的像素。请选择每像素 8、16 或 32 位的图像。",
  },
  "dicom-pixel-spacing-invalid": {
    severity: "warning",
    en: "The image's PixelSpacing makes no sense, so areas are in pixels only. Use an image that states it rightly to get mm².",
    "zh-CN": "图像的像素间距（PixelSpacing）无效，面积仅以像素表示。如需 mm²，请使用像素间距正确的图像。",
  },
  "dicom-pixel-spacing-unusual": {
    severity: "warning",
    en: "By its header, one pixel of this image measures {row} x {column} mm, as in no usual image of the spine, so areas may be far off. Compare the pixel spacing with the scanner's or another viewer's before you use areas.",
    "zh-CN":
      "按文件头，该图像一个像素为 {row} x {column} mm，脊柱图像通常不会如此，面积可能严重失真。使用面积前请与扫描仪或其他阅片软件的像素间距对照。",
  },
  "dicom-decimal-comma": {
    severity: "warning",
    en: "Numbers in this file's header are written with a comma and were read as if with a point (0,8 as 0.8). Check the pixel spacing.",
    "zh-CN": "该文件头中的数值使用了逗号小数，已按小数点读取（0,8 视为 0.8）。请核对像素间距。",
  },
  "dicom-no-geometry": {
    severity: "warning",
    en: "The image does not state where it lies in the patient, so left and right and the level cannot be checked. Check them yourself.",
    "zh-CN": "图像未注明其在患者体内的位置，无法核对左右侧和椎体水平。请自行确认。",
  },
  "dicom-geometry-contradictory": {
    severity: "warning",
    en: "The image's position or orientation makes no sense and is not used. Check left and right and the level yourself.",
    "zh-CN": "图像的位置或方向信息无效，未予采用。请自行确认左右侧和椎体水平。",
  },
  "dicom-rescale-invalid": {
    severity: "warning",
    en: "The image's rescale slope or intercept makes no sense; the stored values are used as they are. Check the intensities.",
    "zh-CN": "图像的 Rescale 斜率或截距无效，直接使用存储值。请核对信号强度。",
  },
  "dicom-modality-lut": {
    severity: "warning",
    en: "The image maps its values by a table (Modality LUT), which is not applied; the stored values are used. Check the intensities.",
    "zh-CN": "图像使用查找表（Modality LUT）转换数值，此处未应用，直接使用存储值。请核对信号强度。",
  },
  "dicom-mosaic": {
    severity: "warning",
    en: "This image is a mosaic of many slices, so its position and size are not those of one slice. Choose another series.",
    "zh-CN": "该图像由多个层面拼接而成（mosaic），其位置和大小不代表单个层面。请选择其他序列。",
  },
  "dicom-lossy": {
    severity: "warning",
    en: "The image was compressed with loss, so its intensities are not exact. Use the original images if you can.",
    "zh-CN": "图像经过有损压缩，信号强度不精确。如有可能，请使用原始图像。",
  },
  "input-not-t2": {
    severity: "warning",
    en: "This series is {weighting}-weighted. The method is made for T2, so its FA and FDR do not compare with published ones. Choose the axial T2 series if there is one.",
    "zh-CN":
      "该序列为 {weighting} 加权。本方法针对 T2 加权图像，所得 FA 和 FDR 与文献值不可比。如有轴位 T2 序列，请选用。",
  },
  "input-calculated": {
    severity: "warning",
    en: "This series is no T2-weighted image but a diffusion, parameter, subtraction, phase, opposed-phase or fat-only image, so its FA and FDR mean nothing comparable. Choose the axial T2 series.",
    "zh-CN":
      "该序列不是 T2 加权图像，而是弥散、参数图、减影、相位图、反相位或纯脂相图像，所得 FA 和 FDR 不具可比性。请选择轴位 T2 序列。",
  },
  "input-fat-suppressed": {
    severity: "warning",
    en: "Fat is suppressed in this series and looks dark, so a bright threshold does not find it. Choose the series without fat suppression.",
    "zh-CN": "该序列使用了脂肪抑制，脂肪呈低信号，无法用高信号阈值识别。请选择非压脂序列。",
  },
  "input-not-axial": {
    severity: "warning",
    en: "This slice is not axial, so its areas are no cross-sections of the muscles. Choose an axial series.",
    "zh-CN": "该层面不是轴位，所得面积并非肌肉横截面积。请选择轴位序列。",
  },
  "input-reformatted": {
    severity: "warning",
    en: "This slice was computed from other slices, so its pixels are interpolated and small fat is blurred. Choose the series as it was scanned.",
    "zh-CN": "该层面由其他图像重建而来，像素经过插值，细小脂肪会被模糊。请选择原始扫描序列。",
  },
  "dicom-unknown-character-set": {
    severity: "info",
    en: "The file's character set {characterSet} is not known; names may look wrong. Check the names.",
    "zh-CN": "无法识别该文件的字符集 {characterSet}，姓名可能显示有误。请核对姓名。",
  },
  "dicom-character-set-assumed": {
    severity: "info",
    en: "The file does not state in which character set its names are written; they were read as {characterSet}. Check the names.",
    "zh-CN": "该文件未注明姓名所用的字符集，已按 {characterSet} 读取。请核对姓名。",
  },
  "dicom-character-set-contradicted": {
    severity: "info",
    en: "The file states the character set {stated}, which its names do not fit; they were read as {characterSet}. Check the names.",
    "zh-CN": "该文件注明的字符集为 {stated}，与姓名的实际编码不符，已按 {characterSet} 读取。请核对姓名。",
  },
  "dicom-duplicate": {
    severity: "warning",
    en: "This image is there twice with the same header; this copy was left out. Its pixels were not compared: look at it if one of the copies may have been edited.",
    "zh-CN": "该图像重复出现且文件头相同，此副本已略去。像素未作比较：如某一副本可能被修改过，请查看。",
  },
  "dicom-duplicate-other-compression": {
    severity: "warning",
    en: "This image is there twice, stored in different ways; this copy was left out. A copy without loss is preferred; check that the one listed is the one you want.",
    "zh-CN":
      "该图像以不同的存储方式重复出现，此副本已略去（优先采用无损副本）。请确认列表中的副本是所需的图像。",
  },
  "dicom-uid-of-other-patient": {
    severity: "warning",
    en: "An image of another patient or study bears the same SOP Instance UID, so one may be a copy with another ID. Both are kept. Check whose image it is, and that nobody is counted twice.",
    "zh-CN":
      "另一患者或另一检查的图像具有相同的 SOP Instance UID，其中之一可能是更改了编号的副本。两者均予保留。请确认图像属于谁，避免重复计数。",
  },
  "dicom-same-uid-different-image": {
    severity: "warning",
    en: "Another image bears the same SOP Instance UID but a different content; this one was left out. Check which one is right.",
    "zh-CN": "另一幅图像具有相同的 SOP Instance UID 但内容不同，此图像已略去。请确认哪一幅正确。",
  },
  "dicom-uids-of-several-series": {
    severity: "info",
    en: "Several series of this study number their images alike (the same SOP Instance UIDs). They are told apart by series and content. Nothing needs to be done.",
    "zh-CN": "该检查的多个序列使用了相同的图像编号（SOP Instance UID），程序按序列和内容加以区分。无需处理。",
  },
  "dicom-uids-made-up": {
    severity: "warning",
    en: "{count} images that belong together by {what} each bear a {attribute} of their own, as some de-identification programs write them. They are listed one by one, so neither the level nor the middle of the stack is known. Name the slice yourself (on the command line: --slices).",
    "zh-CN":
      "{count} 幅图像按 {what} 应属同一组，却各有不同的 {attribute}（某些去标识化程序会如此处理），因此逐幅列出，无法确定椎体水平或序列的中间层面。请自行指定层面（命令行：--slices）。",
  },
  "dicom-patient-ids-of-one-study": {
    severity: "warning",
    en: "The images of this study bear several patient IDs (number: {count}), as some de-identification programs write them, and are listed as one study under the first. Check that all of them are of one patient.",
    "zh-CN":
      "该检查的图像带有 {count} 个不同的患者编号（某些去标识化程序会如此写入），已按第一个编号列为一项检查。请确认均属于同一患者。",
  },
  "patient-id-of-several": {
    severity: "warning",
    en: "Under this patient ID there are studies of people who differ in {what}, so two people may share one ID. Check whose study this is before it is counted or compared.",
    "zh-CN":
      "同一患者编号下的检查在以下项目上不一致：{what}，可能有两人共用一个编号。请先确认该检查属于谁，再作统计或比较。",
  },
  "dicom-series-split": {
    severity: "info",
    en: "This series is listed as several stacks (number: {count}), because its images differ in {attributes}. Choose the stack you mean.",
    "zh-CN": "该序列的图像在以下属性上不同：{attributes}，已拆分为 {count} 组显示。请选择所需的一组。",
  },
  "dicom-slices-missing": {
    severity: "warning",
    en: "By the distances between the slices, this series lacks some (number missing: {count}). Check that the copy is complete.",
    "zh-CN": "按层间距推算，该序列缺少 {count} 个层面。请确认副本是否完整。",
  },
  "dicom-same-position": {
    severity: "warning",
    en: "In this series, slices lie where another one does (number: {count}), so several images show the same place. Check which one you measure.",
    "zh-CN": "该序列有 {count} 个层面与其他层面位置相同，同一位置有多幅图像。请确认所测量的是哪一幅。",
  },
  "dicom-skipped": {
    severity: "info",
    en: "This file holds no image and was passed over. Nothing needs to be done.",
    "zh-CN": "该文件不含图像，已跳过。无需处理。",
  },
  "dicomdir-damaged": {
    severity: "error",
    en: "This DICOMDIR is damaged or cut short, so it may not name every image. Choose the folder that it is in instead.",
    "zh-CN": "该 DICOMDIR 已损坏或不完整，可能未列出全部图像。请改为选择其所在的文件夹。",
  },
  "dicomdir-missing-file": {
    severity: "error",
    en: "The DICOMDIR names this file, but it is not there. Copy the whole disc again.",
    "zh-CN": "DICOMDIR 中列有该文件，但文件不存在。请重新复制整张光盘。",
  },
  "archive-not-opened": {
    severity: "warning",
    en: "This is a packed file (gzip, tar, 7z or RAR) and was not opened. If it holds images, unpack it and choose what was in it.",
    "zh-CN": "该文件为压缩文件（gzip、tar、7z 或 RAR），未打开。如其中有图像，请先解压再选择。",
  },
  "archive-damaged": {
    severity: "error",
    en: "The content of this archive is not what was packed into it: its checksum or length does not match. Copy it again from its source.",
    "zh-CN": "该压缩包的内容与打包时不一致（校验值或长度不符）。请从来源重新复制。",
  },
  "archive-unreadable": {
    severity: "error",
    en: "This archive cannot be read ({reason}). Unpack it yourself and open the folder.",
    "zh-CN": "无法读取该压缩包（{reason}）。请自行解压后打开文件夹。",
  },
  "listing-cancelled": {
    severity: "info",
    en: "Reading was cancelled; the list is not complete. Open the folder again to read the rest.",
    "zh-CN": "读取已取消，列表不完整。如需读取其余文件，请重新打开文件夹。",
  },
  "link-broken": {
    severity: "warning",
    en: "This link leads to nothing, so what it stood for was not read. Copy the files themselves instead of links, or connect the disk they are on.",
    "zh-CN": "该链接指向的文件不存在，其内容未读取。请复制文件本身而非链接，或连接其所在的磁盘。",
  },
  "folder-loop": {
    severity: "info",
    en: "This link leads back to a folder that was read already and was not followed. Nothing needs to be done.",
    "zh-CN": "该链接指向已读取的文件夹，未再进入。无需处理。",
  },
  "segmentation-unreadable": {
    severity: "error",
    en: "This DICOM SEG cannot be read ({reason}). Export it again as an uncompressed SEG.",
    "zh-CN": "无法读取该 DICOM SEG（{reason}）。请重新导出为未压缩的 SEG。",
  },
  "segmentation-other-slice": {
    severity: "error",
    en: "No frame of this segmentation belongs to this slice. Choose the segmentation of this series.",
    "zh-CN": "该分割中没有属于此层面的帧。请选择该序列的分割文件。",
  },
  "segmentation-other-size": {
    severity: "error",
    en: "The segmentation has {rows} x {columns} pixels, the slice {sliceRows} x {sliceColumns}. Choose the segmentation of this series.",
    "zh-CN":
      "分割图为 {rows} x {columns} 像素，层面为 {sliceRows} x {sliceColumns} 像素。请选择该序列的分割文件。",
  },
  "segmentation-other-place": {
    severity: "error",
    en: "The segmentation names this slice but does not lie on it (differing: {attributes}). Choose the segmentation of this series, or make it again on it.",
    "zh-CN":
      "该分割文件引用了此层面，但与其位置不符，以下属性不同：{attributes}。请选择该序列的分割文件，或在该序列上重新制作。",
  },
  "segmentation-numbers-assumed": {
    severity: "warning",
    en: "The segments have no telling labels, so 1 to 5 were taken as MF_L, MF_R, ES_L, ES_R and VB. Check the names, left and right above all.",
    "zh-CN":
      "分段没有明确的标签，已将 1 至 5 依次视为 MF_L、MF_R、ES_L、ES_R 和 VB。请核对名称，尤其是左右侧。",
  },
  "segmentation-empty-segment": {
    severity: "warning",
    en: "The segment {roi} covers no pixel of this slice and was left out. Draw it if it belongs here.",
    "zh-CN": "分段 {roi} 在此层面上没有像素，已略去。如应存在请补充勾画。",
  },
  "nifti-unreadable": {
    severity: "error",
    en: "This NIfTI file cannot be read ({reason}). Save the label map again as .nii or .nii.gz with integer labels.",
    "zh-CN": "无法读取该 NIfTI 文件（{reason}）。请将标签图重新保存为整数标签的 .nii 或 .nii.gz。",
  },
  "nifti-image-unreadable": {
    severity: "error",
    en: "This NIfTI image cannot be read ({reason}). Save it again as a three-dimensional .nii or .nii.gz of integers or 32-bit floats.",
    "zh-CN": "无法读取该 NIfTI 图像（{reason}）。请重新保存为整数或 32 位浮点的三维 .nii 或 .nii.gz。",
  },
  "nifti-other-plane": {
    severity: "error",
    en: "The label map does not lie in this slice's plane ({reason}). Choose the label map made on this series.",
    "zh-CN": "标签图与此层面不在同一平面（{reason}）。请选择在该序列上制作的标签图。",
  },
  "nifti-assumed-geometry": {
    severity: "warning",
    en: "The label map states no position that can be compared with the slice; its first row was taken as the slice's first row. Check that the outlines fit, left and right above all.",
    "zh-CN": "标签图没有可与层面比对的位置信息，按首行对应首行处理。请核对轮廓是否吻合，尤其是左右侧。",
  },
  "nifti-no-place": {
    severity: "warning",
    en: "The image does not state where it lies in the patient, so the label map states no position either. Keep it together with its image.",
    "zh-CN": "图像未注明其在患者体内的位置，标签图也不含位置信息。请将标签图与原图像一并保存。",
  },
  "label-map-overlap": {
    severity: "warning",
    en: "{roi} and a region that comes later share pixels ({pixels}), and a label map gives each pixel to one region only: {roi} is smaller there than as measured. Use DICOM SEG or RoiSet.zip to keep both.",
    "zh-CN":
      "{roi} 有 {pixels} 个像素与后面的区域重叠，而标签图中每个像素只能属于一个区域，因此其中的 {roi} 小于测量所用的区域。如需完整保留，请导出 DICOM SEG 或 RoiSet.zip。",
  },
  "label-map-left-out": {
    severity: "info",
    en: "{roi} has no number in the label map and was left out.",
    "zh-CN": "标签图中没有 {roi} 对应的编号，已略去。",
  },
} as const;
