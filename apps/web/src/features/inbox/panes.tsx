import { Splitter } from '@mantine/core';
import type { SplitterPaneSize } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import classes from './inbox.module.css';

const KEPT = 'sb.panes';
const WIDTH: SplitterPaneSize = '340px';

function keptWidth(): SplitterPaneSize {
  const kept = Number(localStorage.getItem(KEPT));
  return kept > 0 ? `${kept}px` : WIDTH;
}

/** List and thread side by side, in the widths they were left with; without the list, the thread alone. */
export function Panes({ list, thread }: { list: ReactNode; thread: ReactNode }) {
  const [width, setWidth] = useState(keptWidth);
  const main = (
    <main id="content" className={classes.main} tabIndex={-1}>
      {thread}
    </main>
  );
  if (!list) return <div className={classes.panes}>{main}</div>;
  return (
    <Splitter
      className={classes.panes}
      sizes={[width, '100%']}
      withHandle={false}
      lineSize={1}
      step="16px"
      onSizeChange={(sizes) => setWidth(sizes[0] ?? WIDTH)}
      onResizeEnd={(_, sizes) => localStorage.setItem(KEPT, String(Number.parseInt(String(sizes[0]), 10)))}
    >
      <Splitter.Pane defaultSize={WIDTH} min="260px" max="520px">
        {list}
      </Splitter.Pane>
      <Splitter.Pane defaultSize="100%" min="320px">
        {main}
      </Splitter.Pane>
    </Splitter>
  );
}
