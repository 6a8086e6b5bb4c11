/** A rough look before the server's real one: something, an at sign, a domain. */
export function isEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim());
}
