/** The greys and meanings of both themes. Dark is a design of its own: surfaces rise by light, not by shadow. */
export interface Palette {
  /** Mantine's own ten greys in this theme, lightest first. */
  readonly greys: readonly [string, string, string, string, string, string, string, string, string, string];
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  readonly hover: string;
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly dim: string;
  readonly note: string;
  readonly noteLine: string;
  readonly noteText: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly dangerSolid: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly success: string;
  readonly successSoft: string;
  readonly successSolid: string;
  readonly shadow: string;
}

export const LIGHT: Palette = {
  greys: [
    '#f6f6f7',
    '#f0f0f2',
    '#ebebee',
    '#e3e3e7',
    '#c9cad1',
    '#a9abb4',
    '#8b8e98',
    '#5b5e68',
    '#3a3c44',
    '#1c1d21',
  ],
  page: '#f6f6f7',
  surface: '#ffffff',
  sunken: '#f0f0f2',
  hover: '#ebebee',
  raised: '#ffffff',
  line: '#e3e3e7',
  lineStrong: '#8b8e98',
  text: '#1c1d21',
  dim: '#5b5e68',
  note: '#fdf5d3',
  noteLine: '#ead88c',
  noteText: '#463906',
  danger: '#b0241b',
  dangerSoft: '#fdecea',
  dangerSolid: '#b0241b',
  warning: '#7d4b00',
  warningSoft: '#fdf0da',
  success: '#17633a',
  successSoft: '#e4f5ea',
  successSolid: '#1e8a50',
  shadow: '0 1px 2px rgb(20 20 30 / 6%), 0 8px 24px rgb(20 20 30 / 12%)',
};

export const DARK: Palette = {
  greys: [
    '#e7e8eb',
    '#c5c8d0',
    '#a3a7b2',
    '#767a85',
    '#3c4049',
    '#2e3138',
    '#1f2025',
    '#1a1b1f',
    '#17181b',
    '#121316',
  ],
  page: '#121316',
  surface: '#1a1b1f',
  sunken: '#212328',
  hover: '#282a30',
  raised: '#25272d',
  line: '#2e3138',
  lineStrong: '#767a85',
  text: '#e7e8eb',
  dim: '#a3a7b2',
  note: '#2e2912',
  noteLine: '#574b1b',
  noteText: '#f0e2a8',
  danger: '#ff9d94',
  dangerSoft: '#3a1d1b',
  dangerSolid: '#c93a30',
  warning: '#f2c078',
  warningSoft: '#36290f',
  success: '#86d9a8',
  successSoft: '#15301f',
  successSolid: '#2f9e62',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 28px rgb(0 0 0 / 50%)',
};
