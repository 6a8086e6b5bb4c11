/** The services that own a database. A new one is added here and in docker-compose.yml. */
export const databaseOwners = ['auth', 'chat', 'ai', 'ticket'];
