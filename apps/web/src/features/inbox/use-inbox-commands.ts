import { LIMITS } from '@switchboard/contracts/limits';
import { useTranslation } from 'react-i18next';
import { undoLatest } from '../console/undo.js';
import { type Possible, usePageCommands } from '../console/use-page-commands.js';
import type { Acts } from './acts-context.js';
import { targetsOf } from './selection.js';
import type { useSelection } from './use-selection.js';
import { type View, VIEWS } from './views.js';

interface InboxActions {
  readonly acts: Acts;
  readonly selection: ReturnType<typeof useSelection>;
  /** In the list's order. */
  readonly ids: readonly string[];
  readonly openId: string | null;
  readonly move: (step: 1 | -1) => void;
  readonly focusSearch: () => void;
  readonly letIn: (() => void) | undefined;
  readonly toggleList: (() => void) | undefined;
  readonly goTo: (view: View) => void;
}

const VIEW_KEYS = {
  mine: 'view1',
  unassigned: 'view2',
  escalated: 'view3',
  all: 'view4',
  assistant: 'view5',
  snoozed: 'view6',
  resolved: 'view7',
} as const satisfies Record<View, string>;

/** What can be done in the inbox with the list and with what is chosen in it. */
export function useInboxCommands(actions: InboxActions): void {
  const { t } = useTranslation();
  const { acts, selection, ids, openId, move } = actions;
  const targets = () => targetsOf(selection.ids, ids, LIMITS.bulk);
  const ofSelection: Possible[] = [
    { id: 'assign-all', label: t('inbox.bulk.assign'), key: 'assign', run: () => acts.askAssign(targets()) },
    { id: 'snooze-all', label: t('inbox.bulk.snooze'), key: 'snooze', run: () => acts.askSnooze(targets()) },
    { id: 'resolve-all', label: t('inbox.bulk.resolve'), key: 'resolve', run: () => acts.resolve(targets()) },
    { id: 'clear', label: t('inbox.bulk.clear'), run: selection.clear },
  ];
  usePageCommands([
    ...(acts.selecting ? ofSelection : []),
    { id: 'next', label: t('inbox.actions.next'), key: 'next', run: () => move(1) },
    { id: 'previous', label: t('inbox.actions.previous'), key: 'previous', run: () => move(-1) },
    {
      id: 'select',
      label: t('inbox.actions.select'),
      key: 'select',
      run: openId ? () => selection.select(openId, null) : undefined,
    },
    { id: 'search', label: t('inbox.actions.search'), key: 'search', run: actions.focusSearch },
    { id: 'arrivals', label: t('inbox.actions.arrivals'), key: 'arrivals', run: actions.letIn },
    { id: 'undo', label: t('common.actions.undo'), key: 'undo', run: undoLatest },
    { id: 'list', label: t('inbox.actions.list'), key: 'list', run: actions.toggleList },
    ...VIEWS.map((view): Possible => ({
      id: `view-${view}`,
      label: t('inbox.actions.view', { name: t(`inbox.views.${view}`) }),
      key: VIEW_KEYS[view],
      run: () => actions.goTo(view),
    })),
  ]);
}
