import { IconSparkles } from '@tabler/icons-react';
import type { Presence } from '@switchboard/contracts';
import { useState } from 'react';
import classes from './face.module.css';

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

interface FaceProps {
  name: string;
  /** Their picture; without one, their initials. */
  src?: string | null;
  assistant?: boolean;
  presence?: Presence;
  size?: 'sm' | 'md' | 'lg';
}

/** Who it is at a glance; the name always stands beside it, so it is silent for screen readers. */
export function Face({ name, src, assistant = false, presence, size = 'md' }: FaceProps) {
  return (
    <span
      className={classes.face}
      data-size={size}
      data-assistant={assistant || undefined}
      aria-hidden="true"
    >
      <Picture name={name} src={src} assistant={assistant} size={size} />
      {presence && presence !== 'offline' && <span className={classes.presence} data-presence={presence} />}
    </span>
  );
}

function Picture({ name, src, assistant, size }: Pick<FaceProps, 'name' | 'src' | 'assistant' | 'size'>) {
  const [broken, setBroken] = useState<string | null>(null);
  if (assistant) return <IconSparkles size={size === 'sm' ? 14 : 18} stroke={1.75} />;
  if (!src || src === broken) return initials(name);
  return <img className={classes.picture} src={src} alt="" onError={() => setBroken(src)} />;
}
