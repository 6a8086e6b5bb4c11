/** Which conversation is open, and where. */
export interface ConversationPlace {
  id: string;
  phone: boolean;
  /** Back to the list. */
  close: () => void;
}
