import { expect, type Locator, type Page } from "@playwright/test";

/** The statistics page as a reader uses it. */
export class StatisticsPage {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId("statistics");
  }

  /** Opens the table that the dialog was told to choose, and waits until it is read. */
  async open(name: string): Promise<void> {
    await this.page.getByTestId("statistics-open").click();
    await expect(this.page.getByTestId("statistics-file")).toHaveText(name);
    await this.idle();
  }

  /** Goes to an analysis and takes these columns and no others. */
  async choose(analysis: string, columns: readonly string[]): Promise<void> {
    await this.page.getByTestId(`statistics-${analysis}`).click();
    await this.page.getByTestId("statistics-none").click();
    for (const column of columns) await this.page.getByTestId(`variable-${column}`).check();
    await this.idle();
  }

  /** Waits until nothing is read or computed. */
  async idle(): Promise<void> {
    await expect(this.root).toHaveAttribute("data-busy", "no", { timeout: 30_000 });
  }

  /** The full-precision numbers behind a cell. */
  async numbers(table: string, row: string, column: string): Promise<readonly number[]> {
    const value = await this.page.getByTestId(`${table}/${row}/${column}`).getAttribute("data-value");
    return value === null ? [] : value.split(" ").map(Number);
  }
}
