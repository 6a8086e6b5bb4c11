import { event } from '../define.js';
import { ClientFact } from './clients.dto.js';
import { PersonFact, SessionEnded } from './auth.facts.js';
import { ImportProgress } from './imports.dto.js';
import { WorkspaceFact } from './workspace.dto.js';

const key = (fact: { userId: string }) => fact.userId;
const idOf = (fact: { id: string }) => fact.id;

/** What auth-svc announces. */
export const authFacts = {
  /** Fires when a new person is committed, in the workspace they registered in. */
  userRegistered: event({ type: 'auth.user.registered', version: 1, payload: PersonFact, key }),
  /** Fires when anything of a person that others show has changed, once in each of their workspaces. */
  userUpdated: event({ type: 'auth.user.updated', version: 1, payload: PersonFact, key }),
  /** Fires when a membership was deactivated; their sessions in this workspace are void from then on. */
  userDeactivated: event({ type: 'auth.user.deactivated', version: 1, payload: PersonFact, key }),
  /** Fires when a person was erased altogether. */
  userDeleted: event({ type: 'auth.user.deleted', version: 1, payload: PersonFact, key }),
  /** Fires when one session or all sessions of a person ended before their time, in each of their workspaces. */
  sessionEnded: event({ type: 'auth.session.ended', version: 1, payload: SessionEnded, key }),
  /** Fires when a membership becomes effective: made, accepted, or activated again. */
  memberAdded: event({ type: 'auth.member.added', version: 1, payload: PersonFact, key }),
  memberRoleChanged: event({ type: 'auth.member.role-changed', version: 1, payload: PersonFact, key }),
  memberRemoved: event({ type: 'auth.member.removed', version: 1, payload: PersonFact, key }),
  /** Fires with the workspace's first commit. The assistant and its knowledge follow from it. */
  workspaceCreated: event({
    type: 'auth.workspace.created',
    version: 1,
    payload: WorkspaceFact,
    key: (workspace) => workspace.id,
  }),
  workspaceUpdated: event({
    type: 'auth.workspace.updated',
    version: 1,
    payload: WorkspaceFact,
    key: (workspace) => workspace.id,
  }),
  clientCreated: event({ type: 'auth.client.created', version: 1, payload: ClientFact, key: idOf }),
  /** Fires when the record changed. Who is linked to it is told of the people: `clientId` in auth.user.updated. */
  clientUpdated: event({ type: 'auth.client.updated', version: 1, payload: ClientFact, key: idOf }),
  clientDeleted: event({ type: 'auth.client.deleted', version: 1, payload: ClientFact, key: idOf }),
  /** Fires when the state of an import changed, and after every couple of hundred rows of it. */
  importProgressed: event({ type: 'auth.import.progressed', version: 1, payload: ImportProgress, key: idOf }),
} as const;
