import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { ConversationView } from './conversation-view.mjs';

const ackMs = 5_000;
let connections = 0;

/**
 * A person at a screen, as the pages do it: joins rooms, merges by `seq`, asks for what a gap hides, and goes to the next
 * gateway when the connection is lost. Tells `report` everything it saw and showed.
 */
export class Reader {
  #views = new Map();
  #at;
  #socket;
  #closed = false;
  #filling = new Set();

  constructor({ id, token, addresses, at, report }) {
    Object.assign(this, { id, token, addresses, report });
    this.#at = at;
  }

  /** Begins to follow a conversation. */
  async open(conversationId, onEnded) {
    this.#views.set(conversationId, { view: new ConversationView(), onEnded });
    this.report('opened', { reader: this.id, conversationId });
    if (this.#socket?.connected) await this.#catchUp(conversationId);
  }

  /** Resolves when it is, or has gone elsewhere. */
  connect() {
    connections += 1;
    const connection = connections;
    const socket = io(this.addresses[this.#at % this.addresses.length], {
      ...{ auth: { token: this.token }, transports: ['websocket'], forceNew: true, reconnection: false },
      timeout: 3_000,
    });
    this.#socket = socket;
    socket.on('connect', () => this.#catchUpAll());
    socket.on('sync:required', () => this.#catchUpAll());
    socket.on('message:received', ({ conversationId, message }) => {
      this.report('pushed', {
        connection,
        reader: this.id,
        conversationId,
        id: message.id,
        seq: message.seq,
      });
      this.#show(conversationId, message);
      if (this.#views.get(conversationId)?.view.hasGap) void this.#catchUp(conversationId);
    });
    socket.on('message:updated', ({ conversationId, message }) => {
      if (message.answer && message.answer.status !== 'pending')
        this.#views.get(conversationId)?.onEnded(message.id);
    });
    const lost = () => void this.#elsewhere(socket);
    socket.once('disconnect', lost);
    socket.once('connect_error', lost);
    return new Promise((resolve) => socket.once('connect', resolve).once('connect_error', resolve));
  }

  /** An event's data, or an error. */
  async ask(event, payload) {
    if (!this.#socket?.connected) throw new Error('OFFLINE');
    const ack = await this.#socket.timeout(ackMs).emitWithAck(event, payload);
    if (!ack.ok) throw new Error(ack.error.code);
    return ack.data;
  }

  /** Leaves for the other gateway, as after a lost connection but at once. */
  switchGateway(pauseMs) {
    const socket = this.#socket;
    socket.off('disconnect').disconnect();
    void this.#elsewhere(socket, pauseMs);
  }

  close() {
    this.#closed = true;
    this.#socket?.disconnect();
  }

  async #elsewhere(socket, pauseMs = 200 + Math.random() * 400) {
    if (this.#closed || socket !== this.#socket) return;
    socket.disconnect();
    this.#socket = undefined;
    this.#at += 1;
    await sleep(pauseMs);
    if (!this.#closed) void this.connect();
  }

  #catchUpAll() {
    for (const conversationId of this.#views.keys()) void this.#catchUp(conversationId);
  }

  /** Until nothing is missing: an attempt that failed is made again while the connection lasts. */
  async #catchUp(conversationId) {
    if (this.#filling.has(conversationId)) return;
    this.#filling.add(conversationId);
    const socket = this.#socket;
    while (socket?.connected && socket === this.#socket) {
      const { view } = this.#views.get(conversationId);
      try {
        const { messages, more } = await this.ask('conversation:join', {
          conversationId,
          afterSeq: view.lastSeq,
        });
        for (const message of messages) this.#show(conversationId, message);
        if (!more) break;
      } catch {
        await sleep(300);
      }
    }
    this.#filling.delete(conversationId);
    // The connection changed while this was under way, and the new one's catch-up found it busy.
    if (this.#socket?.connected && socket !== this.#socket) void this.#catchUp(conversationId);
  }

  #show(conversationId, message) {
    const open = this.#views.get(conversationId);
    if (!open || message.seq === null) return;
    for (const one of open.view.take(message)) {
      this.report('shown', { reader: this.id, conversationId, id: one.id, seq: one.seq });
      if (one.inReplyTo) open.onEnded(one.inReplyTo);
    }
  }
}
