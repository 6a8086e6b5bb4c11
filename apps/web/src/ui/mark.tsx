interface MarkProps {
  size?: number;
  fill?: string;
  onFill?: string;
}

/** The product's mark, in the workspace's accent. */
export function Mark({ size = 28, fill = 'var(--sb-accent)', onFill = 'var(--sb-on-accent)' }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill={fill} />
      <path
        d="M11 8h10a4 4 0 0 1 4 4v5a4 4 0 0 1-4 4h-5.5L11 24.5V21a4 4 0 0 1-4-4v-5a4 4 0 0 1 4-4z"
        fill={onFill}
      />
      <circle cx="19.5" cy="14.5" r="2.75" fill={fill} />
      <circle cx="12.5" cy="14.5" r="1.5" fill={fill} />
    </svg>
  );
}
