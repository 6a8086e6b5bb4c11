import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { upload } from '../../../api/upload.js';
import { errorText } from '../../../ui/error-text.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { SHEET_TYPES, sheetFault } from './import-file.js';
import classes from './imports.module.css';
import { Steps } from './steps.js';
import { downloadTemplate } from './template.js';

/** Takes a sheet, by its button or dropped on the page. */
export function ChooseSheet() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<ReturnType<typeof sheetFault>>(null);
  const sending = useMutation({
    mutationFn: (file: File) => upload<{ id: string }>('POST', '/imports/users', file),
    onSuccess: ({ id }) => void navigate(`/import/${id}`),
  });
  const choose = (file: File | null | undefined) => {
    if (!file || sending.isPending) return;
    const found = sheetFault(file);
    setFault(found);
    sending.reset();
    if (!found) sending.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  const failure = fault ? t(`admin.imports.${fault}`) : sending.error && errorText(sending.error, t);
  return (
    <>
      <Steps now="choose" />
      <FormAlert>{failure}</FormAlert>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={36} stroke={1.5} className={classes.dropIcon} aria-hidden="true" />
        <p role="status">
          {sending.isPending
            ? t('admin.imports.uploading', { name: sending.variables.name })
            : t('admin.imports.drop')}
        </p>
        <FileButton onChange={choose} accept={SHEET_TYPES}>
          {(props) => (
            <Button {...props} loading={sending.isPending}>
              {t('admin.imports.choose')}
            </Button>
          )}
        </FileButton>
        <p className={classes.dim}>{t('admin.imports.limits')}</p>
      </div>
      <div className={classes.help}>
        <p>
          {t('admin.imports.columns')} {t('admin.imports.roles')}
        </p>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={downloadTemplate}
        >
          {t('admin.imports.template')}
        </Button>
      </div>
    </>
  );
}
