/**
 * Many ask for the same at once when a gateway has restarted. Whoever asks while a read is under way shares the next one
 * with all who ask meanwhile: it begins after they asked, so it shows what they did before.
 */
export class SharedReads<T> {
  private readonly underWay = new Map<string, Promise<T>>();
  private readonly next = new Map<string, Promise<T>>();

  constructor(private readonly read: (key: string) => Promise<T>) {}

  ask(key: string): Promise<T> {
    const underWay = this.underWay.get(key);
    if (!underWay) return this.begin(key);
    const begin = (): Promise<T> => this.begin(key);
    const next = this.next.get(key) ?? underWay.then(begin, begin);
    this.next.set(key, next);
    return next;
  }

  private begin(key: string): Promise<T> {
    this.next.delete(key);
    const read = this.read(key).finally(() => {
      if (this.underWay.get(key) === read) this.underWay.delete(key);
    });
    this.underWay.set(key, read);
    return read;
  }
}
