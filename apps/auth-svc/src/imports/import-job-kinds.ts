/** The jobs of an import; its id is their key. */
export const IMPORT_JOBS = { read: 'import-read', add: 'import-add' } as const;
