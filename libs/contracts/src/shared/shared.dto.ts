import { Id, Int, ListOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';

/** Nothing to say: the request or the answer of a call that needs none. */
export class Empty {}

/** A person as others see them. */
export class PersonRef {
  @Id() id: string;
  @Plain() name: string;
}

/** An agent who could have got it, with the open work they had then. */
export class Candidate {
  @Id() id: string;
  @Int() load: number;
}

/** Why an automatic assignment chose whom it chose. */
export class AssignedBecause {
  @Plain() rule: string;
  @ListOf(() => Candidate) candidates: Candidate[];
  @Time() at: string;
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
