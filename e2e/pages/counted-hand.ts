import type { Locator, Page } from "@playwright/test";
import type { PixelPoint } from "../../src/roi/outline.ts";

/** Between two clicks, so that they are not taken for a double click. */
const betweenClicksMs = 500;

/** A reader's hand on the axial slice that counts what it does. Points in pixel space of the slice. */
export class CountedHand {
  private readonly page: Page;
  private readonly viewport: Locator;
  private clicks = 0;
  private drags = 0;
  private keys = 0;

  constructor(page: Page) {
    this.page = page;
    this.viewport = page.getByTestId("viewport");
  }

  /** What was done since the last time: a double click counts as one click. */
  taken(): { clicks: number; drags: number; keys: number } {
    const { clicks, drags, keys } = this;
    this.clicks = this.drags = this.keys = 0;
    return { clicks, drags, keys };
  }

  async key(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.page.keyboard.press(name);
    this.keys += names.length;
  }

  async click(...points: readonly PixelPoint[]): Promise<void> {
    const place = await this.place();
    for (const point of points) {
      await this.page.mouse.move(...place(point), { steps: 4 });
      await this.page.mouse.click(...place(point));
      await this.page.waitForTimeout(betweenClicksMs);
    }
    this.clicks += points.length;
  }

  async doubleClick(point: PixelPoint): Promise<void> {
    const place = await this.place();
    await this.page.mouse.dblclick(...place(point));
    this.clicks++;
  }

  async drag(points: readonly PixelPoint[], held?: "Shift" | "Alt"): Promise<void> {
    const place = await this.place();
    if (held !== undefined) await this.page.keyboard.down(held);
    await this.page.mouse.move(...place(points[0]!));
    await this.page.mouse.down();
    for (const point of points.slice(1)) await this.page.mouse.move(...place(point), { steps: 3 });
    await this.page.mouse.up();
    if (held !== undefined) await this.page.keyboard.up(held);
    this.drags++;
  }

  private async place(): Promise<(point: PixelPoint) => [number, number]> {
    const read = async (name: string) => Number(await this.viewport.getAttribute(`data-${name}`));
    const [scaleX, scaleY] = [await read("scale-x"), await read("scale-y")];
    const [left, top] = [await read("offset-x"), await read("offset-y")];
    return ([x, y]) => [left + scaleX * x, top + scaleY * y];
  }
}
