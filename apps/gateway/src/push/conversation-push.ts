import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { customerFormOfFact, staffFormOfFact, type ConversationFact } from '@switchboard/contracts';
import { conversationRooms } from '../sockets/conversation-rooms.js';
import { SocketServer } from '../sockets/socket-server.js';
import { ViewersBoard } from '../viewing/viewers-board.js';
import { Coalescer } from './coalescer.js';
import { HighWater } from './high-water.js';

const FOUR_A_SECOND_MS = 250;

interface Update {
  readonly workspaceId: string;
  readonly conversation: ConversationFact;
  /** Not of a note: not even that something happened. */
  readonly customers: boolean;
}

/** How a conversation looks after a change: to all staff, and to its customer in the customer's form. */
@Injectable()
export class ConversationPush implements OnModuleDestroy {
  private readonly updates = new Coalescer<Update>(FOUR_A_SECOND_MS, later, (update) => this.tell(update));

  /** One change may be several facts: a version is told once. */
  private readonly toldStaff = new HighWater();
  private readonly toldCustomers = new HighWater();

  constructor(
    private readonly server: SocketServer,
    private readonly viewers: ViewersBoard,
  ) {}

  onModuleDestroy(): void {
    this.updates.stop();
  }

  changed(update: Update): void {
    this.updates.offer(update.conversation.id, update);
  }

  /** Told at once, and the last thing that is. */
  deleted(workspaceId: string, conversation: ConversationFact): void {
    this.updates.drop(conversation.id);
    const { staff, customers, room, staffRoom } = conversationRooms(workspaceId, conversation);
    this.server.to(staff)?.emit('conversation:deleted', staffFormOfFact(conversation));
    this.server
      .to(...customers)
      ?.except(staff)
      .emit('conversation:deleted', customerFormOfFact(conversation));
    this.server.to(room, staffRoom)?.socketsLeave([room, staffRoom]);
    this.viewers.forget(conversation.id);
  }

  private tell({ workspaceId, conversation, customers: toCustomers }: Update): void {
    const { id, version, publicVersion } = conversation;
    const { staff, customers } = conversationRooms(workspaceId, conversation);
    if (this.toldStaff.raise(id, version)) {
      this.server.to(staff)?.emit('conversation:updated', staffFormOfFact(conversation));
    }
    if (toCustomers && this.toldCustomers.raise(id, publicVersion)) {
      this.server
        .to(...customers)
        ?.except(staff)
        .emit('conversation:updated', customerFormOfFact(conversation));
    }
  }
}

/** The newest state; customers hear of it when any of the changes was public. */
function later(one: Update, other: Update): Update {
  const newest = other.conversation.version >= one.conversation.version ? other : one;
  return { ...newest, customers: one.customers || other.customers };
}
