import { Module } from '@nestjs/common';
import { AiConfig } from '../config.js';
import { OPENAI, openAiClient } from './openai.client.js';

/** The model's endpoint, or null without one. */
@Module({
  providers: [{ provide: OPENAI, inject: [AiConfig], useFactory: openAiClient }],
  exports: [OPENAI],
})
export class ProvidersModule {}
