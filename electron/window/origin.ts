/** Where the window's pages live: the scheme and host of everything it may load. */
export const appScheme = "app";
export const appOrigin = `${appScheme}://paraspine`;
export const appPage = `${appOrigin}/index.html`;

/** Whether an address is the page of our window (a fragment or a query does not matter). */
export function isAppPage(address: string): boolean {
  const [bare] = address.split(/[?#]/, 1);
  return bare === appPage;
}
