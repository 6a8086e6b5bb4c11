const live = process.stdout.isTTY === true;

/** Does one step and says in one line what it was and how long it took. Steps too quick to notice stay silent. */
export async function step(title, work, { quietBelow = 0 } = {}) {
  const startedAt = Date.now();
  const seconds = () => (Date.now() - startedAt) / 1_000;
  const pending = () => process.stdout.write(`\r\x1b[2K… ${title} ${seconds().toFixed(0)} s`);
  const timer = live ? setInterval(pending, 500) : undefined;
  const plainTimer = live
    ? undefined
    : setInterval(() => say(`… ${title} (${seconds().toFixed(0)} s)`), 20_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    clearInterval(plainTimer);
    if (live) process.stdout.write('\r\x1b[2K');
    if (seconds() >= quietBelow) say(`✓ ${title}  ${seconds().toFixed(1)} s`);
  }
}

export function say(text) {
  process.stdout.write(live ? `\r\x1b[2K${text}\n` : `${text}\n`);
}

export function warn(text) {
  say(`! ${text}`);
}
