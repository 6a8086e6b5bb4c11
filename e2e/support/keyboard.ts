import type { Page } from 'playwright-core';

/** How many stops a page may have before what is looked for. */
const STOPS = 90;

/** A person without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Each once the page has drawn what came before, and listens. */
  async press(...keys: string[]): Promise<void> {
    await this.settled();
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.settled();
    }
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.settled();
  }

  /** Goes on with Tab until the focus is on what is named so. */
  async tabTo(name: string): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      if ((await this.focused()).includes(name)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches "${name}"`);
  }

  private focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || !element.matches('a, button, input, textarea')) return '';
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const words = labels.map(({ textContent }) => textContent);
      const described = document.getElementById(element.getAttribute('aria-describedby') ?? '');
      return [element.ariaLabel, ...words, element.innerText, described?.textContent].join(' ');
    });
  }

  /** Two frames: what the key began has been drawn, and listens to the next one. */
  private async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}
