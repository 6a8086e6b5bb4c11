import type { Conversation } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconFlag, IconPlus, IconTicket } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Failure, Loading, Notice } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { BrandMark } from '../../ui/brand-mark.js';
import type { useConversations } from '../live/use-conversations.js';
import { useSession } from '../session/session-context.js';
import { AccountMenu } from './account-menu.js';
import classes from './portal.module.css';

interface ListProps {
  rows: readonly Conversation[];
  query: ReturnType<typeof useConversations>['query'];
  /** It is a page of its own, with the heading that a page has. */
  page: boolean;
}

export function ConversationList({ rows, query, page }: ListProps) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const Name = page ? 'h1' : 'span';
  let body: ReactNode;
  if (query.isPending) body = <Loading lines={4} />;
  else if (query.isError) body = <Failure error={query.error} retry={() => void query.refetch()} />;
  else if (rows.length === 0) body = <Notice title={t('portal.conversations')} text={t('portal.empty')} />;
  else {
    body = (
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Row conversation={row} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={classes.sidebar}>
      <header className={classes.brand}>
        <BrandMark logoUrl={workspace.branding.logoUrl} />
        <Name className={classes.name}>{workspace.name}</Name>
      </header>
      <nav className={classes.list} aria-label={t('portal.conversations')}>
        <Button
          className={classes.new}
          component={Link}
          to="/portal/new"
          variant="light"
          size="md"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
        >
          {t('portal.newQuestion')}
        </Button>
        <NavLink className={classes.place} to="/portal/tickets">
          <IconTicket size={18} aria-hidden="true" />
          {t('requests.portal.tickets')}
        </NavLink>
        <NavLink className={classes.place} to="/portal/reports">
          <IconFlag size={18} aria-hidden="true" />
          {t('requests.portal.reports')}
        </NavLink>
        {body}
        {query.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('common.actions.loadMore')}
          </Button>
        )}
      </nav>
      <AccountMenu />
    </div>
  );
}

function Row({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { id, title, lastMessage, unread, updatedAt } = conversation;
  const preview =
    lastMessage?.senderType === 'customer'
      ? t('portal.lastByYou', { text: lastMessage.content })
      : lastMessage?.content;
  return (
    <NavLink className={classes.row} to={`/portal/c/${id}`} data-unread={unread > 0 || undefined}>
      <span className={classes.rowTitle} dir="auto">
        {title ?? t('portal.untitled')}
      </span>
      <span className={classes.rowTime}>
        <When at={lastMessage?.createdAt ?? updatedAt} brief />
      </span>
      <span className={classes.rowPreview} dir="auto">
        {preview}
      </span>
      {unread > 0 && (
        <span className={classes.unread}>
          <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
          <span className="sb-unseen">{t('portal.unread', { count: unread })}</span>
        </span>
      )}
    </NavLink>
  );
}
