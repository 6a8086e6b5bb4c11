import { Controller } from '@nestjs/common';
import { type Empty, type StartUpload, type Upload, type UploadChunk, auth } from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { UploadsService } from './uploads.service.js';

@Controller()
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Handles(auth.startUpload)
  start(request: StartUpload, { actor }: CallOf<typeof auth.startUpload>): Promise<Upload> {
    return this.uploads.start(request, actor);
  }

  @Handles(auth.appendUpload)
  append(request: UploadChunk, { actor }: CallOf<typeof auth.appendUpload>): Promise<Empty> {
    return this.uploads.append(request, actor).then(() => ({}));
  }
}
