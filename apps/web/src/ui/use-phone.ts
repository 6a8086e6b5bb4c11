import { useMediaQuery } from '@mantine/hooks';

/** Too narrow for two panes: list and thread are two pages then. The same width as in the stylesheets. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
}
