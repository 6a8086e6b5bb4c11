import { Button } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './portal.module.css';

/** Always in sight: nobody has to talk to a machine. */
export function PersonButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      className={classes.person}
      variant="default"
      leftSection={<IconHeadset size={16} aria-hidden="true" />}
      onClick={onClick}
    >
      {t('portal.talkToPerson')}
    </Button>
  );
}
