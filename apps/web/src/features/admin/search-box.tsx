import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../console/commands.js';
import classes from './toolbar.module.css';

interface SearchProps {
  label: string;
  value: string;
  search: (text: string) => void;
}

/** Searches while one types, a moment after the last key; a key leads to it from anywhere on the page. */
export function SearchBox({ label, value, search }: SearchProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  // What is being typed goes before what is searched for already.
  const [typed, setTyped] = useState<string | null>(null);
  const look = useDebouncedCallback((text: string) => {
    search(text);
    setTyped(null);
  }, 250);
  const write = (text: string) => {
    setTyped(text);
    look(text.trim());
  };
  useCommands(
    useMemo(
      () => [{ id: 'admin-search', label, key: 'search' as const, run: () => box.current?.focus() }],
      [label],
    ),
  );
  const shown = typed ?? value;
  return (
    <TextInput
      ref={box}
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        shown && <CloseButton size="sm" aria-label={t('admin.list.clearSearch')} onClick={() => write('')} />
      }
      value={shown}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
