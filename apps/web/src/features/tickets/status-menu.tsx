import type { TicketStatus as StatusWord } from '@switchboard/contracts';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TicketStatus } from './ticket-status.js';
import { movesFrom } from './words.js';

/** How it stands, and where it may go from there. */
export function StatusMenu({ status, move }: { status: StatusWord; move: (to: StatusWord) => void }) {
  const { t } = useTranslation();
  const now = t(`requests.ticketStatuses.${status}`);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button
          variant="default"
          aria-label={`${t('requests.status')}: ${now}`}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          <TicketStatus status={status} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {movesFrom(status).map((to) => (
          <Menu.Item key={to} onClick={() => move(to)}>
            <TicketStatus status={to} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
