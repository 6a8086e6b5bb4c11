/** The users and permissions of the broker: the text that goes into its configuration, made from the contracts. */
export async function natsAccess() {
  return undefined;
}
