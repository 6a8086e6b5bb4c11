import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { nonceOf } from '../http/security-headers.js';
import { docsPage } from './docs-page.js';
import { OpenApiService } from './openapi.service.js';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** The document, and a page to browse it that keeps to our own content policy. */
@Controller('api')
export class DocsController {
  constructor(private readonly openApi: OpenApiService) {}

  @Get('openapi.json')
  document(): Promise<OpenAPIObject> {
    return this.openApi.document();
  }

  @Get('docs')
  page(@Res() response: Response): void {
    response.type('html').send(docsPage(nonceOf(response)));
  }

  @Get('docs/:file')
  async file(@Param('file') name: string, @Res() response: Response): Promise<void> {
    if (!FILES.includes(name)) throw new NotFoundException();
    response.setHeader('cache-control', 'public, max-age=3600');
    response.type(path.extname(name)).send(await readFile(path.join(FOLDER, name)));
  }
}
