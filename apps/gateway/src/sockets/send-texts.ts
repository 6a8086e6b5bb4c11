import { JsonText } from '@switchboard/platform';
import type { Server } from 'socket.io';

/** What was made into JSON already leaves as it is. The encoder would make objects of it, look for bytes in them, and make it again. */
export function sendTexts({ encoder }: Pick<Server, 'encoder'>): void {
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (packet) => {
    const said: unknown = packet.data;
    if (!Array.isArray(said) || !said.some((each) => each instanceof JsonText)) return encode(packet);
    const pieces = said.map((each: unknown) => (each instanceof JsonText ? each.text : JSON.stringify(each)));
    const [head] = encode({ ...packet, data: undefined });
    return [`${head}[${pieces.join(',')}]`];
  };
}
