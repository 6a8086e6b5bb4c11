export async function composeNatsConfig() {
  return '';
}
