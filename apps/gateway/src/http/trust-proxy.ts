/** TRUST_PROXY as express takes it: nobody, so many proxies in front, or the proxies at these addresses. */
export function trustProxy(setting: string): boolean | number | string[] {
  if (['', 'off', 'false', '0'].includes(setting)) return false;
  if (['on', 'true'].includes(setting)) return 1;
  if (/^\d+$/.test(setting)) return Number(setting);
  return setting.split(',').map((address) => address.trim());
}
