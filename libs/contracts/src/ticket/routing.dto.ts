import { type Presence, type Role, PRESENCES, ROLES } from '../auth/auth.words.js';
import { type Category, CATEGORIES } from '../chat/chat.words.js';
import { Flag, Id, Int, ListOf, ManyOf, OneOf, Plain, Time } from '../fields.js';
import { LIMITS } from '../limits.js';

/** How somebody takes part in routing. New work comes to those who chose `online` and are connected, while they have room. */
export class RoutingProfile {
  @Id() userId: string;
  /** What they chose. Who chose nothing: agents `online`, admins and owners `offline`. */
  @OneOf(PRESENCES) availability: Presence;
  /** How much open work they take; the workspace's default unless they chose. */
  @Int({ max: LIMITS.routingCapacity }) capacity: number;
  /** The categories they know. None named: all. */
  @ManyOf(CATEGORIES) skills: Category[];
  /** Open conversations and tickets of theirs. */
  @Int() load: number;
}

export class UpdateRoutingProfile {
  @OneOf(PRESENCES, { optional: true }) availability?: Presence;
  /** Null: the workspace's default. */
  @Int({ max: LIMITS.routingCapacity, optional: true, nullable: true }) capacity?: number | null;
  @ManyOf(CATEGORIES, { optional: true }) skills?: Category[];
}

/** A workspace's rules. */
export class RoutingSettings {
  /** Whether work is given out by itself. It is unless somebody turned it off. */
  @Flag() automatic: boolean;
  @Int({ min: 1, max: LIMITS.routingCapacity }) defaultCapacity: number;
  /** For how long somebody may be gone until their open work returns to the queue. Null: it never does. */
  @Int({ min: 1, max: LIMITS.returnAfterMinutes, nullable: true }) returnAfterMinutes: number | null;
}

export class UpdateRoutingSettings {
  @Flag({ optional: true }) automatic?: boolean;
  @Int({ min: 1, max: LIMITS.routingCapacity, optional: true }) defaultCapacity?: number;
  @Int({ min: 1, max: LIMITS.returnAfterMinutes, optional: true, nullable: true })
  returnAfterMinutes?: number | null;
}

/** One of the staff as the floor shows them. */
export class FloorAgent {
  @Id() id: string;
  @Plain() name: string;
  @OneOf(ROLES) role: Role;
  /** Whether they are connected. */
  @OneOf(PRESENCES) presence: Presence;
  /** What they chose. */
  @OneOf(PRESENCES) availability: Presence;
  /** New work may come to them now. */
  @Flag() available: boolean;
  @Int() load: number;
  @Int() capacity: number;
  @ManyOf(CATEGORIES) skills: Category[];
}

/** Waiting conversations of one category. */
export class FloorQueue {
  @OneOf(CATEGORIES) category: Category;
  @Int() waiting: number;
  @Time({ nullable: true }) oldestSince: string | null;
  /** Ms; half of them have waited for longer. */
  @Int({ nullable: true }) medianWait: number | null;
  /** Agents who know it and to whom new work may come now. */
  @Int() agents: number;
}

/** Who is on, and what waits. */
export class Floor {
  @Flag() automatic: boolean;
  @Time() at: string;
  /** Conversations. */
  @Int() waiting: number;
  @Time({ nullable: true }) oldestSince: string | null;
  /** Tickets under way that are nobody's. */
  @Int() waitingTickets: number;
  @ListOf(() => FloorAgent) agents: FloorAgent[];
  @ListOf(() => FloorQueue) queue: FloorQueue[];
}

/** What routing knows of one of the staff. */
export class AgentWork {
  @Id() id: string;
  @Int() load: number;
  @ManyOf(CATEGORIES) skills: Category[];
}

export class AgentWorkList {
  @ListOf(() => AgentWork) items: AgentWork[];
}

export class ConnectedPerson {
  @Id() userId: string;
  @OneOf(['online', 'away']) status: 'online' | 'away';
}

/** All staff of one workspace that one gateway has sockets of. Who isn't named any more has left it. */
export class StaffConnected {
  @Id() gatewayId: string;
  @Id() workspaceId: string;
  @ListOf(() => ConnectedPerson, { max: 10_000 }) people: ConnectedPerson[];
  /** Ms until they count as gone, unless it is said again. */
  @Int({ min: 1_000, max: 300_000 }) leaseMs: number;
}

/** What one of the staff is up to now, by their choice and their connections. */
export class AgentAvailability {
  @Id() userId: string;
  @OneOf(PRESENCES) availability: Presence;
  @OneOf(PRESENCES) presence: Presence;
  /** Null: the workspace's default. */
  @Int({ nullable: true }) capacity: number | null;
  @ManyOf(CATEGORIES) skills: Category[];
  @Time() at: string;
}
