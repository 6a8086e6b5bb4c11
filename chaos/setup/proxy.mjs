import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stands between clients and one gateway, and spoils what it is told to. Everything passes until then. */
export async function openProxy(target) {
  const { hostname, port } = new URL(target);
  const open = new Set();
  const trouble = { delayMs: () => 0, doubles: false, deaf: false };
  const server = net.createServer((client) => {
    const upstreams = [net.connect(port, hostname)];
    if (trouble.doubles) upstreams.push(net.connect(port, hostname));
    const ends = [client, ...upstreams];
    open.add(ends);
    const end = () => {
      open.delete(ends);
      for (const socket of ends) socket.destroy();
    };
    // What a second upstream says is heard by nobody; when it ends, the first goes on.
    for (const socket of [client, upstreams[0]]) socket.on('close', end);
    for (const socket of ends) socket.on('error', () => socket.destroy());
    const toServer = delayed(
      (part) => upstreams.forEach((socket) => socket.writable && socket.write(part)),
      trouble,
    );
    const toClient = delayed((part) => client.writable && !trouble.deaf && client.write(part), trouble);
    client.on('data', toServer);
    upstreams[0].on('data', toClient);
    upstreams[1]?.resume();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    trouble,
    heal: () => Object.assign(trouble, { delayMs: () => 0, doubles: false, deaf: false }),
    /** Cuts those connections that the function chooses, without a word. */
    cut(chosen = () => true) {
      for (const ends of [...open]) if (chosen()) ends.forEach((socket) => socket.destroy());
    },
    close() {
      server.close();
      for (const ends of open) ends.forEach((socket) => socket.destroy());
    },
  };
}

/** Parts keep their order however long each is held. */
function delayed(write, trouble) {
  let last = Promise.resolve();
  let held = 0;
  return (part) => {
    const ms = trouble.delayMs();
    if (ms === 0 && held === 0) return void write(part);
    held += 1;
    const due = sleep(ms);
    last = last.then(async () => {
      await due;
      held -= 1;
      write(part);
    });
  };
}
