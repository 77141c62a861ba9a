/** Font sizes that are tried, in points, until the report fits on its page; smaller ones nobody reads. */
const sizes = [9, 8.75, 8.5, 8.25, 8, 7.75, 7.5, 7.25, 7, 6.75, 6.5];
/** A4 less the margins of the page, with a little to spare; CSS pixels. */
const pageHeight = ((297 - 2 * 11) / 25.4) * 96 - 6;

/** Lets the report be one page where that can be; a very long one goes on to a second. */
export function fitOnPage(root: HTMLElement, article: HTMLElement): void {
  for (const size of sizes) {
    root.style.fontSize = `${size}pt`;
    if (article.getBoundingClientRect().height <= pageHeight) return;
  }
}
