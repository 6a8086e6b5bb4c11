import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../ui/use-phone.js';

interface PanelProps {
  opened: boolean;
  title: ReactNode;
  close: () => void;
  /** While a dialog stands over it, Escape is the dialog's. */
  covered?: boolean;
  children: ReactNode;
}

/** One row of a list, opened beside it. Its address is the row's: so it can be shared, and "back" closes it. */
export function SidePanel({ opened, title, close, covered = false, children }: PanelProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={title}
      position="right"
      size={phone ? '100%' : '28rem'}
      // Light: a dialog may stand over it with a shade of its own.
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeOnEscape={!covered}
      transitionProps={{ duration: 140 }}
      removeScrollProps={{ enabled: false }}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {opened && children}
    </Drawer>
  );
}
