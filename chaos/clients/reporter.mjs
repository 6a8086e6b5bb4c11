const everyMs = 20;

/** Gathers reports, so that not each of them is a message between processes. */
export function createReporter(send) {
  let gathered = [];
  const report = (kind, what) => void gathered.push({ kind, ...what });
  report.flush = () => {
    if (gathered.length > 0) send(gathered);
    gathered = [];
  };
  setInterval(report.flush, everyMs);
  return report;
}
