import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { auth } from '@switchboard/contracts';
import { RpcClient } from '@switchboard/platform';
import { IdParam } from '../http/input.js';
import { Route } from '../http/route.js';

/** Pictures that auth-svc drew, to whoever knows their address: pages can't send a token with an image. */
@Controller('api/images')
export class ImagesController {
  constructor(private readonly rpc: RpcClient) {}

  @Get(':id')
  @Route({
    who: 'anyone',
    does: 'A person’s picture or a logo; a changed one has another address',
    bare: true,
    type: 'image/webp',
    calls: [auth.getImage],
  })
  @Header('cache-control', 'public, max-age=31536000, immutable')
  // Opened by itself it is a picture and nothing else; pages elsewhere, with our widget, may show it.
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('cross-origin-resource-policy', 'cross-origin')
  async get(@IdParam() id: string): Promise<StreamableFile> {
    const { type, data } = await this.rpc.call(auth.getImage, { id }, {});
    return new StreamableFile(Buffer.from(data, 'base64'), { type, disposition: 'inline' });
  }
}
