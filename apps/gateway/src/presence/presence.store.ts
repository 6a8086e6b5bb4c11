import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GatewayConfig } from '../config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import type { PresenceEntry } from './presence.js';

const KEPT_MS = 120_000;

/** A hash per workspace with a field per socket, shared by all gateways. Times are of Redis' clock. */
@Injectable()
export class PresenceStore implements OnModuleInit {
  /** How far Redis' clock is ahead of ours, in ms. */
  private ahead = 0;

  constructor(
    private readonly redis: RedisConnections,
    private readonly config: GatewayConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.setClock().catch(() => undefined);
  }

  get now(): number {
    return Date.now() + this.ahead;
  }

  async put(workspaceId: string, entries: ReadonlyMap<string, PresenceEntry>): Promise<void> {
    if (entries.size === 0) return;
    const fields = [...entries].flatMap(([socketId, entry]) => [socketId, JSON.stringify(entry)]);
    const key = this.key(workspaceId);
    await this.redis.commands
      .multi()
      .hset(key, ...fields)
      .pexpire(key, KEPT_MS)
      .exec();
  }

  async read(workspaceId: string): Promise<Map<string, PresenceEntry>> {
    const [fields] = await Promise.all([this.redis.commands.hgetall(this.key(workspaceId)), this.setClock()]);
    const entries = new Map(Object.entries(fields).map(([socketId, text]) => [socketId, parse(text)]));
    await this.forgetEnded(workspaceId, entries);
    return entries;
  }

  private async setClock(): Promise<void> {
    const [seconds, micros] = await this.redis.commands.time();
    this.ahead = Number(seconds) * 1_000 + Number(micros) / 1_000 - Date.now();
  }

  private async forgetEnded(workspaceId: string, entries: Map<string, PresenceEntry>): Promise<void> {
    const ended = [...entries].filter(([, { until }]) => until <= this.now).map(([socketId]) => socketId);
    for (const socketId of ended) entries.delete(socketId);
    if (ended.length > 0) await this.redis.commands.hdel(this.key(workspaceId), ...ended);
  }

  private key(workspaceId: string): string {
    return `${this.config.redisPrefix}presence:${workspaceId}`;
  }
}

function parse(text: string): PresenceEntry {
  const entry: PresenceEntry = JSON.parse(text);
  return entry;
}
