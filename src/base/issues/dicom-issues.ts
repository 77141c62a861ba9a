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
    en: "This DICOM file contains no image. Choose a file of an image series.",
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
    en: "Frame {frame} was requested, but the file has {frames}. Choose a frame from 1 to {frames}.",
    "zh-CN": "请求第 {frame} 帧，但文件只有 {frames} 帧。请选择 1 到 {frames} 之间的帧。",
  },
  "dicom-no-pixel-spacing": {
    severity: "warning",
    en: "The image has no Pixel Spacing, so areas are in pixels only. For mm², use an image with Pixel Spacing.",
    "zh-CN": "图像未注明像素间距（PixelSpacing），面积仅以像素表示。如需 mm²，请使用注明像素间距的图像。",
  },
  "dicom-corrupt": {
    severity: "error",
    en: "The structure of this DICOM file is damaged. Copy it again from its source.",
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
    en: "The compressed image is damaged ({reason}), so parts of the image may be wrong. Copy the file again from its source, and view the image before you use any measurement.",
    "zh-CN": "压缩图像已损坏（{reason}），部分图像可能有误。请从来源重新复制该文件，使用数值前请查看图像。",
  },
  "dicom-rle-rows": {
    severity: "warning",
    en: "The image was not compressed row by row with the rows and columns of its header, so it may be garbled. View it before you use any measurement.",
    "zh-CN": "该图像并非按文件头所述的行列逐行压缩，图像可能错乱。使用数值前请查看图像。",
  },
  "dicom-sign-contradicts": {
    severity: "warning",
    en: "The compressed image and the file's header disagree on whether intensities can be negative; they were read as the header says. Compare the image with another viewer before you use any measurement.",
    "zh-CN":
      "压缩图像与文件头对信号强度可否为负值的说明不一致，已按文件头读取。使用数值前请与其他阅片软件对照。",
  },
  "dicom-bits-outside": {
    severity: "warning",
    en: "Pixels have data outside the {stored} stored bits stated in the header (the highest is bit {highBit}), so header and intensities contradict each other. Compare the image with another viewer before you use any measurement.",
    "zh-CN":
      "像素在文件头注明的 {stored} 个存储位（最高位为第 {highBit} 位）之外还有数据，文件头与信号强度相互矛盾。使用数值前请与其他阅片软件对照。",
  },
  "dicom-bits-contradictory": {
    severity: "warning",
    en: "The header contradicts itself: {stored} of {allocated} bits are stored, but the highest is bit {highBit}. The lowest {stored} bits were read. Compare the image with another viewer before you use any measurement.",
    "zh-CN":
      "文件头自相矛盾：{allocated} 位中存储 {stored} 位，最高位却是第 {highBit} 位。已读取最低的 {stored} 位。使用数值前请与其他阅片软件对照。",
  },
  "dicom-value-assumed": {
    severity: "warning",
    en: "The header's {attribute} is missing or invalid, so {assumed} was assumed. Compare the image with another viewer before you use any measurement.",
    "zh-CN": "文件头的 {attribute} 缺失或不合理，已按 {assumed} 读取。使用数值前请与其他阅片软件对照。",
  },
  "dicom-pixel-data-length": {
    severity: "warning",
    en: "The pixel data are {actual} bytes long, but the header describes {expected}, so rows, columns, bits, samples or the number of frames may be wrong and the image garbled. View the image before you use any measurement.",
    "zh-CN":
      "像素数据为 {actual} 字节，而文件头描述的是 {expected} 字节：行数、列数、位数、采样数或帧数可能有误，图像可能错乱。使用数值前请查看图像。",
  },
  "dicom-frames-contradict": {
    severity: "warning",
    en: "The file contains {found} compressed frames, but its header states {frames}, so frames may be missing or misnumbered. Check which one you measure.",
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
    en: "The file states {frames} frames, more than its {bytes} bytes can contain. Copy it again from its source.",
    "zh-CN": "该文件注明有 {frames} 帧，而其 {bytes} 字节不可能容纳。请从来源重新复制。",
  },
  "listing-too-many-frames": {
    severity: "error",
    en: "Together, the multi-frame files state more than {most} frames, so this one was left out. Open fewer files at once.",
    "zh-CN": "这些多帧文件合计超过 {most} 帧，因此略去了该文件。请分批打开。",
  },
  "dicom-frames-inseparable": {
    severity: "error",
    en: "The file does not state where one compressed frame ends and the next begins. Convert it to an uncompressed transfer syntax.",
    "zh-CN": "文件未注明各压缩帧的起止位置。请转换为未压缩的传输语法。",
  },
  "dicom-bad-image-size": {
    severity: "error",
    en: "The image has no usable size ({rows} {rows|row|rows}, {columns} {columns|column|columns}). Copy the file again from its source.",
    "zh-CN": "图像未注明可用的尺寸（{rows} 行，{columns} 列）。请从来源重新复制该文件。",
  },
  "dicom-bad-bits": {
    severity: "error",
    en: "Pixels of {stored} bits in {allocated} cannot be read. Choose an image with 8, 16 or 32 bits per pixel.",
    "zh-CN": "无法读取 {allocated} 位中存储 {stored} 位的像素。请选择每像素 8、16 或 32 位的图像。",
  },
  "dicom-pixel-spacing-invalid": {
    severity: "warning",
    en: "The image's Pixel Spacing is invalid, so areas are in pixels only. For mm², use an image with a valid Pixel Spacing.",
    "zh-CN": "图像的像素间距（PixelSpacing）无效，面积仅以像素表示。如需 mm²，请使用像素间距正确的图像。",
  },
  "dicom-pixel-spacing-unusual": {
    severity: "warning",
    en: "According to its header, one pixel of this image measures {row} x {column} mm, which is unusual for an image of the spine, so areas may be far off. Compare the pixel spacing with the scanner or another viewer before you use areas.",
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
    en: "The image does not state its position in the patient, so the sides and the level cannot be verified. Check them yourself.",
    "zh-CN": "图像未注明其在患者体内的位置，无法核对左右侧和椎体水平。请自行确认。",
  },
  "dicom-geometry-contradictory": {
    severity: "warning",
    en: "The image's position or orientation is invalid and is not used. Check the sides and the level yourself.",
    "zh-CN": "图像的位置或方向信息无效，未予采用。请自行确认左右侧和椎体水平。",
  },
  "dicom-rescale-invalid": {
    severity: "warning",
    en: "The image's rescale slope or intercept is invalid; the stored values are used unchanged. Check the intensities.",
    "zh-CN": "图像的 Rescale 斜率或截距无效，直接使用存储值。请核对信号强度。",
  },
  "dicom-modality-lut": {
    severity: "warning",
    en: "The image defines a Modality LUT, which is not applied; the stored values are used. Check the intensities.",
    "zh-CN": "图像使用查找表（Modality LUT）转换数值，此处未应用，直接使用存储值。请核对信号强度。",
  },
  "dicom-mosaic": {
    severity: "warning",
    en: "This image is a mosaic of many slices, so its position and size are not those of one slice. Choose another series.",
    "zh-CN": "该图像由多个层面拼接而成（mosaic），其位置和大小不代表单个层面。请选择其他序列。",
  },
  "dicom-lossy": {
    severity: "warning",
    en: "The image was compressed with loss, so its intensities are not exact. Use the original images if possible.",
    "zh-CN": "图像经过有损压缩，信号强度不精确。如有可能，请使用原始图像。",
  },
  "input-not-t2": {
    severity: "warning",
    en: "This series is {weighting}-weighted. The method was designed for T2, so FA and FDR are not comparable with published values. Choose the axial T2 series if there is one.",
    "zh-CN":
      "该序列为 {weighting} 加权。本方法针对 T2 加权图像，所得 FA 和 FDR 与文献值不可比。如有轴位 T2 序列，请选用。",
  },
  "input-calculated": {
    severity: "warning",
    en: "This series is not T2-weighted but a diffusion, parametric, subtraction, phase, opposed-phase or fat-only image, so FA and FDR are not comparable. Choose the axial T2 series.",
    "zh-CN":
      "该序列不是 T2 加权图像，而是弥散、参数图、减影、相位图、反相位或纯脂相图像，所得 FA 和 FDR 不具可比性。请选择轴位 T2 序列。",
  },
  "input-fat-suppressed": {
    severity: "warning",
    en: "Fat is suppressed in this series and appears dark, so a threshold for bright pixels does not find it. Choose the series without fat suppression.",
    "zh-CN": "该序列使用了脂肪抑制，脂肪呈低信号，无法用高信号阈值识别。请选择非压脂序列。",
  },
  "input-not-axial": {
    severity: "warning",
    en: "This slice is not axial, so its areas are not cross-sectional areas of the muscles. Choose an axial series.",
    "zh-CN": "该层面不是轴位，所得面积并非肌肉横截面积。请选择轴位序列。",
  },
  "input-reformatted": {
    severity: "warning",
    en: "This slice was reformatted from other slices, so its pixels are interpolated and fine fat is blurred. Choose the original acquisition.",
    "zh-CN": "该层面由其他图像重建而来，像素经过插值，细小脂肪会被模糊。请选择原始扫描序列。",
  },
  "dicom-unknown-character-set": {
    severity: "info",
    en: "The file's character set {characterSet} is unknown; names may be displayed incorrectly. Check the names.",
    "zh-CN": "无法识别该文件的字符集 {characterSet}，姓名可能显示有误。请核对姓名。",
  },
  "dicom-character-set-assumed": {
    severity: "info",
    en: "The file does not state in which character set its names are written; they were read as {characterSet}. Check the names.",
    "zh-CN": "该文件未注明姓名所用的字符集，已按 {characterSet} 读取。请核对姓名。",
  },
  "dicom-character-set-contradicted": {
    severity: "info",
    en: "The file states the character set {stated}, which does not match its names; they were read as {characterSet}. Check the names.",
    "zh-CN": "该文件注明的字符集为 {stated}，与姓名的实际编码不符，已按 {characterSet} 读取。请核对姓名。",
  },
  "dicom-duplicate": {
    severity: "warning",
    en: "This image occurs twice with the same header; this copy was left out. The pixels were not compared: view it if one of the copies may have been edited.",
    "zh-CN": "该图像重复出现且文件头相同，此副本已略去。像素未作比较：如某一副本可能被修改过，请查看。",
  },
  "dicom-duplicate-other-compression": {
    severity: "warning",
    en: "This image occurs twice, stored in different ways; this copy was left out. A lossless copy is preferred; check that the one listed is the one you want.",
    "zh-CN":
      "该图像以不同的存储方式重复出现，此副本已略去（优先采用无损副本）。请确认列表中的副本是所需的图像。",
  },
  "dicom-uid-of-other-patient": {
    severity: "warning",
    en: "An image of another patient or study has the same SOP Instance UID, so one may be a copy with a changed ID. Both are kept. Check whose image it is, and that nobody is counted twice.",
    "zh-CN":
      "另一患者或另一检查的图像具有相同的 SOP Instance UID，其中之一可能是更改了编号的副本。两者均予保留。请确认图像属于谁，避免重复计数。",
  },
  "dicom-same-uid-different-image": {
    severity: "warning",
    en: "Another image has the same SOP Instance UID but different content; this one was left out. Check which one is correct.",
    "zh-CN": "另一幅图像具有相同的 SOP Instance UID 但内容不同，此图像已略去。请确认哪一幅正确。",
  },
  "dicom-uids-of-several-series": {
    severity: "info",
    en: "Several series of this study use the same SOP Instance UIDs. They are distinguished by series and content. No action is needed.",
    "zh-CN": "该检查的多个序列使用了相同的图像编号（SOP Instance UID），程序按序列和内容加以区分。无需处理。",
  },
  "dicom-uids-made-up": {
    severity: "warning",
    en: "{count} images that belong together by {what} each have a different {attribute}, as written by some de-identification programs. They are listed one by one, so neither the level nor the middle of the stack is known. Choose the slice yourself (on the command line: --slices).",
    "zh-CN":
      "{count} 幅图像按 {what} 应属同一组，却各有不同的 {attribute}（某些去标识化程序会如此处理），因此逐幅列出，无法确定椎体水平或序列的中间层面。请自行指定层面（命令行：--slices）。",
  },
  "dicom-patient-ids-of-one-study": {
    severity: "warning",
    en: "The images of this study have {count} different patient IDs, as written by some de-identification programs, and are listed as one study under the first. Check that all of them are of one patient.",
    "zh-CN":
      "该检查的图像带有 {count} 个不同的患者编号（某些去标识化程序会如此写入），已按第一个编号列为一项检查。请确认均属于同一患者。",
  },
  "patient-id-of-several": {
    severity: "warning",
    en: "Studies under this patient ID differ in {what}, so two people may share one ID. Check whose study this is before you count or compare it.",
    "zh-CN":
      "同一患者编号下的检查在以下项目上不一致：{what}，可能有两人共用一个编号。请先确认该检查属于谁，再作统计或比较。",
  },
  "dicom-series-split": {
    severity: "info",
    en: "This series is listed as {count} stacks, because its images differ in {attributes}. Choose the stack you need.",
    "zh-CN": "该序列的图像在以下属性上不同：{attributes}，已拆分为 {count} 组显示。请选择所需的一组。",
  },
  "dicom-slices-missing": {
    severity: "warning",
    en: "Judging by the slice positions, {count} {count|slice is|slices are} missing from this series. Check that the copy is complete.",
    "zh-CN": "按层间距推算，该序列缺少 {count} 个层面。请确认副本是否完整。",
  },
  "dicom-same-position": {
    severity: "warning",
    en: "In this series {count} {count|slice has|slices have} the same position as another one, so several images show the same place. Check which one you measure.",
    "zh-CN": "该序列有 {count} 个层面与其他层面位置相同，同一位置有多幅图像。请确认所测量的是哪一幅。",
  },
  "dicom-skipped": {
    severity: "info",
    en: "This file contains no image and was skipped. No action is needed.",
    "zh-CN": "该文件不含图像，已跳过。无需处理。",
  },
  "dicomdir-damaged": {
    severity: "error",
    en: "This DICOMDIR is damaged or cut short, so it may not name every image. Choose the folder that it is in instead.",
    "zh-CN": "该 DICOMDIR 已损坏或不完整，可能未列出全部图像。请改为选择其所在的文件夹。",
  },
  "dicomdir-missing-file": {
    severity: "error",
    en: "The DICOMDIR lists this file, but it does not exist. Copy the whole disc again.",
    "zh-CN": "DICOMDIR 中列有该文件，但文件不存在。请重新复制整张光盘。",
  },
  "archive-not-opened": {
    severity: "warning",
    en: "This is a packed file (gzip, tar, 7z or RAR) and was not opened. If it contains images, unpack it and choose what was in it.",
    "zh-CN": "该文件为压缩文件（gzip、tar、7z 或 RAR），未打开。如其中有图像，请先解压再选择。",
  },
  "archive-chosen": {
    severity: "error",
    en: "This is a packed file (gzip, tar, 7z or RAR), which cannot be read as it is. Unpack it and choose the file that was in it.",
    "zh-CN": "该文件为压缩文件（gzip、tar、7z 或 RAR），不能直接读取。请先解压，再选择其中的文件。",
  },
  "archive-damaged": {
    severity: "error",
    en: "The content of this archive has changed since it was packed: its checksum or length does not match. Copy it again from its source.",
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
    en: "The target of this link does not exist, so it was not read. Copy the files themselves instead of links, or connect the disk they are on.",
    "zh-CN": "该链接指向的文件不存在，其内容未读取。请复制文件本身而非链接，或连接其所在的磁盘。",
  },
  "folder-loop": {
    severity: "info",
    en: "This link leads back to a folder that was already read, so it was not followed. No action is needed.",
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
    en: "The segmentation refers to this slice but does not match its position (different: {attributes}). Choose the segmentation of this series, or create it again on this series.",
    "zh-CN":
      "该分割文件引用了此层面，但与其位置不符，以下属性不同：{attributes}。请选择该序列的分割文件，或在该序列上重新制作。",
  },
  "segmentation-other-patient": {
    severity: "warning",
    en: "The segmentation states another Patient ID than the image. Make sure that both belong to the same patient before you use these outlines.",
    "zh-CN": "该分割文件的患者编号（PatientID）与图像不同。使用这些轮廓前，请确认二者属于同一患者。",
  },
  "segmentation-numbers-assumed": {
    severity: "warning",
    en: "The segments have no clear labels, so 1 to 5 were read as MF_L, MF_R, ES_L, ES_R and VB. Check the names, especially left and right.",
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
    en: "The label map is not in the plane of this slice ({reason}). Choose the label map created on this series.",
    "zh-CN": "标签图与此层面不在同一平面（{reason}）。请选择在该序列上制作的标签图。",
  },
  "nifti-assumed-geometry": {
    severity: "warning",
    en: "The label map has no position that can be compared with the slice; its first row was taken as the first row of the slice. Check that the outlines fit, especially left and right.",
    "zh-CN": "标签图没有可与层面比对的位置信息，按首行对应首行处理。请核对轮廓是否吻合，尤其是左右侧。",
  },
  "nifti-no-place": {
    severity: "warning",
    en: "The image does not state its position in the patient, so the label map has no position either. Keep it together with its image.",
    "zh-CN": "图像未注明其在患者体内的位置，标签图也不含位置信息。请将标签图与原图像一并保存。",
  },
  "label-map-overlap": {
    severity: "warning",
    en: "{roi} shares {pixels} {pixels|pixel|pixels} with a later region, and in a label map each pixel belongs to one region only: there {roi} is smaller than measured. Export DICOM SEG or RoiSet.zip to keep both.",
    "zh-CN":
      "{roi} 有 {pixels} 个像素与后面的区域重叠，而标签图中每个像素只能属于一个区域，因此其中的 {roi} 小于测量所用的区域。如需完整保留，请导出 DICOM SEG 或 RoiSet.zip。",
  },
  "label-map-left-out": {
    severity: "info",
    en: "{roi} has no number in the label map and was left out.",
    "zh-CN": "标签图中没有 {roi} 对应的编号，已略去。",
  },
} as const;
