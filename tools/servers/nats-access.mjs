/**
 * The users and permissions of the broker: the text that goes into its configuration, made from the contracts. Only
 * after a build; `passwords` is one for each service, or 'environment'.
 */
export async function natsAccess(passwords) {
  await import('reflect-metadata'); // the contracts' decorators need it
  const { natsAccess: render } = await import('../../libs/platform/dist/broker/nats-access.js');
  return render(passwords);
}
