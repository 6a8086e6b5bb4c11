import { Injectable } from '@nestjs/common';
import { auth, LIMITS, type UploadPurpose } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import type { FileFacts, SentFile } from '../http/file.js';

export const PICTURE: FileFacts = {
  types: ['image/png', 'image/jpeg', 'image/webp'],
  bytes: LIMITS.imageBytes,
};

/** Brings a file to the service that owns it, in chunks that fit in a message. What it is, that service finds out. */
@Injectable()
export class FileSender {
  constructor(private readonly rpc: RpcClient) {}

  /** Returns the name under which it waits to be used. */
  async send(purpose: UploadPurpose, { name, content }: SentFile, by: CallOptions): Promise<string> {
    const begun = { purpose, bytes: content.length, name: name.slice(-200) || undefined };
    const { id } = await this.rpc.call(auth.startUpload, begun, by);
    for (let index = 0; index * LIMITS.chunkBytes < content.length; index++) {
      const chunk = content.subarray(index * LIMITS.chunkBytes, (index + 1) * LIMITS.chunkBytes);
      await this.rpc.call(auth.appendUpload, { id, index, data: chunk.toString('base64') }, by);
    }
    return id;
  }
}
