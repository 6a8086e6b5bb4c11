const MARK = 'sb.reloaded';
const PAUSE_MS = 60_000;

/** A new version was deployed: pages that this one hasn't loaded yet are gone. Reloads, but not over and over. */
export function reloadAfterUpgrade(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(MARK) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    sessionStorage.setItem(MARK, String(Date.now()));
    window.location.reload();
  });
}
