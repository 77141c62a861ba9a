import type { ElectronApplication, Locator, Page } from "@playwright/test";
import { answerSaveDialog, expect } from "../fixtures.ts";

/** The worklist of a project, as a reader works with it. */
export class WorklistPage {
  readonly page: Page;
  readonly root: Locator;
  readonly rows: Locator;
  readonly cards: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId("worklist");
    this.rows = page.getByTestId("worklist-row");
    this.cards = page.getByTestId("gallery-card");
  }

  /** Opens the page and makes a project of the studies that are open. */
  async createWithOpenStudies(app: ElectronApplication, file: string, reader: string): Promise<void> {
    await this.page.getByTestId("page-worklist").click();
    await this.signAs(reader);
    await answerSaveDialog(app, file);
    await this.page.getByTestId("project-create").click();
    await this.page.getByTestId("project-add").click();
    await this.page.getByTestId("add-open").click();
    await expect(this.rows.first()).toBeVisible();
  }

  async signAs(reader: string): Promise<void> {
    await this.page.getByTestId("reader").fill(reader);
    await this.page.getByTestId("reader").press("Enter");
  }

  /** Starts a batch of what is new and waits for its end. */
  async runBatch(): Promise<void> {
    await this.page.getByTestId("panel-batch").click();
    await this.page.getByTestId("batch-start").click();
    await this.page
      .locator('[data-testid="batch-meter"][data-state="finished"]')
      .waitFor({ timeout: 120_000 });
  }

  /** States of all rows in sight, in their order. */
  states(): Promise<(string | null)[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")));
  }

  cell(row: Locator, column: string): Promise<string> {
    return row.locator(`[data-column="${column}"]`).innerText();
  }

  /** Gives the word that is asked for where doubts are open: in a batch of samples nobody confirmed a level. */
  async approveAllTheSame(): Promise<void> {
    await expect(this.page.getByTestId("doubts")).toContainText("It is not confirmed");
    await this.page.getByTestId("doubts-approve").click();
  }

  /** Gives the list the keys. */
  async focus(): Promise<void> {
    await this.root.locator('[role="grid"]').focus();
  }
}
