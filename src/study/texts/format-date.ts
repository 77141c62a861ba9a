/** A DICOM date (DA, PS3.5 6.2: YYYYMMDD) as ISO 8601 shows it; anything else as it is. */
export function formatDate(date: string | null | undefined): string {
  if (date === null || date === undefined) return "";
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[1]}-${parts[2]}-${parts[3]}`;
}
