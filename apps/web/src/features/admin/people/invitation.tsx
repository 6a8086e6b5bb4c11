import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../../../ui/form.module.css';
import { CopyField } from '../copy-field.js';

/** Where nothing can be mailed, the admin passes the link on. */
export function Invitation({ url, done }: { url: string; done: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <Text>{t('admin.people.create.linkText')}</Text>
      <CopyField label={t('admin.people.create.link')} value={url} />
      <div className={`${classes.foot} ${classes.footEnd}`}>
        <Button data-autofocus onClick={done}>
          {t('admin.people.create.done')}
        </Button>
      </div>
    </div>
  );
}
