import type { Message } from '@switchboard/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { createSocket, say, type SwitchboardSocket } from '../../api/socket.js';
import { keepConnected } from '../../api/socket-session.js';
import { KeptText } from '../thread/kept-text.js';
import { Outbox } from '../thread/outbox.js';
import type { Outgoing } from '../thread/outbox-state.js';
import { merge } from '../thread/thread-state.js';
import { LiveCache } from './cache.js';
import { LiveSync } from './live-sync.js';
import { RequestSync } from './request-sync.js';

/** Everything that lives as long as one person is signed in to one workspace. */
export interface Live {
  readonly socket: SwitchboardSocket;
  readonly cache: LiveCache;
  readonly sync: LiveSync;
  readonly requests: RequestSync;
  readonly outbox: Outbox;
  readonly kept: KeptText;
  /** Connects, and returns how to disconnect. */
  readonly connect: () => () => void;
}

export function createLive(client: QueryClient, userId: string): Live {
  const socket = createSocket();
  const cache = new LiveCache(client);
  const sync = new LiveSync(socket, client, cache, userId);
  const requests = new RequestSync(client, userId);
  const kept = new KeptText(localStorage, userId);
  const landed = (message: Message) =>
    cache.changeThread(message.conversationId, (thread) => merge(thread, [message]));
  const outbox = new Outbox({
    kept,
    landed,
    send: ({ conversationId, content, clientMessageId, private: note, mentions = [] }) =>
      say(socket, 'message:send', {
        conversationId,
        content,
        clientMessageId,
        ...(note ? { private: true } : {}),
        ...(mentions.length > 0 ? { mentions: [...mentions] } : {}),
      }),
    read: (id) => client.getQueryData<readonly Outgoing[]>(keys.outgoing(id)) ?? [],
    write: (id, items) => client.setQueryData<readonly Outgoing[]>(keys.outgoing(id), items),
    after: (ms, work) => setTimeout(work, ms),
  });
  // Unsent messages must not be collected while nobody looks.
  client.setQueryDefaults(['outgoing'], { gcTime: Infinity, staleTime: Infinity });
  sync.start();
  requests.start(socket);
  socket.on('connect', () => outbox.flushAll());
  return { socket, cache, sync, requests, outbox, kept, connect: () => keepConnected(socket) };
}
