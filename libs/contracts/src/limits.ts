/** Every limit a customer or an agent can meet, in one place. Imports nothing, so that the web app can use it too. */
export const LIMITS = {
  /** Characters are Unicode code points, after trimming. */
  message: 4_000,
  note: 4_000,
  customInstructions: 500,
  handoffReason: 500,
  name: 100,
  email: 254,
  phone: 30,
  company: 100,
  country: 60,
  passwordMin: 8,
  passwordMax: 128,
  workspaceName: 100,
  slug: 60,
  conversationTitle: 120,
  preview: 120,
  ratingComment: 1_000,
  tags: 50,
  tag: 50,
  /** Conversations in one bulk command. */
  bulk: 200,
  /** How long a bulk command can be undone, in ms. */
  undoMs: 30_000,
  /** How far ahead something may be snoozed, in ms: a year. */
  snoozeMs: 366 * 24 * 3_600_000,
  faqQuestion: 300,
  faqAnswer: 5_000,
  faqKeywords: 30,
  faqKeyword: 50,
  faqRelated: 20,
  ticketTitle: 200,
  ticketDescription: 5_000,
  ticketTags: 20,
  ticketTag: 50,
  /** Conversations of one ticket besides its main one. */
  ticketLinks: 20,
  escalationReason: 500,
  /** Open conversations and tickets of one agent. */
  routingCapacity: 1_000,
  /** A week. */
  returnAfterMinutes: 10_080,
  reportDescription: 1_000,
  resolutionNotes: 4_000,
  search: 200,
  mentions: 20,
  pageDefault: 50,
  pageMax: 100,
  /** Messages in one answer to a join. */
  catchUp: 500,
  /** Messages a customer sees when they open a thread. */
  joinTail: 50,
  /** Messages an answer is written from. */
  contextMessages: 10,
  /** How long `?wait=assistant` is held open, in ms. */
  waitForAnswerMs: 30_000,
  /** Bytes. */
  replyBytes: 512_000,
  bodyBytes: 128_000,
  socketBytes: 64_000,
  imageBytes: 1_000_000,
  importBytes: 5_000_000,
  /** Of a file on its way to the service that owns it; as base64 it fits in a message of the broker. */
  chunkBytes: 256_000,
  importRows: 10_000,
  /** Faults of an import's rows that are listed in one answer. */
  importErrors: 1_000,
  roomsPerSocket: 100,
} as const;
