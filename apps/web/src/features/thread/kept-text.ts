import type { Outgoing } from './outbox-state.js';

/** Text that must survive a reload: drafts, and messages not acknowledged yet. One entry each, so that tabs don't clash. */
export class KeptText {
  constructor(
    private readonly storage: Storage,
    private readonly userId: string,
  ) {}

  draft(place: string): string {
    return this.storage.getItem(this.name('draft', place)) ?? '';
  }

  keepDraft(place: string, text: string): void {
    if (text) this.write(this.name('draft', place), text);
    else this.storage.removeItem(this.name('draft', place));
  }

  keepOutgoing(item: Outgoing): void {
    this.write(this.name('outgoing', item.clientMessageId), JSON.stringify(item));
  }

  dropOutgoing(clientMessageId: string): void {
    this.storage.removeItem(this.name('outgoing', clientMessageId));
  }

  outgoing(): Outgoing[] {
    const items = this.names('outgoing').flatMap((name) => parse(this.storage.getItem(name)));
    return items.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  }

  /** After signing out nothing of this person stays on the device. */
  forget(): void {
    for (const name of [...this.names('draft'), ...this.names('outgoing')]) this.storage.removeItem(name);
  }

  private name(kind: 'draft' | 'outgoing', id: string): string {
    return `sb.${kind}.${this.userId}.${id}`;
  }

  private names(kind: 'draft' | 'outgoing'): string[] {
    const prefix = this.name(kind, '');
    return Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at) ?? '').filter((name) =>
      name.startsWith(prefix),
    );
  }

  private write(name: string, text: string): void {
    try {
      this.storage.setItem(name, text);
    } catch {
      // A full or forbidden storage costs the survival of a reload, nothing else.
    }
  }
}

function parse(text: string | null): Outgoing[] {
  try {
    return text ? [JSON.parse(text)] : [];
  } catch {
    return [];
  }
}
