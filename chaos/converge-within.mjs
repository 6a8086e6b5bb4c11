/** So long after a fault everybody shows what is stored, and all that was left undone is done. */
export const convergeWithinMs = 5_000;
