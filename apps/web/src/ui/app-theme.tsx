import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { DEFAULT_ACCENT } from './accent.js';
import { styleNonce } from './nonce.js';
import { theme, themeVariables } from './theme.js';

const schemes = localStorageColorSchemeManager({ key: 'sb.theme' });

/** The theme in a workspace's accent. */
export function AppTheme({ accent, children }: { accent: string | null; children: ReactNode }) {
  const variables = useMemo(() => themeVariables(accent ?? DEFAULT_ACCENT), [accent]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
