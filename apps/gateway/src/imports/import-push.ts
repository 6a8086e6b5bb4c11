import { Injectable, type OnModuleInit } from '@nestjs/common';
import { auth, isAdmin } from '@switchboard/contracts';
import { FactFollower, isFactOf, type Fact } from '@switchboard/platform';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';

/** Admins see how far an import is. One that was missed is made good by the next, or by asking. */
@Injectable()
export class ImportPush implements OnModuleInit {
  constructor(
    private readonly facts: FactFollower,
    private readonly server: SocketServer,
  ) {}

  async onModuleInit(): Promise<void> {
    const onFact = (fact: Fact): void => this.tell(fact);
    await this.facts.follow([auth.importProgressed], { onFact, onGap: () => undefined }).ready;
  }

  private tell(fact: Fact): void {
    if (!isFactOf(auth.importProgressed, fact)) return;
    for (const socket of this.server.socketsIn(rooms.workspaceStaff(fact.workspaceid))) {
      if (isAdmin(socket.data.actor.role)) socket.emit('import:progress', fact.data);
    }
  }
}
