import { Injectable } from '@nestjs/common';
import { type ImageFile, type User, type Workspace, auth } from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access } from '../access/access.js';
import { ProfileService } from '../people/profile.service.js';
import { UploadsService } from '../uploads/uploads.service.js';
import { WorkspaceChangeService } from '../workspaces/workspace-change.service.js';
import { ImageMaker } from './image-maker.js';
import { ImagesRepository } from './images.repository.js';

/** People's pictures and workspaces' logos. A new one has a new address, so that each may be kept for ever. */
@Injectable()
export class ImagesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly uploads: UploadsService,
    private readonly maker: ImageMaker,
    private readonly images: ImagesRepository,
    private readonly profiles: ProfileService,
    private readonly workspaces: WorkspaceChangeService,
  ) {}

  async setAvatar(uploadId: string, actor: UserActor): Promise<User> {
    const image = await this.maker.avatar(await this.uploaded(uploadId, 'avatar', actor));
    return this.profiles.change(actor, async (tx) => ({
      avatarUrl: await this.images.replace(tx, { personId: actor.userId }, image),
    }));
  }

  removeAvatar(actor: UserActor): Promise<User> {
    return this.profiles.change(actor, async (tx, { avatarUrl }) => {
      await this.images.remove(tx, { personId: actor.userId });
      return avatarUrl === null ? {} : { avatarUrl: null };
    });
  }

  async setLogo(uploadId: string, actor: UserActor): Promise<Workspace> {
    const image = await this.maker.logo(await this.uploaded(uploadId, 'logo', actor));
    return this.workspaces.change(actor, async (tx) => ({
      logoUrl: await this.images.replace(tx, { logoOf: actor.workspaceId }, image),
    }));
  }

  async get(id: string): Promise<ImageFile> {
    const image = await this.database.inTransaction((tx) => this.images.find(tx, id));
    if (!image) fail(auth.getImage, 'NOT_FOUND', 'There is no such picture');
    return { type: image.type, data: image.data.toString('base64') };
  }

  /** Taken in a transaction of its own: none is open while a picture is drawn. */
  private uploaded(id: string, purpose: 'avatar' | 'logo', actor: UserActor): Promise<Buffer> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await (purpose === 'avatar' ? this.access.member(tx, actor) : this.access.admin(tx, actor));
      return (await this.uploads.take(tx, id, purpose, actor)).content;
    });
  }
}
