import type { AppSocket } from './app-socket.js';

/** Nobody asks for the request and its headers once the socket is open; Socket.io would keep them for its whole life. */
export function forgetHandshake({ handshake, conn }: AppSocket): void {
  handshake.headers = {};
  handshake.auth = {};
  Object.assign(conn, { request: undefined });
}
