/**
 * For processes whose memory is weighed: garbage is collected when asked for, and the young generation has its full size
 * from the start. V8 makes it larger and smaller by dozens of megabytes as it sees fit; that is no socket's weight.
 */
export const weighable = ['--expose-gc', '--min-semi-space-size=16', '--max-semi-space-size=16'];
