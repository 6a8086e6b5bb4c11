import type { Filters } from './lists.repository.js';

/** What rows `c` of a filtered list fulfil. `place` takes a value and gives what stands for it. */
export function conditionsOf(filters: Filters, place: (value: unknown) => string): string[] {
  const { status, handler, category, sentiment, assignee, customer, client, search } = filters;
  const conditions: string[] = [];
  for (const [column, values] of Object.entries({ status, handler, category, sentiment })) {
    // One value as an equation: the index on it then has the list's order as well.
    if (values?.length === 1) conditions.push(`c.${column} = ${place(values[0])}`);
    else if (values) conditions.push(`c.${column} = any(${place(values)}::text[])`);
  }
  if (customer) conditions.push(`c.customer_id = ${place(customer)}`);
  // Nobody belongs to a client yet.
  if (client) conditions.push('false');
  if (assignee === null) conditions.push('c.assigned_to is null');
  else if (assignee) conditions.push(`c.assigned_to = ${place(assignee)}`);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(`c.id in (select find_conversations(${place(pattern)}))`);
  }
  return conditions;
}
