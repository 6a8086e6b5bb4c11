import {
  type AgentAvailability,
  type AgentWork,
  CATEGORIES,
  type Floor,
  type FloorAgent,
  type FloorQueue,
  type RoutingProfile,
  type RoutingSettings,
} from '@switchboard/contracts';
import { chosen, isAvailable, type StaffRow } from './availability.js';
import { knows } from './decide.js';
import type { QueueRow } from './routed-conversations.repository.js';

export const presentProfile = (row: StaffRow, { defaultCapacity }: RoutingSettings): RoutingProfile => ({
  userId: row.userId,
  availability: chosen(row.availability, row.role),
  capacity: row.capacity ?? defaultCapacity,
  skills: [...row.skills],
  load: row.load,
});

export const presentAvailability = (row: StaffRow, at: Date): AgentAvailability => ({
  userId: row.userId,
  availability: chosen(row.availability, row.role),
  presence: row.presence,
  capacity: row.capacity,
  skills: [...row.skills],
  at: at.toISOString(),
});

export const presentWork = ({ userId, load, skills }: StaffRow): AgentWork => ({
  id: userId,
  load,
  skills: [...skills],
});

interface FloorRows {
  readonly settings: RoutingSettings;
  readonly staff: readonly StaffRow[];
  readonly queues: readonly QueueRow[];
  readonly waitingTickets: number;
  readonly at: Date;
}

export function presentFloor({ settings, staff, queues, waitingTickets, at }: FloorRows): Floor {
  const agents = staff.map((row) => presentFloorAgent(row, settings));
  const oldest = Math.min(...queues.map(({ oldestSince }) => oldestSince.getTime()));
  return {
    automatic: settings.automatic,
    at: at.toISOString(),
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    oldestSince: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
    waitingTickets,
    agents,
    queue: CATEGORIES.map((category): FloorQueue => {
      const row = queues.find((each) => each.category === category);
      return {
        category,
        waiting: row?.waiting ?? 0,
        oldestSince: row?.oldestSince.toISOString() ?? null,
        medianWait: row?.medianWait ?? null,
        agents: agents.filter((agent) => agent.available && knows(agent, category)).length,
      };
    }),
  };
}

const presentFloorAgent = (row: StaffRow, { defaultCapacity }: RoutingSettings): FloorAgent => ({
  id: row.userId,
  name: row.name,
  role: row.role,
  presence: row.presence,
  availability: chosen(row.availability, row.role),
  available: isAvailable(row),
  load: row.load,
  capacity: row.capacity ?? defaultCapacity,
  skills: [...row.skills],
});
