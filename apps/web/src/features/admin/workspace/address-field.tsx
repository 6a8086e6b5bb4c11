import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@switchboard/contracts/limits';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../ui/form.module.css';
import { CopyField } from '../copy-field.js';
import { portalAddress, toSlug } from './slug.js';

interface AddressProps {
  /** The address as it is. */
  slug: string;
  /** What it is to become. */
  wanted: string;
  error?: string;
  change: (slug: string) => void;
}

/** Where customers come in: to pass on, and, one step further away, to change. */
export function AddressField({ slug, wanted, error, change }: AddressProps) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const address = portalAddress(slug, window.location.origin);
  return (
    <>
      <CopyField
        label={t('admin.workspace.general.address')}
        description={t('admin.workspace.general.addressHint')}
        value={address}
      />
      <div className={classes.foot}>
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noopener"
          variant="subtle"
          size="compact-sm"
          rightSection={<IconExternalLink size={14} aria-hidden="true" />}
        >
          {t('admin.workspace.general.open')}
        </Button>
        {!changing && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setChanging(true)}>
            {t('admin.workspace.general.changeSlug')}
          </Button>
        )}
      </div>
      {(changing || error) && (
        <TextInput
          name="slug"
          label={t('admin.workspace.general.slug')}
          description={t('admin.workspace.general.slugHint')}
          autoComplete="off"
          maxLength={LIMITS.slug}
          value={wanted}
          error={error}
          onChange={(event) => change(toSlug(event.currentTarget.value))}
        />
      )}
    </>
  );
}
