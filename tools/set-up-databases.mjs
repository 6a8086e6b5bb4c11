// The one-shot job of compose and Kubernetes: DATABASE_ADMIN_URL, and <SERVICE>_OWNER_PASSWORD and
// <SERVICE>_APP_PASSWORD for every service.
import { databaseOwners } from './database/services.mjs';
import { setUpDatabases } from './database/set-up-databases.mjs';

const missing = new Set();
function read(name) {
  if (!process.env[name]) missing.add(name);
  return process.env[name];
}

const adminUrl = read('DATABASE_ADMIN_URL');
const passwords = Object.fromEntries(
  databaseOwners.map((service) => {
    const prefix = service.toUpperCase();
    return [service, { owner: read(`${prefix}_OWNER_PASSWORD`), app: read(`${prefix}_APP_PASSWORD`) }];
  }),
);
if (missing.size > 0) {
  console.error(`Missing: ${[...missing].join(', ')}`);
  process.exit(1);
}
await setUpDatabases(adminUrl, passwords);
console.log(`Databases ready: ${databaseOwners.join(', ')}`);
