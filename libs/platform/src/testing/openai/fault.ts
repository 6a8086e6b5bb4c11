/** Everything a model endpoint was seen to do wrong. */
export type Fault =
  /** An HTTP error, with a Retry-After in seconds when given. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Streams half of the answer, then nothing more, with the connection open. */
  | { readonly kind: 'stall' }
  /** Streams half of the answer, then drops the connection. */
  | { readonly kind: 'cut' }
  /** Streams half of the answer, then what is no JSON. */
  | { readonly kind: 'malformed' }
  /** Streams tokens until the client goes. */
  | { readonly kind: 'endless' };
