import pg from 'pg';

/** A session of the superuser in one service's database. */
export async function connectTo(postgresUrl, service) {
  const client = new pg.Client({ connectionString: withDatabase(postgresUrl, `switchboard_${service}`) });
  client.on('error', () => {}); // a run that is stopped takes the server away
  await client.connect();
  return client;
}

export function withDatabase(postgresUrl, name) {
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
