import { HttpCode, SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import type { RpcContract, Shape } from '@switchboard/contracts';
import { fileInterceptors, type FileFacts } from './file.js';

/** Who may use a route. `member`: anyone who is signed in. The service behind it decides again, per object. */
export type Audience = 'anyone' | 'member' | 'staff' | 'admin';

/** What stands in `data`: one object, a list of them, or a page of a longer list. */
export type DataShape = Shape | { readonly list: Shape } | { readonly page: Shape };

export interface RouteFacts {
  readonly who: Audience;
  /** What the route does, in a few words: the document of the API shows it. */
  readonly does: string;
  /** 200 unless said otherwise. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly data?: DataShape;
  /** The calls behind it: their errors are the route's. */
  readonly calls?: readonly RpcContract[];
  /** Takes a file instead of JSON. */
  readonly file?: FileFacts;
  /** The type of what is answered, where it isn't JSON. */
  readonly type?: string;
  /** Answers without the envelope: keys, health, the document itself. */
  readonly bare?: boolean;
  /** A token that is no longer good is as good as none: one must be able to sign out after it expired. */
  readonly staleToken?: boolean;
}

export const ROUTE = 'switchboard:route';

/** Everything that is true of a route, once: its guard, its status and its entry in the document follow from it. */
export function Route(facts: RouteFacts): MethodDecorator {
  const file = facts.file ? [UseInterceptors(...fileInterceptors(facts.file))] : [];
  return applyDecorators(HttpCode(facts.status ?? 200), SetMetadata(ROUTE, facts), ...file);
}
