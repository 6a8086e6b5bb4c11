import { Module } from '@nestjs/common';
import { ProvidersModule } from '../providers/providers.module.js';
import { Moderation } from './moderation.js';
import { ScreeningController } from './screening.controller.js';

@Module({ imports: [ProvidersModule], controllers: [ScreeningController], providers: [Moderation] })
export class ScreeningModule {}
