import { Controller, Get, Post, Req, StreamableFile } from '@nestjs/common';
import { Credential, ImportPreview, ImportRowQuery, LIMITS, UserImport, auth } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import type { Request } from 'express';
import { FileSender } from '../files/file-sender.js';
import { By } from '../http/caller.js';
import { csvFile, csvOf } from '../http/csv.js';
import { FileOf, type FileFacts, type SentFile } from '../http/file.js';
import { IdParam, QueryOf } from '../http/input.js';
import { Route } from '../http/route.js';
import { CredentialsService } from './credentials.service.js';

const SHEET: FileFacts = {
  types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  bytes: LIMITS.importBytes,
};

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly files: FileSender,
    private readonly credentials: CredentialsService,
  ) {}

  @Post('users')
  @Route({
    who: 'admin',
    does: 'Read people from Excel or CSV; nothing is added yet',
    status: 202,
    data: UserImport,
    file: SHEET,
    calls: [auth.startUpload, auth.appendUpload, auth.startImport],
  })
  async start(@FileOf() file: SentFile, @By() by: CallOptions): Promise<UserImport> {
    return this.rpc.call(auth.startImport, { uploadId: await this.files.send('import', file, by) }, by);
  }

  @Get(':id')
  @Route({
    who: 'admin',
    does: 'How far it is: a page of its rows, and every fault by row and column',
    data: ImportPreview,
    calls: [auth.getImport],
  })
  get(
    @IdParam() id: string,
    @QueryOf(ImportRowQuery) query: ImportRowQuery,
    @By() by: CallOptions,
  ): Promise<ImportPreview> {
    return this.rpc.call(auth.getImport, { ...query, id }, by);
  }

  @Post(':id/commit')
  @Route({
    who: 'admin',
    does: 'Add its good rows; a second time changes nothing',
    status: 202,
    data: UserImport,
    calls: [auth.commitImport],
  })
  commit(@IdParam() id: string, @By() by: CallOptions): Promise<UserImport> {
    return this.rpc.call(auth.commitImport, { id }, by);
  }

  @Get(':id/credentials')
  @Route({
    who: 'admin',
    does: 'The generated passwords, once. With Accept: text/csv, as a file',
    data: { list: Credential },
    calls: [auth.readCredentials, auth.forgetCredentials],
  })
  async take(
    @IdParam() id: string,
    @By() by: CallOptions,
    @Req() request: Request,
  ): Promise<Credential[] | StreamableFile> {
    const all = await this.credentials.take(id, by);
    if (request.accepts(['json', 'text/csv']) !== 'text/csv') return all;
    const rows = all.map(({ name, email, password }) => [name, email, password]);
    return csvFile('credentials.csv', csvOf(['Name', 'E-Mail', 'Password'], rows));
  }
}
