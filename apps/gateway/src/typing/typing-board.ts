import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { TypingPerson } from '@switchboard/contracts';
import { RoomPush } from '../rooms/room-push.js';
import type { AppSocket } from '../sockets/app-socket.js';
import type { TypingNote } from '../sockets/gateway-events.js';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';

/** A client that vanished can't say that it stopped. */
const EXPIRES_MS = 10_000;

interface Entry {
  readonly note: TypingNote;
  readonly timer: NodeJS.Timeout;
}

/** Who is typing where, on all gateways. Each gateway keeps the same board and tells its own sockets. */
@Injectable()
export class TypingBoard implements OnModuleDestroy {
  private readonly boards = new Map<string, Map<string, Entry>>();

  constructor(
    private readonly server: SocketServer,
    private readonly push: RoomPush,
  ) {
    server.whenOpen((io) => io.on('typing', (note: TypingNote) => this.take(note)));
  }

  onModuleDestroy(): void {
    for (const board of this.boards.values()) for (const { timer } of board.values()) clearTimeout(timer);
  }

  say(socket: AppSocket, conversationId: string, typing: boolean, isPrivate: boolean): void {
    const { workspaceId, userId, name: userName } = socket.data.actor;
    const note = { conversationId, workspaceId, userId, userName, private: isPrivate, typing };
    this.server.emitToGateways('typing', note);
    this.take(note);
  }

  /** The socket left or was closed; nothing is said when it wasn't typing. */
  silence(socket: AppSocket, conversationId: string): void {
    const entry = this.boards.get(conversationId)?.get(socket.data.actor.userId);
    if (entry) this.say(socket, conversationId, false, entry.note.private);
  }

  /** Who types here, as far as this reader may know. */
  in(conversationId: string, reader: { readonly staff: boolean; readonly butNot: string }): TypingPerson[] {
    return [...(this.boards.get(conversationId)?.values() ?? [])]
      .map(({ note }) => note)
      .filter((note) => note.userId !== reader.butNot && (reader.staff || !note.private))
      .map(({ userId, userName }) => ({ userId, userName }));
  }

  private take(note: TypingNote): void {
    const { conversationId, userId, typing } = note;
    const board = this.boards.get(conversationId) ?? new Map<string, Entry>();
    const before = board.get(userId);
    clearTimeout(before?.timer);
    // From public to private or back: whoever saw the one must not go on seeing it.
    if (before && (!typing || before.note.private !== note.private)) this.tell(before.note, 'typing:stop');
    if (typing) {
      const timer = setTimeout(() => this.take({ ...note, typing: false }), EXPIRES_MS).unref();
      board.set(userId, { note, timer });
      this.boards.set(conversationId, board);
      this.tell(note, 'typing:user');
    } else {
      board.delete(userId);
      if (board.size === 0) this.boards.delete(conversationId);
    }
  }

  /** Never to the sender's own tabs. */
  private tell(note: TypingNote, name: 'typing:user' | 'typing:stop'): void {
    const { conversationId, workspaceId, userId, userName } = note;
    const data = { conversationId, userId, userName };
    const forms = note.private ? { staff: data } : { staff: data, customer: data };
    this.push.push(conversationId, name, forms, [rooms.user(workspaceId, userId)]);
  }
}
