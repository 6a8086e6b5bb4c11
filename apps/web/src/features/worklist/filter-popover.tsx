import { ActionIcon, Button, Popover, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface FilterPopoverProps {
  label: string;
  /** Something is filtered: the button says so. */
  active: boolean;
  /** Undefined: there is nothing to clear. */
  clear: (() => void) | undefined;
  /** Drawn only while it is open. */
  children: () => ReactNode;
}

/** What narrows a list, behind one button. */
export function FilterPopover({ label, active, clear, children }: FilterPopoverProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover position="bottom-end" width={260} shadow="md" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <ActionIcon
          size={36}
          variant={active ? 'light' : 'default'}
          color="accent"
          aria-label={label}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          <IconFilter size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {opened && children()}
          <Button variant="default" disabled={!clear} onClick={clear}>
            {t('inbox.emptyView.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
