/** The commands about tickets that are offered everywhere in the console. */
export function TicketCommands() {
  return null;
}
