import net from 'node:net';

const given = new Set();

/** A port nobody listens on right now, and that this process hasn't given away before. */
export async function freePort(host = '127.0.0.1') {
  for (;;) {
    const server = net.createServer();
    await listen(server, 0, host);
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}

export async function isFree(port, host) {
  const server = net.createServer();
  try {
    await listen(server, port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
