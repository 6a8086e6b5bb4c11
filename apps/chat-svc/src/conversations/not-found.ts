import { ServiceError } from '@switchboard/platform';

/** Also for what belongs to another workspace or another customer: that it exists is not theirs to know. */
export const conversationNotFound = (): ServiceError =>
  new ServiceError('not-found', 'NOT_FOUND', 'There is no such conversation');
