/** Fields that no customer form has, whatever they hold. */
const STAFF_FIELDS = new Set([
  ...['assignedBecause', 'tags', 'mentions', 'cost', 'confidence', 'publicVersion', 'because', 'routedBy'],
  ...['ownsConversation', 'linkedConversations', 'viewers', 'load', 'skills'],
]);
/** Allowed for everyone, but not with these values. */
const STAFF_VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  private: (value) => value === true,
  noteSeq: (value) => value !== null,
};

/** What in an answer or an event is not for a customer's eyes. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  const words = secrets.filter((secret) => text.includes(secret));
  try {
    return [...words, ...fieldsIn(JSON.parse(text))];
  } catch {
    return words;
  }
}

function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    const isStaffs = STAFF_FIELDS.has(name) || STAFF_VALUES[name]?.(held);
    return [...(isStaffs ? [`${name}: ${JSON.stringify(held)}`] : []), ...fieldsIn(held)];
  });
}
