import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, Report, ReportChanged, type ReportStatus, sampleOf, ticket } from '@switchboard/contracts';
import { plainToInstance } from 'class-transformer';
import { v7 as uuid } from 'uuid';
import { OnReportChanged } from '../src/reports/on-report-changed.js';
import { Chat } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());

type Scene = Awaited<ReturnType<Chat['scene']>>;

/** As if the fact had come: in any order a test likes. */
async function comes(scene: Scene, reportId: string, status: ReportStatus): Promise<void> {
  const version = { pending: 1, in_review: 2, resolved: 3, dismissed: 3 }[status];
  const report = { id: reportId, conversationId: scene.id, status, version, description: 'Wrong' };
  const fact = plainToInstance(ReportChanged, {
    ...sampleOf(ReportChanged),
    report: { ...sampleOf(Report), ...report },
    actor: null,
  });
  const reaction = app.service.app.get(OnReportChanged, { strict: false });
  const { workspaceId } = scene;
  const envelope = {
    ...({ specversion: '1.0', source: '/switchboard/ticket', datacontenttype: 'application/json' } as const),
    ...{ id: uuid(), type: ticket.reportCreated.type, subject: reportId, time: fact.report.createdAt },
    ...{ workspaceid: workspaceId, sequence: version, data: fact },
  };
  await app.service.database.inWorkspace(workspaceId, (tx) => {
    if (status === 'pending') return reaction.created(tx, fact, envelope);
    return status === 'resolved'
      ? reaction.resolved(tx, fact, envelope)
      : reaction.dismissed(tx, fact, envelope);
  });
}

describe('a report about a conversation', () => {
  it('escalates it, with its words in the note for the agent', async () => {
    const scene = await app.scene();
    await comes(scene, uuid(), 'pending');
    expect(await app.get(scene.id, scene.agent)).toMatchObject({
      ...{ status: 'escalated', handoffReason: 'report', handler: 'assistant' },
      waitingSince: expect.any(String),
    });
    const { items } = await app.call(chat.listMessages, { conversationId: scene.id }, scene.agent);
    const note = items.find((item) => item.private);
    expect(note?.content).toContain('The customer reported an answer');
    expect(note?.content).toContain('Wrong');
  });

  it('calms it when it was the last open one', async () => {
    const scene = await app.scene();
    const [one, two] = [uuid(), uuid()];
    await comes(scene, one, 'pending');
    await comes(scene, two, 'pending');
    await comes(scene, one, 'resolved');
    expect(await app.get(scene.id, scene.agent)).toMatchObject({ status: 'escalated' });
    await comes(scene, two, 'dismissed');
    expect(await app.get(scene.id, scene.agent)).toMatchObject({
      ...{ status: 'active', handoffReason: null, waitingSince: null, handler: 'assistant' },
    });
  });

  it('changes nothing when its facts come late or again', async () => {
    const scene = await app.scene();
    const [done, open] = [uuid(), uuid()];
    await comes(scene, done, 'resolved');
    await comes(scene, done, 'pending');
    expect(await app.get(scene.id, scene.agent)).toMatchObject({ status: 'active', version: 1 });
    await comes(scene, open, 'pending');
    const { version } = await app.get(scene.id, scene.agent);
    await comes(scene, open, 'pending');
    await comes(scene, done, 'resolved');
    expect(await app.get(scene.id, scene.agent)).toMatchObject({ status: 'escalated', version });
  });

  it('doesn’t call off the wait of somebody who had asked for a person', async () => {
    const scene = await app.scene();
    await app.call(chat.handoff, { id: scene.id }, scene.customer);
    const id = uuid();
    await comes(scene, id, 'pending');
    await comes(scene, id, 'resolved');
    expect(await app.get(scene.id, scene.agent)).toMatchObject({
      status: 'escalated',
      handoffReason: 'customer',
    });
  });

  it('is as nothing to a conversation that is gone', async () => {
    const scene = await app.scene();
    await app.call(chat.deleteConversation, { id: scene.id }, scene.admin);
    await expect(comes(scene, uuid(), 'pending')).resolves.toBeUndefined();
  });
});

describe('what is reported', () => {
  it('is told with whose it is and who has it, to ticket-svc alone', async () => {
    const { customer, agent, workspaceId, id: conversationId } = await app.scene();
    const { id: messageId } = await app.say(conversationId, customer, 'Is it late?');
    const { id: noteId } = await app.say(conversationId, agent, 'Carrier was late', { private: true });
    const find = (target: object, service: 'ticket' | 'ai' = 'ticket') =>
      app.call(chat.findForReport, { workspaceId, conversationId, ...target }, { service });
    const whose = { customerId: customer.userId, assignedAgent: null };
    expect(await find({})).toEqual({ ...whose, isNote: false });
    expect(await find({ messageId })).toEqual({ ...whose, isNote: false });
    expect(await find({ messageId: noteId })).toEqual({ ...whose, isNote: true });
    await app.call(chat.takeover, { id: conversationId }, agent);
    expect(await find({})).toMatchObject({ assignedAgent: { id: agent.userId, name: 'Ann' } });
    for (const missing of [{ messageId: uuid() }, { conversationId: uuid() }, { workspaceId: uuid() }])
      await expect(find(missing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(find({}, 'ai')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
