/** Makes the commit of a consumer's effect slow or impossible, in the database and with no code of ours. */
export async function spoilInbox(victim, service, body) {
  await victim.query(
    service,
    `create or replace function chaos() returns trigger language plpgsql as $$ begin ${body}; return null; end $$;
     create constraint trigger chaos after insert on inbox deferrable initially deferred
       for each row execute function chaos()`,
  );
  return () => victim.query(service, 'drop trigger if exists chaos on inbox');
}
