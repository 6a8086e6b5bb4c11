const REMEMBERED = 50_000;

/** Up to where people have read. They never go back; the longest untouched are forgotten first. */
export class ReadMarks {
  private readonly marks = new Map<string, number>();

  get(conversationId: string, userId: string): number | undefined {
    return this.marks.get(`${conversationId}/${userId}`);
  }

  set(conversationId: string, userId: string, seq: number): void {
    const key = `${conversationId}/${userId}`;
    const newest = Math.max(seq, this.marks.get(key) ?? 0);
    this.marks.delete(key);
    this.marks.set(key, newest);
    const [oldest] = this.marks.size > REMEMBERED ? this.marks.keys() : [];
    if (oldest !== undefined) this.marks.delete(oldest);
  }
}
