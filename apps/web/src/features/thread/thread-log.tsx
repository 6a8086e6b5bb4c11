import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/states.js';
import classes from './thread.module.css';
import type { ThreadItem } from './thread-items.js';
import { useTarget } from './use-target.js';

/** Closer to the end than this, in px, the reader is at the end: new messages are followed. */
const AT_END = 80;
const NEAR_START = 4;

interface LogProps {
  items: readonly ThreadItem[];
  draw: (item: ThreadItem) => ReactNode;
  loadOlder: () => Promise<void>;
  loadingOlder: boolean;
  /** The `seq` of the last message in view. */
  onSeen: (seq: number) => void;
}

function seqOf(item: ThreadItem | undefined): number {
  return item?.kind === 'message' || item?.kind === 'system' ? (item.message.seq ?? 0) : 0;
}

/** A thread of any length: only what is in view is drawn; it sticks to its end, and older pages come without a jump. */
export function ThreadLog({ items, draw, loadOlder, loadingOlder, onSeen }: LogProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => items[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
    overscan: 8,
    paddingStart: 8,
    paddingEnd: 8,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? NEAR_START;

  useLayoutEffect(() => {
    virtual.scrollToEnd();
  }, [virtual]);

  // What grows below the thread (a line of state, a longer draft) must not hide its end.
  const following = useRef(true);
  following.current = atEnd;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => following.current && virtual.scrollToEnd());
    observer.observe(element);
    return () => observer.disconnect();
  }, [virtual]);

  const scrollTo = useCallback(
    (index: number) => virtual.scrollToIndex(index, { align: 'center' }),
    [virtual],
  );
  const target = useTarget({ items, loadOlder, scrollTo });

  useEffect(() => {
    if (items.length > 0 && first < NEAR_START) void loadOlder();
  }, [first, items.length, loadOlder]);

  const look = () => {
    const element = scroller.current;
    if (!element) return;
    setAtEnd(virtual.isAtEnd(AT_END));
    const bottom = element.scrollTop + element.clientHeight;
    const visible = virtual.getVirtualItems().filter(({ start }) => start < bottom - NEAR_START);
    onSeen(visible.reduce((seq, { index }) => Math.max(seq, seqOf(items[index])), 0));
  };
  // After every drawing, since a new message is seen without any scrolling.
  useEffect(look);

  return (
    <div className={classes.pane}>
      <div
        ref={scroller}
        className={classes.log}
        role="log"
        aria-label={t('thread.log')}
        // What is drawn while scrolling is no news; the announcer reads out what is.
        aria-live="off"
        tabIndex={0}
        onScroll={look}
      >
        {loadingOlder && <div className={classes.system}>{t('thread.loadingOlder')}</div>}
        {items.length === 0 && (
          <div className={classes.nothing}>
            <Notice title={t('thread.empty')} text={t('thread.emptyText')} />
          </div>
        )}
        <div
          className={classes.canvas}
          style={{ height: virtual.getTotalSize() }}
          hidden={items.length === 0}
        >
          {shown.map(({ key, index, start }) => {
            const item = items[index];
            return (
              item && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes.row}
                  data-target={item.key === target || undefined}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {draw(item)}
                </div>
              )
            );
          })}
        </div>
      </div>
      {!atEnd && (
        <Button
          className={classes.jump}
          size="xs"
          radius="full"
          variant="default"
          rightSection={<IconArrowDown size={14} aria-hidden="true" />}
          onClick={() => virtual.scrollToEnd({ behavior: 'smooth' })}
        >
          {t('thread.jumpToEnd')}
        </Button>
      )}
    </div>
  );
}
