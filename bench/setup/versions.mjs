import { connect } from '@nats-io/transport-node';
import pg from 'pg';

export async function versionsOf({ postgresUrl, natsUrl }) {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  const connection = await connect({ servers: natsUrl });
  const nats = connection.info?.version;
  await connection.close();
  return { node: process.version, postgres: rows[0].server_version, nats };
}
