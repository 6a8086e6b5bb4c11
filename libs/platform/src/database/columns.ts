import { getMetadataArgsStorage } from 'typeorm';

/**
 * An entity's columns, selected under its own names: what reads many rows takes them as they come from Postgres. TypeORM
 * needs longer to make its objects than Postgres to find the rows.
 */
export function columnsOf<T extends object>(
  entity: new () => T,
  alias: string,
  { without = [] }: { readonly without?: readonly (keyof T & string)[] } = {},
): string {
  const left: readonly string[] = without;
  return getMetadataArgsStorage()
    .filterColumns(entity)
    .filter(({ propertyName }) => !left.includes(propertyName))
    .map(({ propertyName, options }) => `${alias}.${options.name ?? propertyName} as "${propertyName}"`)
    .join(', ');
}
