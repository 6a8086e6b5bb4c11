import { useState } from 'react';
import classes from './brand-mark.module.css';
import { Mark } from './mark.js';

interface BrandProps {
  logoUrl: string | null | undefined;
  size?: number;
  /** The mark's colours where they aren't the page's own. */
  fill?: string;
  onFill?: string;
}

/** A workspace's logo; the product's mark as long as it has none. The name stands beside it, so it is silent. */
export function BrandMark({ logoUrl, size = 28, fill, onFill }: BrandProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (!logoUrl || logoUrl === broken) return <Mark size={size} fill={fill} onFill={onFill} />;
  return (
    <img
      className={classes.logo}
      src={logoUrl}
      width={size}
      height={size}
      alt=""
      onError={() => setBroken(logoUrl)}
    />
  );
}
