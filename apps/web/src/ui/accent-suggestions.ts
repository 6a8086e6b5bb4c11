/** Accents that read well on both themes' surfaces, to begin from. */
export const SUGGESTED_ACCENTS = [
  '#2f5bd7',
  '#5b46c8',
  '#a3378f',
  '#c2334a',
  '#b4510f',
  '#6b6a10',
  '#1d7a46',
  '#0f7480',
  '#3b4252',
] as const;
