import type { UserActor } from '@switchboard/platform';

/** What our middleware and guards add to express' request. */
declare module 'express-serve-static-core' {
  interface Request {
    requestId: string;
    /** The query as the route's shape has it. */
    checkedQuery?: object;
    /** Of a form; on routes that take a file. */
    file?: { readonly originalname: string; readonly buffer: Buffer };
  }
}

declare global {
  namespace Express {
    // What passport puts on `request.user`.
    interface User extends UserActor {}
  }
}

export {};
