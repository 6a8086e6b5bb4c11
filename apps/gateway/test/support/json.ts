/** What came over the wire: tests look at it, the compiler can't. */
export type Json = ReturnType<typeof JSON.parse>;
