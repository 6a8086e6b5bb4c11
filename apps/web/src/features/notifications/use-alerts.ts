import type { Notification as Notice } from '@switchboard/contracts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PushedConversation } from '../../api/socket-events.js';
import { useLive } from '../live/live-context.js';
import { useSession } from '../session/session-context.js';
import { type Alert, messageAlert, notificationAlert, wanted } from './alert-rules.js';
import { alertSettings } from './alert-settings.js';
import { chime } from './chime.js';
import { labelOf } from './label-of.js';

/** Tells somebody who looks elsewhere of what concerns them, and of messages in what is theirs. */
export function useAlerts(): void {
  const { t } = useTranslation();
  const { socket } = useLive();
  const { user } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    const lastWritten = new Map<string, string>();
    // Of a conversation that nothing was heard of yet, what was written before this is known.
    const since = new Date().toISOString();
    const tell = ({ kind, tag, label, to }: Alert) => {
      const settings = alertSettings();
      if (!wanted(settings, document.hidden)) return;
      if (settings.sound) chime();
      if (!settings.desktop) return;
      show(t(`notifications.kinds.${kind}`), label, tag, () => void navigate(to));
    };
    const noticed = (notification: Notice) =>
      tell(notificationAlert({ ...notification, label: labelOf(notification, t) }));
    const changed = (conversation: PushedConversation) => {
      const { id, lastMessage, assignedAgent } = conversation;
      // Only what is mine is remembered: a busy workspace has thousands of others.
      if (assignedAgent?.id !== user.id) return void lastWritten.delete(id);
      const alert = messageAlert(conversation, lastWritten.get(id) ?? since, user.id);
      lastWritten.set(id, lastMessage?.createdAt ?? '');
      if (alert) tell(alert);
    };
    socket.on('notification', noticed);
    socket.on('conversation:updated', changed);
    return () => {
      socket.off('notification', noticed);
      socket.off('conversation:updated', changed);
    };
  }, [t, socket, user.id, navigate]);
}

function show(title: string, body: string | null, tag: string, follow: () => void): void {
  try {
    const shown = new Notification(title, { body: body ?? '', tag, silent: true });
    shown.onclick = () => {
      window.focus();
      follow();
      shown.close();
    };
  } catch {
    // Browsers on phones know them only from a service worker: there is the bell.
  }
}
