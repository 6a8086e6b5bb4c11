import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { chat, type MessageFact, type MessageRead } from '@switchboard/contracts';
import { RpcClient } from '@switchboard/platform';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { Coalescer } from './coalescer.js';
import { HighWater } from './high-water.js';

const FOUR_A_SECOND_MS = 250;

interface Unread {
  readonly workspaceId: string;
  readonly userId: string;
  readonly conversationId: string;
  readonly lastSeq: number;
}

/** How much of a conversation its customer and its agent have not read yet, to all tabs of each. */
@Injectable()
export class UnreadPush implements OnModuleDestroy {
  private readonly marks = new HighWater();
  private readonly changes = new Coalescer<Unread>(
    FOUR_A_SECOND_MS,
    (_, later) => later,
    (unread) => void this.count(unread),
  );

  constructor(
    private readonly rpc: RpcClient,
    private readonly server: SocketServer,
  ) {}

  onModuleDestroy(): void {
    this.changes.stop();
  }

  messageCreated(workspaceId: string, { message, conversation }: MessageFact): void {
    const { id: conversationId, lastSeq, customer, assignedAgent } = conversation;
    if (message.private) return;
    // Whoever writes has read.
    if (message.sender) this.marks.raise(keyOf(conversationId, message.sender.id), lastSeq);
    for (const person of [customer, assignedAgent]) {
      if (!person || person.id === message.sender?.id) continue;
      // Nobody counts for people who aren't here.
      if (!this.server.to(rooms.user(workspaceId, person.id))) continue;
      const unread = { workspaceId, userId: person.id, conversationId, lastSeq };
      this.changes.offer(keyOf(conversationId, person.id), unread);
    }
  }

  messageRead(workspaceId: string, { conversationId, userId, upToSeq, unread }: MessageRead): void {
    this.marks.raise(keyOf(conversationId, userId), upToSeq);
    this.tell(workspaceId, userId, conversationId, unread);
  }

  private async count(change: Unread): Promise<void> {
    const { workspaceId, userId, conversationId, lastSeq } = change;
    const readSeq = this.marks.get(keyOf(conversationId, userId)) ?? (await this.ask(change));
    if (readSeq !== undefined) this.tell(workspaceId, userId, conversationId, Math.max(0, lastSeq - readSeq));
  }

  /** The first time here: chat-svc knows. */
  private async ask({ workspaceId, userId, conversationId: id }: Unread): Promise<number | undefined> {
    const [socket] = this.server.socketsIn(rooms.user(workspaceId, userId));
    if (!socket) return undefined;
    const { token } = socket.data.actor;
    const known = await this.rpc.call(chat.getConversation, { id }, { token }).catch(() => undefined);
    if (known) this.marks.raise(keyOf(id, userId), known.lastSeq - known.unread);
    return this.marks.get(keyOf(id, userId));
  }

  private tell(workspaceId: string, userId: string, conversationId: string, unread: number): void {
    this.server.to(rooms.user(workspaceId, userId))?.emit('conversation:unread', { conversationId, unread });
  }
}

function keyOf(conversationId: string, userId: string): string {
  return `${conversationId}/${userId}`;
}
