import { IconArrowUp } from '@tabler/icons-react';
import classes from './list.module.css';

/** What is new is announced on top and enters when asked to: the list never moves by itself. */
export function ArrivalsButton({ count, label, letIn }: { count: number; label: string; letIn: () => void }) {
  return (
    <div role="status" aria-live="polite" className={classes.announced}>
      {count > 0 && (
        <button type="button" className={classes.arrivals} onClick={letIn}>
          <IconArrowUp size={14} aria-hidden="true" />
          {label}
        </button>
      )}
    </div>
  );
}
