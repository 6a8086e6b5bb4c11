import type { Conversation } from '@switchboard/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconDots, IconFlag, IconPencil, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReporting } from '../my-reports/reporting.js';
import { PersonButton } from './person-button.js';
import classes from './portal.module.css';
import { RenameDialog } from './rename-dialog.js';
import type { CustomerCommands } from './use-customer-commands.js';

interface HeadProps {
  conversation: Conversation;
  commands: CustomerCommands;
  askPerson: () => void;
}

/** With whom I am talking, and what I can do. */
export function ConversationHead({ conversation, commands, askPerson }: HeadProps) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const reporting = useReporting();
  const { title, status } = conversation;
  const resolved = status === 'resolved';
  return (
    <header className={classes.head}>
      <ActionIcon
        component={Link}
        to="/portal"
        className={classes.back}
        size={44}
        aria-label={t('common.actions.back')}
      >
        <IconArrowLeft size={20} />
      </ActionIcon>
      <div className={classes.headText}>
        <h1 dir="auto">{title ?? t('portal.untitled')}</h1>
        <p className={classes.with}>{useWith(conversation)}</p>
      </div>
      {conversation.handler === 'assistant' && status !== 'escalated' && <PersonButton onClick={askPerson} />}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon size={36} aria-label={t('common.actions.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
            {t('portal.rename')}
          </Menu.Item>
          {resolved ? (
            <Menu.Item leftSection={<IconRotate size={16} />} onClick={() => commands.reopen.mutate()}>
              {t('portal.reopen')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconCheck size={16} />} onClick={() => commands.resolve.mutate()}>
              {t('portal.resolve')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconFlag size={16} />} onClick={() => reporting.begin(null)}>
            {t('requests.report.conversation')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog
        opened={renaming}
        title={title ?? ''}
        close={() => setRenaming(false)}
        save={(next) => commands.rename.mutate(next, { onSuccess: () => setRenaming(false) })}
      />
    </header>
  );
}

function useWith({ status, handler, assignedAgent }: Conversation): string {
  const { t } = useTranslation();
  if (status === 'resolved') return t('portal.talkingTo.resolved');
  if (handler === 'agent' && assignedAgent) return t('portal.talkingTo.agent', { name: assignedAgent.name });
  if (status === 'escalated') return t('portal.talkingTo.waiting');
  return handler === 'assistant' ? t('portal.talkingTo.assistant') : t('portal.talkingTo.team');
}
