import { Injectable } from '@nestjs/common';
import { Database } from '@switchboard/platform';
import { AgentsRepository } from './agents.repository.js';
import { isAvailable, type StaffRow } from './availability.js';
import { type Choice, decide, type RoutedAgent } from './decide.js';
import { type Moved, Moves } from './moves.js';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';
import { RoutingSettingsRepository } from './settings.repository.js';
import { TicketMoves } from './ticket-moves.js';
import { WaitingTicketsRepository } from './waiting-tickets.repository.js';

/** So many of each category are looked at in a round: more than a team takes at once. */
const LOOK = 100;
/** Decisions that are made known at the same time. */
const WIDTH = 8;
/** What is left then, the sweep comes back for. */
const ROUNDS = 100;

/** Gives out what waits in one workspace. One run at a time, over all replicas: the job's lease sees to that. */
@Injectable()
export class Assigner {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentsRepository,
    private readonly conversations: RoutedConversationsRepository,
    private readonly settings: RoutingSettingsRepository,
    private readonly tickets: WaitingTicketsRepository,
    private readonly moves: Moves,
    private readonly ticketMoves: TicketMoves,
  ) {}

  /** Round by round, until nothing is left that somebody could take. */
  async run(workspaceId: string, signal: AbortSignal): Promise<void> {
    const unknown = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const choices = await this.choose(workspaceId, unknown);
      const moved = await this.carryOut(workspaceId, choices, signal);
      moved.forEach((outcome, index) => {
        const choice = choices[index];
        if (choice && outcome === 'unknown-agent') unknown.add(choice.agentId);
      });
      if (moved.length === 0) return;
    }
  }

  private choose(workspaceId: string, unknown: ReadonlySet<string>): Promise<Choice[]> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const { automatic, defaultCapacity } = await this.settings.find(tx, workspaceId);
      if (!automatic) return [];
      // The queue before the loads: what somebody is given in between is offered in vain, and never counted too little.
      const waiting = [
        ...(await this.conversations.oldest(tx, workspaceId, LOOK)),
        ...(await this.tickets.oldest(tx, workspaceId, LOOK)),
      ];
      const staff = await this.agents.staff(tx, workspaceId);
      const agents = staff
        .filter(({ userId }) => !unknown.has(userId))
        .map((row) => routedAgent(row, defaultCapacity));
      return decide(waiting, agents, new Date());
    });
  }

  private async carryOut(
    workspaceId: string,
    choices: readonly Choice[],
    signal: AbortSignal,
  ): Promise<Moved[]> {
    const moved: Moved[] = [];
    for (let at = 0; at < choices.length; at += WIDTH) {
      signal.throwIfAborted();
      const together = choices.slice(at, at + WIDTH);
      moved.push(...(await Promise.all(together.map((choice) => this.give(workspaceId, choice)))));
    }
    return moved;
  }

  private give(workspaceId: string, { work: { kind, id }, agentId: to, because }: Choice): Promise<Moved> {
    return kind === 'ticket'
      ? this.ticketMoves.assign({ workspaceId, ticketId: id, to, because })
      : this.moves.move({ workspaceId, conversationId: id, from: null, to, because });
  }
}

const routedAgent = (row: StaffRow, defaultCapacity: number): RoutedAgent => ({
  id: row.userId,
  available: isAvailable(row),
  load: row.load,
  capacity: row.capacity ?? defaultCapacity,
  skills: row.skills,
  lastGivenAt: row.lastGivenAt?.getTime() ?? 0,
});
