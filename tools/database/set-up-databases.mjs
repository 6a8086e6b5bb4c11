import pg from 'pg';
import { databaseOwners } from './services.mjs';

const noSuchDatabase = '3D000';

/**
 * Makes for every service a database, a role that owns it and runs the migrations, and a role the service works
 * with. The latter owns nothing, so that row-level security holds for it. May be run again at any time.
 *
 * `passwords` is `{ auth: { owner, app }, … }`; gives `{ auth: { ownerUrl, appUrl }, … }`.
 */
export async function setUpDatabases(adminUrl, passwords, prefix = prefixOf(adminUrl)) {
  const admin = await connectAsAdmin(adminUrl);
  const urls = {};
  try {
    // One at a time over all who try: roles and databases belong to the whole server.
    await admin.query("select pg_advisory_lock(hashtext('switchboard set-up'))");
    for (const service of databaseOwners) {
      const database = `${prefix}_${service}`;
      const owner = `${database}_owner`;
      await ensureRole(admin, owner, passwords[service].owner);
      await ensureRole(admin, database, passwords[service].app);
      await ensureDatabase(admin, database, owner);
      await grant(withDatabase(adminUrl, database), { database, owner });
      urls[service] = {
        ownerUrl: withRole(adminUrl, database, owner, passwords[service].owner),
        appUrl: withRole(adminUrl, database, database, passwords[service].app),
      };
    }
  } finally {
    await admin.end();
  }
  return urls;
}

async function ensureRole(admin, role, password) {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await admin.query(`${verb} role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`);
}

async function ensureDatabase(admin, database, owner) {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (rowCount > 0) return;
  // An administrator who isn't a superuser may only give a database to a role it is a member of.
  await admin.query(`grant ${pg.escapeIdentifier(owner)} to current_user`);
  await admin.query(
    `create database ${pg.escapeIdentifier(database)} owner ${pg.escapeIdentifier(owner)} template template0 encoding 'UTF8'`,
  );
}

/** What the owner's migrations will make is open to the app role, and the database to no one else. */
async function grant(url, { database, owner }) {
  const [app, who, name] = [database, owner, database].map((word) => pg.escapeIdentifier(word));
  const client = await connect(url);
  try {
    await client.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to ${app};
      grant usage on schema public to ${app};
      alter default privileges for role ${who} grant select, insert, update, delete on tables to ${app};
      alter default privileges for role ${who} grant usage, select on sequences to ${app};
      alter default privileges for role ${who} grant execute on functions to ${app};`);
  } finally {
    await client.end();
  }
}

/** The database named in the address need not exist: it may only lend the others its name. */
async function connectAsAdmin(url) {
  try {
    return await connect(url);
  } catch (error) {
    if (error.code !== noSuchDatabase) throw error;
    return connect(withDatabase(url, 'postgres'));
  }
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return client;
}

/** The database named in the address gives the others their names, so that several of us can share one server. */
function prefixOf(url) {
  const name = new URL(url).pathname.slice(1);
  return name === '' || name === 'postgres' ? 'switchboard' : name;
}

function withDatabase(url, database) {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}

function withRole(url, database, role, password) {
  const copy = new URL(withDatabase(url, database));
  copy.username = role;
  copy.password = password;
  return copy.href;
}
