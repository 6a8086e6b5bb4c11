import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMAGE_TYPES } from '../api/upload.js';
import { errorText } from './error-text.js';

interface ImageOptions<Result> {
  readonly upload: (file: File) => Promise<Result>;
  readonly remove: () => Promise<Result>;
  readonly done: (result: Result) => void;
}

/** A picture that is chosen, sent and taken away. While it is on its way, `chosen` already shows it. */
export function useImage<Result>({ upload, remove, done }: ImageOptions<Result>) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: (next: File | null) => (next ? upload(next) : remove()),
    onSuccess: done,
    onSettled: () => setFile(null),
  });
  useEffect(() => {
    if (!file) return undefined;
    const address = URL.createObjectURL(file);
    setChosen(address);
    return () => {
      setChosen(null);
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return {
    chosen,
    choose: (next: File | null) => {
      if (!next) return;
      setFile(next);
      change.mutate(next);
    },
    remove: () => change.mutate(null),
    pending: change.isPending,
    failure: change.error && errorText(change.error, t),
  };
}

interface ButtonProps {
  choose: (file: File | null) => void;
  pending: boolean;
  children: ReactNode;
}

export function ImageButton({ choose, pending, children }: ButtonProps) {
  return (
    <FileButton onChange={choose} accept={IMAGE_TYPES}>
      {(props) => (
        <Button {...props} variant="default" loading={pending}>
          {children}
        </Button>
      )}
    </FileButton>
  );
}
