/** The product's mark, in the workspace's accent. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--sb-accent)" />
      <path d="M9 11h9a4 4 0 0 1 0 8h-5l-4 4z" fill="var(--sb-on-accent)" />
      <circle cx="23" cy="15" r="2" fill="var(--sb-on-accent)" />
    </svg>
  );
}
