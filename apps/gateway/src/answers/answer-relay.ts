import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ai, type AnswerSignal, type Answering } from '@switchboard/contracts';
import { RpcClient, Signals } from '@switchboard/platform';
import { RoomPush } from '../rooms/room-push.js';
import { conversationOf } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { AnswerMemory } from './answer-memory.js';
import { isAnswerSignal } from './is-answer-signal.js';

interface Followed {
  readonly workspaceId: string;
  readonly memory: AnswerMemory;
  readonly stop: () => void;
}

/** The assistant's words as they are written: followed from the first local join of a conversation to the last leave. */
@Injectable()
export class AnswerRelay implements OnModuleDestroy {
  private readonly followed = new Map<string, Followed>();

  constructor(
    private readonly rpc: RpcClient,
    private readonly signals: Signals,
    private readonly push: RoomPush,
    server: SocketServer,
  ) {
    server.whenOpen((io) =>
      io.of('/').adapter.on('delete-room', (room: string) => this.drop(conversationOf(room))),
    );
  }

  onModuleDestroy(): void {
    for (const conversationId of this.followed.keys()) this.drop(conversationId);
  }

  follow(workspaceId: string, conversationId: string): void {
    if (this.followed.has(conversationId)) return;
    const memory = new AnswerMemory();
    const stop = this.signals.subscribe(workspaceId, conversationId, (_name, payload) => {
      if (!isAnswerSignal(payload)) return;
      memory.hear(payload);
      this.tell(conversationId, payload);
    });
    this.followed.set(conversationId, { workspaceId, memory, stop });
  }

  /** What is being written right now. Who came in the middle asks ai-svc for the beginning. */
  async current(conversationId: string): Promise<Answering | null> {
    const followed = this.followed.get(conversationId);
    if (!followed) return null;
    const { memory, workspaceId } = followed;
    if (memory.current !== undefined) return memory.current;
    const told = await this.rpc
      .call(ai.currentAnswer, { workspaceId, conversationId }, {})
      .catch(() => undefined);
    if (told) memory.learn(told.answering);
    return memory.current ?? null;
  }

  private drop(conversationId: string | undefined): void {
    if (conversationId === undefined) return;
    this.followed.get(conversationId)?.stop();
    this.followed.delete(conversationId);
  }

  private tell(conversationId: string, signal: AnswerSignal): void {
    const { inReplyTo } = signal;
    if (signal.kind === 'typing')
      return this.push.both(conversationId, 'ai:typing', { conversationId, inReplyTo });
    if (signal.kind === 'delta') {
      const { attempt, n, text } = signal;
      return this.push.both(conversationId, 'ai:delta', { conversationId, inReplyTo, attempt, n, text });
    }
    const { messageId, reason } = signal;
    this.push.both(conversationId, 'ai:done', { conversationId, inReplyTo, messageId, reason });
  }
}
