import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import classes from './search-field.module.css';

interface SearchProps {
  label: string;
  clearLabel: string;
  search: string;
  look: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** Searches while one types, a moment after the last key. */
export function SearchField({ label, clearLabel, search, look, inputRef }: SearchProps) {
  // What is being typed goes before what is searched for already.
  const [typed, setTyped] = useState<string | null>(null);
  const lookSoon = useDebouncedCallback((text: string) => {
    look(text);
    setTyped(null);
  }, 250);
  const shown = typed ?? search;
  const write = (text: string) => {
    setTyped(text);
    lookSoon(text);
  };
  return (
    <TextInput
      ref={inputRef}
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={shown && <CloseButton size={24} aria-label={clearLabel} onClick={() => write('')} />}
      value={shown}
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        // To the results, where the keys are commands again; Escape also takes the search back.
        if (event.key === 'Escape') write('');
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
