import { natsAccess } from '../servers/nats-access.mjs';

/** The broker's configuration for compose: who may do what is made from the contracts, passwords come by environment. */
export async function composeNatsConfig() {
  return `# Made from libs/contracts by \`npm run generate\`. Do not edit.
listen: "0.0.0.0:4222"
http: "127.0.0.1:8222"
jetstream { store_dir: "/data" }
${await natsAccess('environment')}`;
}
