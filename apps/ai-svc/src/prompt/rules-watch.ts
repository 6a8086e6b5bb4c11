import { quotesRules } from './check-answer.js';

/** More than seven words of the rules take up, however they are spaced. */
const REMEMBERED = 600;

/** Watches text as it is written, so that the fixed rules are not shown before the whole of an answer is checked. */
export class RulesWatch {
  private recent = '';

  /** Whether a quotation of the rules is complete with this piece: it may not be shown. */
  caught(piece: string): boolean {
    const text = this.recent + piece;
    this.recent = text.slice(-REMEMBERED);
    return quotesRules(text);
  }
}
