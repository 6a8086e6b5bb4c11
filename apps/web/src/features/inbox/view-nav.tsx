import type { ConversationCounts } from '@switchboard/contracts';
import {
  IconAlertTriangle,
  IconCheck,
  IconClockPause,
  IconInbox,
  IconSparkles,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ViewLinks } from '../worklist/view-links.js';
import type { useInboxRoute } from './use-inbox-route.js';
import { VIEWS } from './views.js';

const ICONS = {
  mine: IconUser,
  unassigned: IconUserQuestion,
  escalated: IconAlertTriangle,
  all: IconInbox,
  assistant: IconSparkles,
  snoozed: IconClockPause,
  resolved: IconCheck,
} as const;

interface ViewNavProps {
  route: ReturnType<typeof useInboxRoute>;
  counts: ConversationCounts | undefined;
}

export function ViewNav({ route, counts }: ViewNavProps) {
  const { t } = useTranslation();
  const links = VIEWS.map((name) => ({
    name,
    label: t(`inbox.views.${name}`),
    to: route.addressOf(null, name),
    Icon: ICONS[name],
    count: counts?.[name],
  }));
  return <ViewLinks label={t('inbox.views.label')} links={links} now={route.view} />;
}
