import { describe, expect, it } from '@jest/globals';
import { JsonText } from '@switchboard/platform';
import { Server } from 'socket.io';
import { sendTexts } from './send-texts.js';

const { encoder: own } = new Server();
const server = new Server();
sendTexts(server);

describe('a text', () => {
  it.each([
    { type: 3, nsp: '/', id: 7 },
    { type: 3, nsp: '/other', id: 0 },
    { type: 2, nsp: '/' },
  ])('leaves as the encoder itself would have written it: %j', (packet) => {
    const value = { ok: true, data: ['ä', null] };
    const before = packet.type === 2 ? ['event'] : [];
    const sent = server.encoder.encode({ ...packet, data: [...before, new JsonText(JSON.stringify(value))] });
    expect(sent).toEqual(own.encode({ ...packet, data: [...before, value] }));
  });

  it('concerns nothing else', () => {
    const packet = { type: 2, nsp: '/', data: ['event', { bytes: Buffer.from('x') }] };
    expect(server.encoder.encode(packet)).toEqual(own.encode(packet));
  });
});
