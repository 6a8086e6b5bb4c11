import type { ConversationQuery } from '@switchboard/contracts';

export type Filters = Omit<ConversationQuery, 'limit' | 'cursor' | 'sort' | 'assignee'> & {
  /** Null: nobody. */
  readonly assignee?: string | null;
};

/** What rows `c` of a filtered list fulfil. `place` takes a value and gives what stands for it; `$1` is the workspace. */
export function conditionsOf(filters: Filters, place: (value: unknown) => string): string[] {
  const { status, handler, category, sentiment, assignee, customer, client, search } = filters;
  const conditions: string[] = [];
  for (const [column, values] of Object.entries({ status, handler, category, sentiment })) {
    // One value as an equation: the index on it then has the list's order as well.
    if (values?.length === 1) conditions.push(`c.${column} = ${place(values[0])}`);
    else if (values) conditions.push(`c.${column} = any(${place(values)}::text[])`);
  }
  if (customer) conditions.push(`c.customer_id = ${place(customer)}`);
  // By way of its customers, whose conversations have an index: one more would cost every message.
  if (client) {
    conditions.push(
      `c.customer_id = any(array(select user_id from people where workspace_id = $1 and client_id = ${place(client)}))`,
    );
  }
  if (assignee === null) conditions.push('c.assigned_to is null');
  else if (assignee) conditions.push(`c.assigned_to = ${place(assignee)}`);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(`c.id in (select find_conversations(${place(pattern)}))`);
  }
  return conditions;
}
