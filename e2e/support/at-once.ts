import type { Page, Route } from 'playwright-core';

/** Presses in several pages, and lets the requests that follow go only when all of them are there. */
export async function atOnce(
  pages: readonly Page[],
  address: string,
  press: (page: Page) => Promise<void>,
): Promise<void> {
  const held: Route[] = [];
  const hold = async (route: Route) => {
    held.push(route);
    if (held.length === pages.length) await Promise.all(held.map((each) => each.continue()));
  };
  await Promise.all(pages.map((page) => page.route(address, hold)));
  await Promise.all(pages.map(press));
}
