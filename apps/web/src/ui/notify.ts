import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** A passing word at the edge of the page. The `id` lets a newer one take an older one's place. */
export function notify(message: ReactNode, id?: string): void {
  if (id) notifications.hide(id);
  notifications.show({ id, message, withBorder: true, color: 'accent' });
}

export function notifyFailure(message: ReactNode): void {
  notifications.show({ message, withBorder: true, color: 'red', role: 'alert', autoClose: 8_000 });
}

export function hideNotice(id: string): void {
  notifications.hide(id);
}
