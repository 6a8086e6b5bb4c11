import type { Report } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fact, Facts } from '../../ui/facts.js';
import { PlainText } from '../../ui/plain-text.js';
import { usePhone } from '../../ui/use-phone.js';
import { When } from '../../ui/when.js';
import classes from '../tickets/ticket.module.css';
import { isOpen } from './words.js';

/** What was reported, by whom, and what came of it. */
export function ReportBody({ report, mayClose }: { report: Report; mayClose: boolean }) {
  const { t } = useTranslation();
  // Below the h1 that the head is on a phone.
  const Heading = usePhone() ? 'h2' : 'h3';
  const { description, reportedBy, assignedTo, messageId, conversationId, createdAt, resolution } = report;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('requests.description')}>
      <div className={classes.list}>
        <div className={classes.details}>
          <section>
            <Heading>{t('requests.description')}</Heading>
            <p className={classes.text} dir="auto">
              <PlainText>{description}</PlainText>
            </p>
          </section>
          <Facts>
            <Fact name={t('reports.reported')}>
              {t('reports.by', { name: reportedBy.name })}, <When at={createdAt} />
            </Fact>
            <Fact name={t('reports.assignee')}>{assignedTo?.name ?? t('reports.nobody')}</Fact>
            <Fact name={t('reports.about')}>
              {messageId ? t('reports.aboutMessage') : t('reports.aboutConversation')}
            </Fact>
          </Facts>
          <div>
            <Button
              component={Link}
              to={`/inbox/all/${conversationId}${messageId ? `#message-${messageId}` : ''}`}
              variant="light"
              leftSection={<IconMessage size={16} aria-hidden="true" />}
            >
              {messageId ? t('reports.openAtMessage') : t('reports.open')}
            </Button>
          </div>
          {resolution && (
            <section>
              <Heading>{t('reports.resolution')}</Heading>
              <p>
                {t('reports.closedBy', { name: resolution.resolvedBy.name })},{' '}
                <When at={resolution.resolvedAt} />
              </p>
              {resolution.notes && (
                <p className={classes.text} dir="auto">
                  <PlainText>{resolution.notes}</PlainText>
                </p>
              )}
            </section>
          )}
          {isOpen(report.status) && !mayClose && (
            <p className={classes.dim}>
              {assignedTo ? t('reports.withColleague', { name: assignedTo.name }) : t('reports.notYours')}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
