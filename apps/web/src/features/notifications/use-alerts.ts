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

/** Tells somebody who looks elsewhere of what concerns them, and of messages in what is theirs. */
export function useAlerts(): void {
  const { t } = useTranslation();
  const { socket } = useLive();
  const { user } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    const lastWritten = new Map<string, string>();
    const tell = ({ kind, tag, label, to }: Alert) => {
      const settings = alertSettings();
      if (!wanted(settings, document.hidden)) return;
      if (settings.sound) chime();
      if (!settings.desktop) return;
      const shown = new Notification(t(`notifications.kinds.${kind}`), {
        body: label ?? '',
        tag,
        silent: true,
      });
      shown.onclick = () => {
        window.focus();
        void navigate(to);
        shown.close();
      };
    };
    const noticed = (notification: Notice) => tell(notificationAlert(notification));
    const changed = (conversation: PushedConversation) => {
      const { id, lastMessage, assignedAgent } = conversation;
      // Only what is mine is remembered: a busy workspace has thousands of others.
      if (assignedAgent?.id !== user.id) return void lastWritten.delete(id);
      const alert = messageAlert(conversation, lastWritten.get(id), user.id);
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
