import { startChild } from '../setup/child.mjs';

/** The load generator's process as the bench talks to it. */
export function startLoad({ logs, ending }) {
  const child = startChild('load/generator.mjs', { name: 'load', logs, ending });
  async function order(task, options) {
    const { result, error } = await child.ask({ task, options });
    if (error) throw new Error(`Load generator, ${task}: ${error}`);
    return result;
  }
  return { pid: child.pid, order };
}
