/** Something that a test lets go on. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Asks until it is so, with a deadline. */
export async function until(isSo: () => Promise<boolean> | boolean, ms = 15_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It never became so');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
