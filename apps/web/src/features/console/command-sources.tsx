import { type ComponentType, lazy, Suspense } from 'react';
import { type LateName, needTexts } from '../../i18n/late.js';

function source(load: () => Promise<ComponentType>, ...texts: readonly LateName[]) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), needTexts(...texts)]);
    return { default: component };
  });
}

/** Components that draw nothing but a dialog, and offer commands everywhere in the console (`useCommands`). A feature adds its own here. */
const SOURCES = [
  source(async () => (await import('../tickets/ticket-commands.js')).TicketCommands, 'tickets', 'requests'),
  source(async () => (await import('../floor/floor-commands.js')).FloorCommands, 'floor'),
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
