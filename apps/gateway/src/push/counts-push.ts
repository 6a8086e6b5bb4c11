import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { chat } from '@switchboard/contracts';
import { RpcClient, loggableError } from '@switchboard/platform';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { Coalescer } from './coalescer.js';

const ONCE_A_SECOND_MS = 1_000;

/** The numbers beside the console's views, to each of the staff with their own. */
@Injectable()
export class CountsPush implements OnModuleDestroy {
  private readonly logger = new Logger('Counts');
  private readonly changes = new Coalescer<string>(
    ONCE_A_SECOND_MS,
    (_, workspaceId) => workspaceId,
    (workspaceId) => void this.tell(workspaceId),
  );

  constructor(
    private readonly rpc: RpcClient,
    private readonly server: SocketServer,
  ) {}

  onModuleDestroy(): void {
    this.changes.stop();
  }

  changed(workspaceId: string): void {
    this.changes.offer(workspaceId, workspaceId);
  }

  private async tell(workspaceId: string): Promise<void> {
    const room = rooms.workspaceStaff(workspaceId);
    if (this.server.socketsIn(room).length === 0) return;
    try {
      const { counts, mine } = await this.rpc.call(chat.countWorkspace, { workspaceId }, {});
      const own = new Map(mine.map((each) => [each.agentId, each.mine]));
      for (const socket of this.server.socketsIn(room)) {
        socket.emit('counts:updated', { ...counts, mine: own.get(socket.data.actor.userId) ?? 0 });
      }
    } catch (error) {
      // The next change asks again.
      this.logger.warn({ error: loggableError(error) });
    }
  }
}
