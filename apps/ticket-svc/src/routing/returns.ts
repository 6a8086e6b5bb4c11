import { Injectable } from '@nestjs/common';
import type { RoutingRule, RoutingSettings } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { AgentsRepository } from './agents.repository.js';
import { mayHaveWork, type StaffRow } from './availability.js';
import { Moves } from './moves.js';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';
import { RoutingSettingsRepository } from './settings.repository.js';
import { TicketMoves } from './ticket-moves.js';

const MINUTE_MS = 60_000;

interface Return {
  readonly from: string;
  readonly rule: RoutingRule;
  /** Only what they had then. What a colleague gave them while they were gone was given on purpose: it waits for them. */
  readonly before: Date | null;
  readonly conversationIds: readonly string[];
}

/** Open work of those who are gone goes back into the queue: of who is no agent any more at once, of who is away after a while. */
@Injectable()
export class Returns {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentsRepository,
    private readonly conversations: RoutedConversationsRepository,
    private readonly settings: RoutingSettingsRepository,
    private readonly moves: Moves,
    private readonly tickets: TicketMoves,
  ) {}

  async run(workspaceId: string, signal: AbortSignal): Promise<void> {
    const due = await this.database.inWorkspace(workspaceId, (tx) => this.due(tx, workspaceId));
    for (const { rule, from, before, conversationIds } of due) {
      const because = { rule, candidates: [], at: new Date().toISOString() };
      for (const conversationId of conversationIds) {
        signal.throwIfAborted();
        await this.moves.move({ workspaceId, conversationId, from, to: null, because });
      }
      await this.tickets.release(workspaceId, from, because, before);
    }
  }

  private async due(tx: EntityManager, workspaceId: string): Promise<Return[]> {
    const settings = await this.settings.find(tx, workspaceId);
    const gone: Return[] = [];
    for (const staff of await this.agents.staff(tx, workspaceId)) {
      const rule = reasonToReturn(staff, settings, new Date());
      if (!rule || staff.load === 0) continue;
      const before = rule === 'agent_offline' ? staff.goneSince : null;
      const from = staff.userId;
      const conversationIds = await this.conversations.of(tx, workspaceId, from, before);
      gone.push({ from, rule, before, conversationIds });
    }
    return gone;
  }
}

export function reasonToReturn(
  staff: StaffRow,
  { returnAfterMinutes }: RoutingSettings,
  now: Date,
): RoutingRule | null {
  if (!mayHaveWork(staff)) return 'agent_left';
  if (returnAfterMinutes === null || !staff.goneSince) return null;
  const gone = now.getTime() - staff.goneSince.getTime();
  return gone >= returnAfterMinutes * MINUTE_MS ? 'agent_offline' : null;
}
