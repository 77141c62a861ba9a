import { describe, expect, it } from "vitest";
import { sliceFileName } from "./slice-file-name.ts";

const sha256 = "0123456789abcdef".repeat(4);

describe("sliceFileName", () => {
  it.each([
    ["P-217", "P-217_0123456789ab"],
    ["张三", "张三_0123456789ab"],
    ["../../etc/passwd", "etc_passwd_0123456789ab"],
    ["CON", "CON_0123456789ab"],
    ["a:b*c?\u0000\n", "a_b_c_0123456789ab"],
    ["...", "anonymous_0123456789ab"],
    ["x".repeat(500), `${"x".repeat(40)}_0123456789ab`],
    [undefined, "anonymous_0123456789ab"],
  ])("names %j %s", (patientId, name) => {
    expect(sliceFileName({ sha256, ...(patientId === undefined ? {} : { patientId }) })).toBe(name);
  });

  it("tells frames apart", () => {
    expect(sliceFileName({ sha256, patientId: "P", frame: 12 })).toBe("P_0123456789ab_f12");
  });
});
