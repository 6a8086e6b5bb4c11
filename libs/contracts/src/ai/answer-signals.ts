/**
 * What ai-svc says while it writes an answer, over core NATS: hints for the eye, of which any may be lost. The answer
 * itself arrives as a message.
 */
export type AnswerSignal =
  | { readonly kind: 'typing'; readonly inReplyTo: string }
  | {
      readonly kind: 'delta';
      readonly inReplyTo: string;
      /** A new attempt clears what was shown. */
      readonly attempt: number;
      /** Counts the pieces of this attempt, from 0. */
      readonly n: number;
      readonly text: string;
    }
  | {
      readonly kind: 'done';
      readonly inReplyTo: string;
      readonly attempt: number;
      readonly messageId: string | null;
      readonly reason?: string;
    };
