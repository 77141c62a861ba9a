const dayMs = 86_400_000;
const date = /^(\d{4})\.?(\d{2})\.?(\d{2})$/;
const time = /^\d{2}:?(\d{2}:?(\d{2}(\.\d{1,6})?)?)?$/;
const dateTime = /^(\d{8})(\d{2}(\d{2}(\d{2}(\.\d{1,6})?)?)?)?([+-]\d{4})?$/;

/**
 * A date (DA) moved by whole days; undefined where it is no date of the calendar or leaves the years 1 to 9999
 * (DICOM PS3.5 6.2; with the points of ACR-NEMA it is written without).
 */
export function shiftDate(text: string, days: number): string | undefined {
  const [, year, month, day] = date.exec(text) ?? [];
  if (year === undefined) return undefined;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (moment.getUTCMonth() !== Number(month) - 1 || moment.getUTCDate() !== Number(day)) return undefined;
  const shifted = new Date(moment.getTime() + days * dayMs);
  const shiftedYear = shifted.getUTCFullYear();
  if (shiftedYear < 1 || shiftedYear > 9999) return undefined;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(shiftedYear).padStart(4, "0")}${two(shifted.getUTCMonth() + 1)}${two(shifted.getUTCDate())}`;
}

/**
 * A date (DA), time (TM) or date and time (DT) moved by whole days, by which a time does not change; undefined where it
 * is none. A date and time must name its day.
 */
export function shiftMoment(
  kind: "date" | "time" | "dateTime",
  text: string,
  days: number,
): string | undefined {
  if (kind === "date") return shiftDate(text, days);
  if (kind === "time") return time.test(text) ? text : undefined;
  const [, day, clock = "", , , , zone = ""] = dateTime.exec(text) ?? [];
  const shifted = day === undefined ? undefined : shiftDate(day, days);
  return shifted === undefined ? undefined : `${shifted}${clock}${zone}`;
}
