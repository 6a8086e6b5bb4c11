/** The page's policy allows styles with this nonce only; the gateway writes a new one into each page it serves. */
export function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  // The development server leaves the placeholder as it is, and has no policy.
  return nonce.startsWith('__') ? '' : nonce;
}
