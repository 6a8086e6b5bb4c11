const CATEGORIES = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/intent',
  'self-harm/instructions',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
] as const;

export type ModerationCategory = (typeof CATEGORIES)[number];

/** The answer of `/v1/moderations`: each input's categories. */
export function moderation(flagged: readonly (readonly ModerationCategory[])[]): object {
  const results = flagged.map((hit) => ({
    flagged: hit.length > 0,
    categories: Object.fromEntries(CATEGORIES.map((name) => [name, hit.includes(name)])),
    category_scores: Object.fromEntries(CATEGORIES.map((name) => [name, hit.includes(name) ? 0.98 : 0.001])),
  }));
  return { id: 'modr-stand-in', model: 'stand-in', results };
}
