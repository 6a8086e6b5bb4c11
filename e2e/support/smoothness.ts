import type { Page } from 'playwright-core';

/** What a page may do at a stretch before a person feels it, in ms. */
export const SMOOTH_MS = 50;
/** What the piece of work below takes on a machine that has nothing else to do, in ms. */
const PIECE_MS = 14;

export interface Stretch {
  /** Ms since the page began. */
  readonly start: number;
  readonly duration: number;
}

interface Watched {
  stretches?: Stretch[];
}

/** Notes every stretch of work of more than 50 ms, from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Stretch[] = [];
    (window as Watched).stretches = noted;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) noted.push({ start: startTime, duration });
    }).observe({ type: 'longtask' });
  });
}

/** What was noted since the last call. */
export async function longTasks(page: Page): Promise<Stretch[]> {
  return page.evaluate(() => (window as Watched).stretches?.splice(0) ?? []);
}

/**
 * How much slower this machine is just now than one with nothing else to do, at least 1: a fixed piece of a page's
 * everyday work (elements made, laid out, taken away), the slowest of several tries.
 */
export async function slowness(page: Page): Promise<number> {
  const slowest = await page.evaluate(async () => {
    const tries: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      const began = performance.now();
      const place = document.createElement('div');
      place.style.cssText = 'position:absolute;visibility:hidden;width:300px';
      for (let at = 0; at < 1_500; at += 1) {
        const line = document.createElement('p');
        line.textContent = `Line ${at} of a page that has some work to do`;
        place.append(line);
      }
      document.body.append(place);
      place.getBoundingClientRect();
      place.remove();
      tries.push(performance.now() - began);
    }
    return Math.max(...tries);
  });
  return Math.max(1, slowest / PIECE_MS);
}
