import { expect, it } from "vitest";
import { cleanDescription } from "./clean-description.ts";

it.each([
  ["t2_tse_tra_p2", "T2 TSE TRA"],
  ["Ax T2 FSE L3-L5 MUELLER 19610411", "AX T2 FSE L3 L5"],
  ["LWS nativ, Hr. Schmidt", "LWS"],
  ["腰椎 T2 横断位 王秀兰", "LUMBAR T2 AX"],
  ["压脂矢状位", "FS SAG"],
  ["T2* 3D SPACE", "T2* 3D SPACE"],
  ["12345678", ""],
  ["Dr. T2smith", ""],
])("of %s there stays %s", (text, cleaned) => {
  expect(cleanDescription(text)).toBe(cleaned);
});
