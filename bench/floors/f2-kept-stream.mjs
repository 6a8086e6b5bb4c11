export const STREAM = 'KEPT';
export const SUBJECT = 'kept.facts';
