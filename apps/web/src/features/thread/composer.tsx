import { ActionIcon, Textarea } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import classes from './composer.module.css';

/** From here on, how much is left is told. */
const TELL_FROM = 0.9;

interface ComposerProps {
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  onBlur?: () => void;
  label: string;
  placeholder: string;
  sendLabel: string;
  limit: number;
  note?: boolean;
  /** Above the field: the switch between reply and note, for one. */
  head?: ReactNode;
  /** Below the field. */
  foot?: ReactNode;
  /** Beside the send button. */
  beside?: ReactNode;
  /** Suggestions for what is being written; the field names the chosen one. */
  suggestions?: { readonly listId: string; readonly chosenId: string | undefined; readonly list: ReactNode };
  /** True when it took the key for itself. */
  onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  onCaret?: (at: number) => void;
  /** Ctrl+Enter. */
  onSendAnd?: (text: string) => void;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Grows with what is written; Enter sends, Shift+Enter begins a new line. */
export function Composer(props: ComposerProps) {
  const {
    text,
    onText,
    onSend,
    onBlur,
    label,
    placeholder,
    sendLabel,
    limit,
    note = false,
    head,
    foot,
    beside,
    suggestions,
    onKey,
    onCaret,
    onSendAnd,
    inputRef,
  } = props;
  const { t } = useTranslation();
  const hint = useId();
  const length = [...text.trim()].length;
  const left = limit - length;
  const sendable = length > 0 && left >= 0;
  const send = () => sendable && onSend(text.trim());
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (onKey?.(event)) return;
    // Out of the field, to where single keys are commands.
    if (event.key === 'Escape') event.currentTarget.blur();
    const touch = window.matchMedia('(pointer: coarse)').matches;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || touch) return;
    event.preventDefault();
    if (onSendAnd && sendable && (event.ctrlKey || event.metaKey)) onSendAnd(text.trim());
    else send();
  };
  const count =
    left < 0 ? t('thread.composer.over', { count: -left }) : t('thread.composer.left', { count: left });
  return (
    <form
      className={classes.composer}
      data-note={note || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {head}
      <div className={classes.field}>
        {suggestions?.list}
        <Textarea
          ref={inputRef}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={8}
          dir="auto"
          className={classes.text}
          aria-label={label}
          aria-describedby={hint}
          aria-invalid={left < 0 || undefined}
          placeholder={placeholder}
          value={text}
          {...(suggestions?.chosenId && {
            'aria-autocomplete': 'list',
            'aria-controls': suggestions.listId,
            'aria-activedescendant': suggestions.chosenId,
          })}
          onChange={(event) => {
            onText(event.currentTarget.value);
            onCaret?.(event.currentTarget.selectionStart);
          }}
          onSelect={(event) => onCaret?.(event.currentTarget.selectionStart)}
          onKeyDown={press}
          onBlur={onBlur}
        />
        {beside}
        <Hint label={sendLabel} hotkey="↵">
          <ActionIcon
            type="submit"
            variant="filled"
            color="accent"
            size={36}
            radius="full"
            aria-label={sendLabel}
            aria-disabled={!sendable}
            className={classes.send}
          >
            <IconArrowUp size={18} />
          </ActionIcon>
        </Hint>
      </div>
      <div className={classes.foot}>
        <span id={hint} className={classes.hint}>
          {t('thread.composer.hint')}
        </span>
        {length > limit * TELL_FROM && (
          <span className={classes.count} data-over={left < 0 || undefined} role="status">
            {count}
          </span>
        )}
        {foot}
      </div>
    </form>
  );
}
