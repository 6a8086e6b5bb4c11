import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ReactNode } from 'react';

const closeButtonProps = () => ({ 'aria-label': i18next.t('common.actions.close') });

/** A passing word at the edge of the page. The `id` lets a newer one take an older one's place; it goes after `autoClose` ms. */
export function notify(message: ReactNode, id?: string, autoClose?: number): void {
  if (id) notifications.hide(id);
  notifications.show({
    id,
    message,
    withBorder: true,
    color: 'accent',
    role: 'status',
    ...(autoClose ? { autoClose } : {}),
    closeButtonProps: closeButtonProps(),
  });
}

export function notifyFailure(message: ReactNode): void {
  notifications.show({
    message,
    withBorder: true,
    color: 'red',
    role: 'alert',
    autoClose: 8_000,
    closeButtonProps: closeButtonProps(),
  });
}

export function hideNotice(id: string): void {
  notifications.hide(id);
}
