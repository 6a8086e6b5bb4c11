import { Module } from '@nestjs/common';
import { CredentialsService } from './credentials.service.js';
import { ImportPush } from './import-push.js';
import { ImportsController } from './imports.controller.js';

@Module({ controllers: [ImportsController], providers: [CredentialsService, ImportPush] })
export class ImportsModule {}
