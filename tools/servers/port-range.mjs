/**
 * Where servers' and services' ports are taken from: `PORT_RANGE`, so that systems which start at the same moment can be
 * kept apart. Its first port, and the one behind its last; undefined when these aren't two ports in order. By default below
 * the ports that operating systems give to outgoing connections: one of those, made between our look and the use of the
 * port, would keep it for as long as it is open.
 */
export function portRange({ PORT_RANGE }) {
  const [, lowest, end] = /^(\d+)-(\d+)$/.exec(PORT_RANGE || '15000-30000')?.map(Number) ?? [];
  return lowest > 0 && lowest < end && end <= 65_536 ? { lowest, end } : undefined;
}
