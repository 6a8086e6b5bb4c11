import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';
import { OnImportEnded } from './on-import-ended.js';
import { OnNoteCreated } from './on-note-created.js';
import { Notifications } from './notifications.js';

/** Imported by whatever has something to tell. */
@Module({
  controllers: [NotificationsController],
  providers: [NotificationsRepository, NotificationsService, Notifications, OnImportEnded, OnNoteCreated],
  exports: [Notifications],
})
export class NotificationsModule {}
