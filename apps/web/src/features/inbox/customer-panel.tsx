import type { Conversation, Customer } from '@switchboard/contracts';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { currentLanguage } from '../../i18n/i18n.js';
import { Fact, Facts } from '../../ui/facts.js';
import { Face } from '../../ui/face.js';
import { responseTime } from '../../ui/format.js';
import { PanelSections } from '../console/panel-sections.js';
import { useOnline } from '../console/use-online.js';
import { Failure, Loading } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { CategorySelect } from './category-select.js';
import classes from './customer-panel.module.css';
import { ClientSection } from './client-section.js';
import { Mood } from './mood.js';
import { MoodTrend } from './mood-trend.js';
import { PastConversations } from './past-conversations.js';

/** Whom the agent is talking with. */
export function CustomerPanel({ conversation, close }: { conversation: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const { id, name } = conversation.customer;
  const customer = useQuery({
    queryKey: keys.customer(id),
    queryFn: () => get<Customer>(`/customers/${id}`),
  });
  const presence = useOnline().find(({ userId }) => userId === id)?.status ?? 'offline';
  return (
    <aside className={classes.panel} aria-label={t('inbox.customer.title')}>
      <header className={classes.head}>
        <Face name={name} presence={presence} />
        <div>
          <h2 dir="auto">{name}</h2>
          <p>{t(`common.presence.${presence}`)}</p>
        </div>
        <ActionIcon aria-label={t('inbox.customer.close')} onClick={close} ml="auto">
          <IconX size={18} />
        </ActionIcon>
      </header>
      {customer.isPending && <Loading lines={3} height={40} />}
      {customer.isError && <Failure error={customer.error} retry={() => void customer.refetch()} />}
      {customer.data && <Profile customer={customer.data} />}
      {conversation.clientId && <ClientSection clientId={conversation.clientId} />}
      <ThisConversation conversation={conversation} />
      <PanelSections conversation={conversation} />
      <PastConversations customerId={id} currentId={conversation.id} />
    </aside>
  );
}

function Profile({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { email, emailVerified, phone, company, locale, createdAt, lastSeenAt, preferences } = customer;
  const tone = t(`settings.answers.${preferences.tone}`);
  const length = t(`settings.answers.${preferences.responseLength}`);
  return (
    <>
      <section>
        <h3>{t('inbox.customer.profile')}</h3>
        <Facts>
          <Fact name={t('inbox.customer.email')}>
            <a href={`mailto:${email}`}>{email}</a>
            {!emailVerified && ` (${t('inbox.customer.unverified')})`}
          </Fact>
          {phone && <Fact name={t('inbox.customer.phone')}>{phone}</Fact>}
          {company && <Fact name={t('inbox.customer.company')}>{company}</Fact>}
          <Fact name={t('inbox.customer.language')}>{languageName(locale)}</Fact>
          <Fact name={t('inbox.customer.preferences')}>
            {tone}, {length}
          </Fact>
          <Fact name={t('inbox.customer.since')}>
            <When at={createdAt} />
          </Fact>
          {lastSeenAt && (
            <Fact name={t('inbox.customer.lastSeen')}>
              <When at={lastSeenAt} />
            </Fact>
          )}
        </Facts>
      </section>
      <MoodTrend moods={customer.mood} trend={customer.sentimentTrend} />
    </>
  );
}

function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(currentLanguage(), { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

function ThisConversation({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { counts, averageResponseTime, handoffReason, sentiment } = conversation;
  return (
    <section>
      <h3>{t('inbox.customer.facts')}</h3>
      <Facts>
        <Fact name={t('inbox.actions.category')}>
          <CategorySelect conversation={conversation} />
        </Fact>
        {sentiment && (
          <Fact name={t('inbox.customer.mood')}>
            <Mood sentiment={sentiment} />
          </Fact>
        )}
        <Fact name={t('inbox.customer.messages')}>
          <span className="sb-figures">{counts.total}</span>
        </Fact>
        {averageResponseTime !== null && (
          <Fact name={t('inbox.customer.responseTime')}>
            {responseTime(averageResponseTime, currentLanguage())}
          </Fact>
        )}
        {handoffReason && (
          <Fact name={t('inbox.customer.reason')}>{t(`inbox.reasons.${handoffReason}`)}</Fact>
        )}
      </Facts>
    </section>
  );
}
