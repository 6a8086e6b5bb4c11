import { Id, Int, Plain, Text } from '../fields.js';
import { LIMITS } from '../limits.js';

/** Nothing to say: the request or the answer of a call that needs none. */
export class Empty {}

/** A person as others see them. */
export class PersonRef {
  @Id() id: string;
  @Plain() name: string;
}

export class ById {
  @Id() id: string;
}

/** A keyset page: at most `limit` rows after the place that `cursor` names. */
export class PageQuery {
  @Int({ min: 1, max: LIMITS.pageMax, optional: true }) limit?: number;
  /** Opaque; from `meta.nextCursor` of the page before. */
  @Text({ max: 500, optional: true }) cursor?: string;
}
