/** The admins' commands that are offered everywhere in the console. */
export function AdminCommands() {
  return null;
}
