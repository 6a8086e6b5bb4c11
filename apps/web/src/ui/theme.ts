import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  createTheme,
} from '@mantine/core';
import { type Accent, accentOn } from './accent.js';
import { DARK, LIGHT, type Palette } from './tokens.js';

/** Mantine wants ten shades; ours are variables, so that the workspace's accent may change without a new theme. */
const solid = 'var(--sb-accent)';
const ACCENT: MantineColorsTuple = [solid, solid, solid, solid, solid, solid, solid, solid, solid, solid];

export const theme: MantineThemeOverride = createTheme({
  colors: { accent: ACCENT, gray: [...LIGHT.greys], dark: [...DARK.greys] },
  primaryColor: 'accent',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.3' },
  spacing: {
    '2xs': '0.25rem',
    xs: '0.5rem',
    sm: '0.75rem',
    md: '1rem',
    lg: '1.5rem',
    xl: '2rem',
    '2xl': '3rem',
  },
  radius: { sm: '0.375rem', md: '0.5rem', lg: '0.75rem', full: '999px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  breakpoints: { xs: '30em', sm: '48em', md: '62em', lg: '75em', xl: '88em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } },
    },
    // In place rather than at the page's end: there it would stand outside of every landmark.
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        loop: true,
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
      },
    },
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 140 },
        removeScrollProps: { enabled: false },
        // Its head is no second banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
  },
});

function forScheme(palette: Palette, accent: Accent): Record<string, string> {
  return {
    '--sb-page': palette.page,
    '--sb-surface': palette.surface,
    '--sb-sunken': palette.sunken,
    '--sb-hover': palette.hover,
    '--sb-raised': palette.raised,
    '--sb-line': palette.line,
    '--sb-line-strong': palette.lineStrong,
    '--sb-text': palette.text,
    '--sb-dim': palette.dim,
    '--sb-note': palette.note,
    '--sb-note-line': palette.noteLine,
    '--sb-note-text': palette.noteText,
    '--sb-danger': palette.danger,
    '--sb-danger-soft': palette.dangerSoft,
    '--sb-danger-solid': palette.dangerSolid,
    '--sb-warning': palette.warning,
    '--sb-warning-soft': palette.warningSoft,
    '--sb-success': palette.success,
    '--sb-success-soft': palette.successSoft,
    '--sb-success-solid': palette.successSolid,
    '--sb-shadow': palette.shadow,
    '--sb-accent': accent.solid,
    '--sb-accent-hover': accent.solidHover,
    '--sb-on-accent': accent.onSolid,
    '--sb-accent-soft': accent.soft,
    '--sb-accent-soft-hover': accent.softHover,
    '--sb-accent-text': accent.text,
    '--mantine-color-body': palette.surface,
    '--mantine-color-text': palette.text,
    '--mantine-color-dimmed': palette.dim,
    '--mantine-color-placeholder': palette.dim,
    '--mantine-color-error': palette.danger,
    '--mantine-color-anchor': accent.text,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.hover,
    '--mantine-color-default-border': palette.line,
    '--mantine-color-default-color': palette.text,
    '--mantine-color-disabled': palette.sunken,
    '--mantine-color-disabled-color': palette.dim,
    '--mantine-color-gray-light': palette.sunken,
    '--mantine-color-gray-light-hover': palette.hover,
    '--mantine-color-gray-light-color': palette.text,
    '--mantine-color-accent-filled': accent.solid,
    '--mantine-color-accent-filled-hover': accent.solidHover,
    '--mantine-color-accent-light': accent.soft,
    '--mantine-color-accent-light-hover': accent.softHover,
    '--mantine-color-accent-light-color': accent.text,
    '--mantine-color-accent-outline': accent.text,
    '--mantine-color-accent-text': accent.text,
    '--mantine-color-red-filled': palette.dangerSolid,
    '--mantine-color-red-text': palette.danger,
    '--mantine-color-red-light': palette.dangerSoft,
    '--mantine-color-red-light-color': palette.danger,
    '--mantine-primary-color-filled': accent.solid,
    '--mantine-primary-color-filled-hover': accent.solidHover,
    '--mantine-primary-color-contrast': accent.onSolid,
    '--mantine-primary-color-light': accent.soft,
    '--mantine-primary-color-light-hover': accent.softHover,
    '--mantine-primary-color-light-color': accent.text,
    '--mantine-shadow-md': palette.shadow,
  };
}

/** Both themes for a workspace's accent colour. */
export function themeVariables(colour: string): CSSVariablesResolver {
  return () => ({
    variables: {
      '--sb-fast': '140ms',
      '--sb-rail': '3.5rem',
      '--sb-target': '1.5rem',
      '--sb-target-touch': '2.75rem',
      '--sb-shade': 'rgb(0 0 0 / 45%)',
    },
    light: forScheme(LIGHT, accentOn(colour, LIGHT.surface, 'light')),
    dark: forScheme(DARK, accentOn(colour, DARK.surface, 'dark')),
  });
}
