import type { Locator, Page } from "@playwright/test";

type Point = readonly [x: number, y: number];

/** The window as a reader uses it: by mouse on the slice, by key, by the controls of the side panels. */
export class Workbench {
  readonly page: Page;
  readonly viewport: Locator;
  /** The sagittal slice, while the level is looked for. */
  readonly sagittal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.viewport = page.getByTestId("viewport");
    this.sagittal = page.getByTestId("sagittal");
  }

  /** Waits until a slice is shown. */
  async ready(): Promise<void> {
    await this.page.locator('[data-testid="viewport"][data-state="ready"][data-scale]').waitFor();
  }

  /** SOP Instance UID of the slice that is shown. */
  sopInstanceUid(): Promise<string | null> {
    return this.viewport.getAttribute("data-sop-instance-uid");
  }

  /** Presses a key command. */
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Draws a polygon by clicks, closed with Enter. Points in pixel space of the slice. */
  async drawPolygon(regionKey: string, points: readonly Point[]): Promise<void> {
    await this.choose(regionKey, "p");
    const place = await this.place();
    for (const point of points) await this.page.mouse.click(...place(point));
    await this.press("Enter");
  }

  /** Draws a freehand outline by one drag. Points in pixel space of the slice. */
  async drawFreehand(regionKey: string, points: readonly Point[]): Promise<void> {
    await this.choose(regionKey, "f");
    const place = await this.place();
    await this.page.mouse.move(...place(points[0]!));
    await this.page.mouse.down();
    for (const point of points.slice(1)) await this.page.mouse.move(...place(point), { steps: 2 });
    await this.page.mouse.up();
  }

  /** Drags one limit of fat in the histogram to a share of its width. */
  async dragLimit(end: "lower" | "upper", share: number): Promise<void> {
    const handle = await box(this.page.getByTestId(`histogram-${end}`));
    const chart = await box(this.page.getByTestId("histogram"));
    const y = chart.y + chart.height / 2;
    await this.page.mouse.move(handle.x + handle.width / 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(chart.x + chart.width * share, y, { steps: 10 });
    await this.page.mouse.up();
  }

  /** The full-precision number behind a cell of the results table; null where it is absent. */
  async result(id: string): Promise<number | null> {
    const value = await this.page.getByTestId(`result-${id}`).getAttribute("data-value");
    return value === null ? null : Number(value);
  }

  /** Waits until all work is kept on disk. */
  async kept(): Promise<void> {
    await this.page.locator('[data-testid="status-kept"][data-state="saved"]').waitFor();
  }

  /** Goes to the level and waits for the sagittal slice. */
  async findLevel(): Promise<void> {
    await this.press("l");
    await this.page.locator('[data-testid="sagittal"][data-state="ready"][data-scale-x]').waitFor();
  }

  /** Turns the wheel over the sagittal slice until the one with this UID is shown. */
  async scrollSagittalTo(sopInstanceUid: string): Promise<void> {
    const shown = () => this.sagittal.getAttribute("data-sop-instance-uid");
    const middle = await box(this.sagittal);
    await this.page.mouse.move(middle.x + middle.width / 2, middle.y + middle.height / 2);
    for (const delta of [...Array(30).fill(-100), ...Array(60).fill(100)] as number[]) {
      if ((await shown()) === sopInstanceUid) return;
      const before = await shown();
      await this.page.mouse.wheel(0, delta);
      await this.page
        .waitForFunction(
          (old) =>
            document.querySelector('[data-testid="sagittal"]')?.getAttribute("data-sop-instance-uid") !== old,
          before,
          { timeout: 400 },
        )
        .catch(() => undefined);
    }
    throw new Error("The sagittal slice is not in the series");
  }

  /** Clicks the sagittal slice at a point in its pixel space. */
  async clickSagittal(point: Point): Promise<void> {
    const place = await this.place(this.sagittal);
    await this.page.mouse.click(...place(point));
  }

  /** Where a mark's first point is on the sagittal slice, in its pixel space. */
  async sagittalMark(testId: string): Promise<Point> {
    const circle = await box(this.sagittal.getByTestId(testId).locator("circle").first());
    const read = async (name: string) => Number(await this.sagittal.getAttribute(`data-${name}`));
    const x = circle.x + circle.width / 2 - (await read("offset-x"));
    const y = circle.y + circle.height / 2 - (await read("offset-y"));
    return [x / (await read("scale-x")), y / (await read("scale-y"))];
  }

  /** Drags on the sagittal slice from one point in its pixel space to another. */
  async dragSagittal(from: Point, to: Point): Promise<void> {
    const place = await this.place(this.sagittal);
    await this.page.mouse.move(...place(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...place(to), { steps: 6 });
    await this.page.mouse.up();
  }

  /** Clicks the axial slice at a point in its pixel space. */
  async clickAxial(point: Point): Promise<void> {
    const place = await this.place();
    await this.page.mouse.click(...place(point));
  }

  /** Drags on the axial slice from one point in its pixel space to another. */
  async dragAxial(from: Point, to: Point): Promise<void> {
    const place = await this.place();
    await this.page.mouse.move(...place(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...place(to), { steps: 6 });
    await this.page.mouse.up();
  }

  /** Steps through the axial series, whose slices are given in order, until the wanted one is shown. */
  async showAxial(series: readonly string[], wanted: string): Promise<void> {
    for (let step = 0; step < 200; step++) {
      const shown = await this.sopInstanceUid();
      if (shown === wanted) return;
      const at = series.indexOf(shown ?? "");
      if (at >= 0) await this.press(at < series.indexOf(wanted) ? "ArrowDown" : "ArrowUp");
      await this.page.waitForTimeout(100);
    }
    throw new Error("The slice is not in the series");
  }

  /** A number of the level panel; null where it is absent. */
  async level(name: "distance" | "sagittal" | "coronal" | "tilt"): Promise<number | null> {
    const value = await this.page.getByTestId(`level-${name}`).getAttribute("data-value");
    return value === null ? null : Number(value);
  }

  private async choose(regionKey: string, toolKey: string): Promise<void> {
    await this.press(regionKey);
    await this.press(toolKey);
  }

  /** From pixel space of the slice to the page. */
  private async place(on = this.viewport): Promise<(point: Point) => [number, number]> {
    const read = async (name: string) => Number(await on.getAttribute(`data-${name}`));
    const [scaleX, scaleY] = [await read("scale-x"), await read("scale-y")];
    const [left, top] = [await read("offset-x"), await read("offset-y")];
    return ([x, y]) => [left + scaleX * x, top + scaleY * y];
  }
}

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (found === null) throw new Error("The control is not on the page");
  return found;
}
