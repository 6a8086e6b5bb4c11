import { inTurns } from '../measure/rounds.mjs';
import { median, percentile } from '../measure/statistics.mjs';
import { atMost, atMostOver } from '../measure/targets.mjs';
import { registerCustomer } from '../setup/people.mjs';

/** From a customer's socket through the assistant and its model to the words on that socket, over the model alone. */
export async function token({ system, load, model, people: { owner }, options }) {
  const count = options.quick ? 10 : 30;
  const client = await customerOfAssistant(owner);
  await load.order('open', { pool: 'asking', clients: [{ ...client, address: system.addresses[0] }] });
  const { ours, F4 } = await inTurns(options.rounds, {
    F4: () => load.order('streamed', { url: model.url, count }),
    ours: () => load.order('answered', { pool: 'asking', count }),
  });
  const cancels = [];
  for (let n = 0; n < count; n += 1) cancels.push(await cancel({ load, model }));
  await load.order('closeAll', { pool: 'asking' });
  return [
    row('first token at the browser’s socket, p50', atMostOver(10, 'ms', 'F4'), over('first', ours, F4)),
    row('each further token, p50', atMostOver(1, 'ms', 'F4'), over('further', ours, F4)),
    row('cancel reaches the model, p50', atMost(50, 'ms'), {
      ours: percentile(cancels, 0.5),
      floor: null,
      ratio: null,
    }),
  ];
}

const row = (name, target, figures) => ({ name, unit: 'ms', target, ...figures });

function over(what, ours, floor) {
  const of = (samples) => median(samples.map((sample) => percentile(sample[what], 0.5)));
  return { ours: of(ours), floor: of(floor), ratio: of(ours) / of(floor) };
}

async function customerOfAssistant(owner) {
  const faqs = await owner.get('/faqs');
  if (faqs.length === 0) await owner.post('/faqs', parcel);
  const assistants = await owner.get('/assistants');
  if (!assistants.some(({ isActive }) => isActive))
    await owner.post('/assistants', { name: 'Ada', isActive: true });
  const customer = await registerCustomer(owner);
  const { id } = await customer.post('/conversations', {});
  return { token: customer.token, conversationId: id };
}

const parcel = {
  category: 'product',
  question: 'When will my order be delivered?',
  answer: 'Orders leave our warehouse on the same day and are delivered two days later.',
  keywords: ['order', 'delivered', 'delivery', 'parcel', 'last week'],
};

async function cancel({ load, model }) {
  const cancelled = model.nextCancelled();
  const { at } = await load.order('stopped', { pool: 'asking' });
  return (await cancelled) - at;
}
