import { type ComponentType, lazy, Suspense } from 'react';

function source(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}

/** Components that draw nothing and offer commands everywhere in the console (`useCommands`). A feature adds its own here. */
const SOURCES = [
  source(async () => (await import('../tickets/ticket-commands.js')).TicketCommands),
  source(async () => (await import('../admin/admin-commands.js')).AdminCommands),
];

export function CommandSources() {
  return (
    <Suspense>
      {SOURCES.map((Source, at) => (
        <Source key={at} />
      ))}
    </Suspense>
  );
}
