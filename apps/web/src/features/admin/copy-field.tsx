import { ActionIcon, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './admin.module.css';

interface CopyProps {
  label: string;
  description?: ReactNode;
  value: string;
}

/** Something to pass on: chosen as a whole when focused, and copied by its button. */
export function CopyField({ label, description, value }: CopyProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <div className={classes.copy}>
      <TextInput
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={`${t('admin.copy')}: ${label}`}
        title={t('admin.copy')}
        onClick={() => clipboard.copy(value)}
      >
        {clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      </ActionIcon>
      <span role="status" className="sb-unseen">
        {clipboard.copied && t('admin.copied')}
      </span>
    </div>
  );
}
