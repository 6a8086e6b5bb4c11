import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import classes from './split.module.css';

interface SplitProps {
  /** Under which name the width is kept on this device. */
  keep: string;
  /** On which side the pane with the kept width stands. */
  side: 'start' | 'end';
  /** In px. */
  width: number;
  min: number;
  max: number;
  /** What its edge is called. */
  label: string;
  /** What stands there; nothing: all the room is for the rest, which stays as it is. */
  pane: ReactNode;
  children: ReactNode;
}

const STEP = 16;

/** Two panes side by side, one of them in the width it was left with. Its edge is dragged, or moved with the arrows. */
export function Split({ keep, side, width, min, max, label, pane, children }: SplitProps) {
  const [size, setSize] = useState(() => Number(localStorage.getItem(keep)) || width);
  const resize = (wanted: number) => {
    const next = Math.round(Math.min(max, Math.max(min, wanted)));
    localStorage.setItem(keep, String(next));
    setSize(next);
  };
  const outward = side === 'start' ? 1 : -1;
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(size + step * outward);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(size + event.movementX * outward);
  };
  const edge = pane && (
    <div
      className={classes.edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => resize(width)}
    />
  );
  const place = pane && (
    <div className={classes.pane} style={{ width: size }}>
      {pane}
    </div>
  );
  return (
    <div className={classes.split}>
      {side === 'start' && place}
      {side === 'start' && edge}
      <div key="rest" className={classes.rest}>
        {children}
      </div>
      {side === 'end' && edge}
      {side === 'end' && place}
    </div>
  );
}
