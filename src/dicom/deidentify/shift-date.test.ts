import { expect, it } from "vitest";
import { shiftDate, shiftMoment } from "./shift-date.ts";

// Days between dates by GNU date: date -u -d "2024-03-01 - 1 day" and so on.
it.each([
  ["20240301", -1, "20240229"],
  ["20230301", -1, "20230228"],
  ["19000301", -1, "19000228"],
  ["20000101", -365, "19990101"],
  ["20251123", -3650, "20151126"],
  ["2024.03.01", -60, "20240101"],
  ["00990101", 0, "00990101"],
])("%s moved by %i days is %s", (date, days, shifted) => {
  expect(shiftDate(date, days)).toBe(shifted);
});

it.each(["20230229", "20241301", "2024", "", "2024030", "20240301-20240401", "00010101"])(
  "%s cannot be moved",
  (date) => {
    expect(shiftDate(date, -1)).toBeUndefined();
  },
);

it("moves the day of a date and time and leaves the rest", () => {
  expect(shiftMoment("dateTime", "20240301101112.5+0800", -1)).toBe("20240229101112.5+0800");
  expect(shiftMoment("dateTime", "20240301", -1)).toBe("20240229");
  expect(shiftMoment("dateTime", "202403", -1)).toBeUndefined();
  expect(shiftMoment("time", "101112.123456", -1)).toBe("101112.123456");
  expect(shiftMoment("time", "SMITH", -1)).toBeUndefined();
});
