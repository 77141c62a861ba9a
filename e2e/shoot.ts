import path from "node:path";
import type { Page } from "@playwright/test";

/** Pictures of the page in both languages, into the folder that PARASPINE_SCREENSHOTS names; nothing without it. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.PARASPINE_SCREENSHOTS;
  if (!folder) return;
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  const language = page.getByTestId("language");
  if ((await language.count()) === 0) return;
  await language.selectOption("zh-CN");
  await page.screenshot({ path: path.join(folder, `${name}.zh-CN.png`) });
  await language.selectOption("en");
}
