import { v7 as uuid } from 'uuid';
import type { PersonFact, SessionEnded } from '@switchboard/contracts';
import { EndedSessions } from './ended-sessions.js';

const at = Date.parse('2026-01-31T12:00:00.000Z');
const sessionAt = (time: number) => uuid({ msecs: time });
const holder = (change = {}) => ({
  userId: 'u1',
  workspaceId: 'w1',
  sessionId: sessionAt(at - 60_000),
  version: 3,
  ...change,
});
const end = (change: Partial<SessionEnded>): SessionEnded => ({
  userId: 'u1',
  sessionId: null,
  exceptSessionId: null,
  reason: 'signed_out_everywhere',
  at: new Date(at).toISOString(),
  ...change,
});
const person = (membershipVersion: number): PersonFact => ({ userId: 'u1', membershipVersion }) as PersonFact;

test('one session ends, the others go on', () => {
  const sut = new EndedSessions();
  const mine = holder();
  sut.ended(end({ sessionId: mine.sessionId, reason: 'signed_out' }));
  expect(sut.reasonOf(mine)).toBe('signed_out');
  expect(sut.reasonOf(holder({ sessionId: sessionAt(at) }))).toBeUndefined();
});

test('all sessions end but the one that changed the password and those that begin afterwards', () => {
  const sut = new EndedSessions();
  const kept = sessionAt(at - 1_000);
  sut.ended(end({ exceptSessionId: kept, reason: 'password_changed' }));
  expect(sut.reasonOf(holder())).toBe('password_changed');
  expect(sut.reasonOf(holder({ sessionId: kept }))).toBeUndefined();
  expect(sut.reasonOf(holder({ sessionId: sessionAt(at + 1) }))).toBeUndefined();
  expect(sut.reasonOf(holder({ userId: 'u2' }))).toBeUndefined();
});

test('an older version of the membership is over, in its own workspace only, and late facts change nothing', () => {
  const sut = new EndedSessions();
  sut.changed('w1', person(4), 'role_changed');
  sut.changed('w1', person(2), 'deactivated');
  expect(sut.reasonOf(holder())).toBe('role_changed');
  expect(() => sut.refuse(holder())).toThrow(expect.objectContaining({ code: 'SESSION_ENDED' }));
  expect(sut.reasonOf(holder({ version: 4 }))).toBeUndefined();
  expect(sut.reasonOf(holder({ workspaceId: 'w2' }))).toBeUndefined();
});

test('forgets after 15 minutes, when no token can need it', () => {
  const sut = new EndedSessions();
  sut.changed('w1', person(4), 'removed', at);
  sut.sweep(at + 14 * 60_000);
  expect(sut.reasonOf(holder())).toBeDefined();
  sut.sweep(at + 15 * 60_000);
  expect(sut.reasonOf(holder())).toBeUndefined();
});
