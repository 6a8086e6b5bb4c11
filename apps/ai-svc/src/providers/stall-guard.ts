/** The model went silent. */
export class Stalled extends Error {
  override readonly name = 'Stalled';
}

/**
 * Passes a stream on and gives it up when it is silent for too long: `firstMs` until its first item, `stallMs`
 * between two. `giveUp` must end the source: a hung source would never see that its reader left.
 */
export async function* stallGuard<T>(
  source: AsyncIterable<T>,
  limits: { firstMs: number; stallMs: number },
  giveUp: () => void,
): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]();
  let limit = limits.firstMs;
  try {
    for (;;) {
      const item = await within(items.next(), limit);
      if (item.done) return;
      yield item.value;
      limit = limits.stallMs;
    }
  } finally {
    giveUp();
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stalled(`Nothing came for ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whatever the source still says after we left is nobody's business.
    work.catch(() => undefined);
  }
}
