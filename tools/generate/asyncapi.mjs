import { stringify } from 'yaml';
import { createSchemas } from './json-schema.mjs';

const description =
  'Every fact that Switchboard announces, as CloudEvents 1.0 in JSON. On the broker the subject is ' +
  '`evt.<workspaceId>.` and the name of the fact. A fact may come twice and late: `id` is its identity, and ' +
  '`sequence` the version of the thing it is about.';

/** The AsyncAPI document of all facts in the contracts. */
export function asyncapi(contracts, version) {
  const { fieldsOf } = contracts;
  const schemas = createSchemas(fieldsOf);
  const events = eventsOf(contracts);
  const document = {
    asyncapi: '3.0.0',
    info: { title: 'Switchboard', version, description, license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(events.map((event) => [nameOf(event), channel(event)])),
    operations: Object.fromEntries(events.map((event) => [nameOf(event), operation(event)])),
    components: {
      messages: Object.fromEntries(events.map((event) => [nameOf(event), message(event, schemas)])),
      schemas: { CloudEvent: cloudEvent, ...schemas.all() },
    },
  };
  const header = '# Made from libs/contracts by `npm run generate`. Do not edit.\n';
  return header + stringify(document, { lineWidth: 110, aliasDuplicateObjects: false });
}

function eventsOf(contracts) {
  const tables = Object.values(contracts).filter((value) => value !== null && typeof value === 'object');
  const events = tables.flatMap((table) => Object.values(table)).filter((entry) => entry?.kind === 'event');
  return [...new Set(events)].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const nameOf = ({ type, version }) => `${type}.v${version}`;

const channel = (event) => ({
  address: `evt.{workspaceId}.${event.type}`,
  parameters: { workspaceId: { description: 'The workspace it happened in.' } },
  messages: { fact: { $ref: `#/components/messages/${nameOf(event)}` } },
});

const operation = (event) => ({ action: 'send', channel: { $ref: `#/channels/${nameOf(event)}` } });

const message = (event, schemas) => ({
  name: `switchboard.${nameOf(event)}`,
  contentType: 'application/cloudevents+json',
  payload: {
    allOf: [
      { $ref: '#/components/schemas/CloudEvent' },
      {
        type: 'object',
        properties: {
          source: { const: `/switchboard/${event.type.slice(0, event.type.indexOf('.'))}` },
          type: { const: `switchboard.${nameOf(event)}` },
          data: schemas.of(event.payload),
        },
      },
    ],
  },
});

const uuid = { type: 'string', format: 'uuid' };

const cloudEvent = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'workspaceid', 'sequence', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: { ...uuid, description: 'UUIDv7. The same when a fact comes again.' },
    source: { type: 'string' },
    type: { type: 'string' },
    subject: { ...uuid, description: 'The thing the fact is about.' },
    time: { type: 'string', format: 'date-time' },
    workspaceid: uuid,
    sequence: { type: 'integer', description: "The thing's version after the fact: a lower one is older." },
    traceparent: { type: 'string' },
    data: { type: 'object' },
  },
};
