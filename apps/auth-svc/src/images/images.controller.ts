import { Controller } from '@nestjs/common';
import {
  type ById,
  type Empty,
  type ImageFile,
  type User,
  type UseUpload,
  type Workspace,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { ImagesService } from './images.service.js';

@Controller()
export class ImagesController {
  constructor(private readonly images: ImagesService) {}

  @Handles(auth.setAvatar)
  setAvatar({ uploadId }: UseUpload, { actor }: CallOf<typeof auth.setAvatar>): Promise<User> {
    return this.images.setAvatar(uploadId, actor);
  }

  @Handles(auth.removeAvatar)
  removeAvatar(_: Empty, { actor }: CallOf<typeof auth.removeAvatar>): Promise<User> {
    return this.images.removeAvatar(actor);
  }

  @Handles(auth.setLogo)
  setLogo({ uploadId }: UseUpload, { actor }: CallOf<typeof auth.setLogo>): Promise<Workspace> {
    return this.images.setLogo(uploadId, actor);
  }

  @Handles(auth.getImage)
  get({ id }: ById): Promise<ImageFile> {
    return this.images.get(id);
  }
}
