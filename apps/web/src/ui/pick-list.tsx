import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import classes from './pick-list.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

interface PickListProps<Item extends Choice> {
  /** What is being picked: the list's name. */
  label: string;
  placeholder: string;
  choices: readonly Item[];
  /** What to say when nothing matches. */
  empty: string;
  onPick: (choice: Item) => void;
  /** What is typed, for whoever looks elsewhere for it. */
  onText?: (text: string) => void;
  /** Whether a choice is one of those that are typed for; by its label, unless said otherwise. */
  matches?: (choice: Item, text: string) => boolean;
}

/** Type to narrow it down, arrows to move, Enter to take: the focus stays in the field. */
export function PickList<Item extends Choice>(props: PickListProps<Item>) {
  const { label, placeholder, choices, empty, onPick, onText, matches = labelled } = props;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = choices.filter((choice) => matches(choice, text.trim()));
  const current = Math.min(at, found.length - 1);
  const chosen = found[current];

  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((current + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) onPick(chosen);
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        className={classes.field}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          onText?.(event.currentTarget.value.trim());
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={label} className={classes.list}>
        {found.map((choice) => (
          <div
            key={choice.id}
            ref={choice === chosen ? intoView : undefined}
            id={`${listId}-${choice.id}`}
            role="option"
            aria-selected={choice === chosen}
            className={classes.option}
            onClick={() => onPick(choice)}
          >
            {choice.start}
            <span className={classes.label}>{choice.label}</span>
            {choice.end}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.empty}>{empty}</p>}
    </>
  );
}

export const labelled = ({ label }: Choice, text: string): boolean =>
  label.toLocaleLowerCase().includes(text.toLocaleLowerCase());

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
