import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field.js';
import { useCommands } from '../console/commands.js';

interface SearchProps {
  label: string;
  value: string;
  search: (text: string) => void;
}

/** The search of a page; a key leads to it from anywhere on it. */
export function SearchBox({ label, value, search }: SearchProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [{ id: 'admin-search', label, key: 'search' as const, run: () => box.current?.focus() }],
      [label],
    ),
  );
  return (
    <SearchField
      label={label}
      clearLabel={t('admin.list.clearSearch')}
      search={value}
      look={(text) => search(text.trim())}
      inputRef={box}
    />
  );
}
