import path from 'node:path';
import { createPeople } from './people.mjs';
import { openProxy } from './proxy.mjs';
import { startChild } from './child.mjs';
import { startVictim } from './system.mjs';
import { startModel } from './model.mjs';

const services = ['auth', 'chat', 'ai', 'ticket'];

/** Keeps one system running for all scenarios that can share it, and starts another when one asks for other settings. */
export function createStage({ temporary, logs, ending, replicas }) {
  const checker = startChild('checker/process.mjs', { name: 'checker', logs, ending });
  const clients = startChild('clients/process.mjs', {
    name: 'clients',
    logs,
    ending,
    onReports: checker.tell,
  });
  let current;
  let count = 0;
  ending.add(clear);

  async function sceneFor({ settings = {}, withModel = false, prepareData }) {
    const wanted = JSON.stringify({ settings, withModel, prepared: Boolean(prepareData) });
    if (current?.wanted === wanted) return current;
    await clear();
    count += 1;
    const { dataDir, undo } = (await prepareData?.()) ?? { dataDir: path.join(temporary, `system-${count}`) };
    const model = withModel ? await startModel() : undefined;
    const env = { ...(model ? { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'chaos' } : {}), ...settings };
    const victim = await startVictim({ dataDir, env, ending });
    for (let more = 1; more < replicas; more += 1) await Promise.all(services.map(victim.startReplica));
    const proxies = await Promise.all(victim.addresses.map(openProxy));
    await checker.order('open', { chat: victim.databaseUrl('chat'), ai: victim.databaseUrl('ai') });
    const people = await createPeople(victim.addresses[0]);
    current = { wanted, victim, proxies, people, model, clients, checker, undo };
    return current;
  }

  async function clear() {
    if (!current) return;
    const { victim, proxies, model, undo } = current;
    current = undefined;
    for (const proxy of proxies) proxy.close();
    await victim.stop();
    await model?.stop();
    await undo?.();
  }

  return { sceneFor, clear };
}
