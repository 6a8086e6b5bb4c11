const SECOND = 1_000;

/** Calls at once, then at most once a second however often it is asked; the last request is never lost. */
export class OncePerSecond {
  private timer?: NodeJS.Timeout;
  private again = false;

  constructor(private readonly work: () => void) {}

  call(): void {
    if (this.timer) {
      this.again = true;
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.again) this.call();
    }, SECOND).unref();
    this.again = false;
    this.work();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
