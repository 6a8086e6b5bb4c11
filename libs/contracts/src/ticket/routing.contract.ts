import { event, rpc } from '../define.js';
import { Empty } from '../shared/shared.dto.js';
import {
  AgentAvailability,
  AgentWorkList,
  Floor,
  RoutingProfile,
  RoutingSettings,
  StaffConnected,
  UpdateRoutingProfile,
  UpdateRoutingSettings,
} from './routing.dto.js';

/** Routing: what ticket-svc answers and announces about who gets which work. */
export const routing = {
  getRoutingProfile: rpc({
    subject: 'ticket.routing.get-own',
    request: Empty,
    response: RoutingProfile,
    errors: {},
  }),
  updateRoutingProfile: rpc({
    subject: 'ticket.routing.update-own',
    request: UpdateRoutingProfile,
    response: RoutingProfile,
    errors: {},
  }),
  getRoutingSettings: rpc({
    subject: 'ticket.routing.get-settings',
    request: Empty,
    response: RoutingSettings,
    errors: {},
  }),
  updateRoutingSettings: rpc({
    subject: 'ticket.routing.update-settings',
    request: UpdateRoutingSettings,
    response: RoutingSettings,
    errors: {},
  }),
  floor: rpc({ subject: 'ticket.routing.floor', request: Empty, response: Floor, errors: {} }),
  /** What each of the staff has open, and knows. */
  listAgentWork: rpc({
    subject: 'ticket.routing.list-work',
    request: Empty,
    response: AgentWorkList,
    errors: {},
  }),
  /** Who of the staff is here. Said again before it runs out; a gateway that is killed says nothing any more. */
  staffConnected: rpc({
    subject: 'ticket.presence.tell',
    request: StaffConnected,
    response: Empty,
    errors: {},
    by: ['gateway'],
  }),

  /** Fires when somebody comes, goes, is away, or chooses otherwise. */
  availabilityChanged: event({
    type: 'ticket.agent.availability-changed',
    version: 1,
    payload: AgentAvailability,
    key: (fact) => fact.userId,
  }),
} as const;
