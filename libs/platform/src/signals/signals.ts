import { Injectable } from '@nestjs/common';
import { Broker } from '../broker/broker.js';

export type SignalListener = (name: string, payload: unknown) => void;

const SAFE = /^[A-Za-z0-9_-]+$/;

/** Hints that may get lost: core NATS, no storage. `signal.<workspace>.conversation.<id>.<name>` */
@Injectable()
export class Signals {
  constructor(private readonly broker: Broker) {}

  publish(workspaceId: string, conversationId: string, name: string, payload: object): void {
    const { connection } = this.broker;
    if (connection.isClosed() || connection.isDraining()) return;
    connection.publish(this.subject(workspaceId, conversationId, name), JSON.stringify(payload));
  }

  /** Returns what ends it. */
  subscribe(workspaceId: string, conversationId: string, listener: SignalListener): () => void {
    const prefix = this.subject(workspaceId, conversationId, '');
    const subscription = this.broker.connection.subscribe(`${prefix}>`, {
      callback: (error, message) => {
        if (!error) listener(message.subject.slice(prefix.length), message.json());
      },
    });
    return () => subscription.unsubscribe();
  }

  /** An id with a dot or a wildcard in it would name someone else's subject. */
  private subject(workspaceId: string, conversationId: string, name: string): string {
    for (const token of [workspaceId, conversationId]) {
      if (!SAFE.test(token)) throw new Error('Not an id');
    }
    return this.broker.named(`signal.${workspaceId}.conversation.${conversationId}.${name}`);
  }
}
