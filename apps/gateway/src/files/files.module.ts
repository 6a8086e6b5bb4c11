import { Global, Module } from '@nestjs/common';
import { FileSender } from './file-sender.js';
import { ImagesController } from './images.controller.js';

/** Files on their way in, pictures on their way out. */
@Global()
@Module({ controllers: [ImagesController], providers: [FileSender], exports: [FileSender] })
export class FilesModule {}
