/** SOP Classes whose files hold an image and its acquisition, and no document (DICOM PS3.4 B.5), behind the root of them all. */
const imageClasses: ReadonlySet<string> = new Set(
  [
    "2", // CT
    "2.1", // Enhanced CT
    "2.2", // Legacy Converted Enhanced CT
    "4", // MR
    "4.1", // Enhanced MR
    "4.2", // MR Spectroscopy
    "4.3", // Enhanced MR Color
    "4.4", // Legacy Converted Enhanced MR
    "1", // Computed Radiography
    "1.1", // Digital X-Ray, for presentation
    "1.1.1", // Digital X-Ray, for processing
    "20", // Nuclear Medicine
    "30", // Parametric Map
    "66.4", // Segmentation
    "128", // Positron Emission Tomography
    "128.1", // Legacy Converted Enhanced PET
    "130", // Enhanced PET
    "7", // Secondary Capture
    "7.1", // Multi-frame Single Bit Secondary Capture
    "7.2", // Multi-frame Grayscale Byte Secondary Capture
    "7.3", // Multi-frame Grayscale Word Secondary Capture
    "7.4", // Multi-frame True Color Secondary Capture
  ].map((suffix) => `1.2.840.10008.5.1.4.1.1.${suffix}`),
);

/** True for images; false for documents, presentation states, raw data and everything private or unknown. */
export const isImageClass = (sopClassUid: string) => imageClasses.has(sopClassUid);

/** True for pictures of a screen or of film, which often show the name. */
export const isSecondaryCapture = (sopClassUid: string) =>
  /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.7(\.[1-4])?$/.test(sopClassUid);

/** True for regions drawn on images, which are masks and show nothing else. */
export const isSegmentation = (sopClassUid: string) => sopClassUid === "1.2.840.10008.5.1.4.1.1.66.4";
