import { IconEye, IconLock, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../thread/use-thread.js';
import { useOthersHere } from './use-others-here.js';
import classes from './inbox-list.module.css';

const ICONS = { viewing: IconEye, replying: IconPencil, noting: IconLock } as const;
const ORDER = ['replying', 'noting', 'viewing'] as const;

/** That colleagues have it open, and whether one of them is writing. */
export function RowViewers({ conversationId }: { conversationId: string }) {
  const anyone = useLiveState(conversationId, (live) => live.viewers.length > 0);
  return anyone ? <Colleagues conversationId={conversationId} /> : null;
}

function Colleagues({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const others = useOthersHere(conversationId);
  const busiest = ORDER.find((mode) => others.some((viewer) => viewer.mode === mode));
  const first = others.find(({ mode }) => mode === busiest);
  if (!busiest || !first) return null;
  const Icon = ICONS[busiest];
  const names = others.map(({ name, mode }) => t(`inbox.viewerMode.${mode}`, { name })).join(', ');
  return (
    <span className={classes.viewers} title={t('inbox.viewers', { names })}>
      <Icon size={14} aria-hidden="true" />
      <span aria-hidden="true">
        {first.name.split(' ')[0]}
        {others.length > 1 && ` +${others.length - 1}`}
      </span>
      <span className="sb-unseen">{t('inbox.viewers', { names })}</span>
    </span>
  );
}
