import type { Page, Route } from 'playwright-core';

/** Presses in several pages, and lets the requests that follow go only when all of them are there. */
export async function atOnce(
  pages: readonly Page[],
  address: string,
  press: (page: Page) => Promise<void>,
): Promise<void> {
  const held: Route[] = [];
  let all = (): void => undefined;
  const together = new Promise<void>((resolve) => (all = resolve));
  const hold = (route: Route) => {
    held.push(route);
    if (held.length === pages.length) all();
  };
  await Promise.all(pages.map((page) => page.route(address, hold)));
  await Promise.all(pages.map(press));
  await together;
  await Promise.all(held.map((route) => route.continue()));
  await Promise.all(pages.map((page) => page.unroute(address, hold)));
}
