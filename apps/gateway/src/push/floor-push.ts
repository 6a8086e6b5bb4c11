import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ticket } from '@switchboard/contracts';
import { FactFollower } from '@switchboard/platform';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { Coalescer } from './coalescer.js';

const ONCE_A_SECOND_MS = 1_000;
/** Routing hears of a conversation as late as we do: who reads the floor now would see it as it was. */
const AFTER_MS = 400;

/** That the floor has changed: whoever looks at it reads it again. Most of the staff don't, and are spared the whole of it. */
@Injectable()
export class FloorPush implements OnModuleInit, OnModuleDestroy {
  private readonly changes = new Coalescer<string>(
    ONCE_A_SECOND_MS,
    (_, workspaceId) => workspaceId,
    (workspaceId) => setTimeout(() => this.tell(workspaceId), AFTER_MS).unref(),
  );

  constructor(
    private readonly facts: FactFollower,
    private readonly server: SocketServer,
  ) {}

  async onModuleInit(): Promise<void> {
    const following = this.facts.follow([ticket.availabilityChanged], {
      onFact: ({ workspaceid }) => this.changed(workspaceid),
      // Who missed something is told to catch up by those who follow conversations.
      onGap: () => undefined,
    });
    await following.ready;
  }

  onModuleDestroy(): void {
    this.changes.stop();
  }

  changed(workspaceId: string): void {
    this.changes.offer(workspaceId, workspaceId);
  }

  private tell(workspaceId: string): void {
    this.server
      .to(rooms.workspaceStaff(workspaceId))
      ?.emit('floor:updated', { at: new Date().toISOString() });
  }
}
