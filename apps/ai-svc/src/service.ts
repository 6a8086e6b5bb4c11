import type { ServiceDefinition } from '@switchboard/platform';
import { AppModule } from './app.module.js';
import { AiConfig } from './config.js';
import { CallEntity } from './answers/call.entity.js';
import { AssistantEntity } from './assistants/assistant.entity.js';
import { FaqVersionEntity } from './faqs/faq-version.entity.js';
import { FaqEntity } from './faqs/faq.entity.js';
import { migrations } from './migrations/index.js';
import { PersonEntity } from './people/person.entity.js';

export const aiService: ServiceDefinition<AiConfig> = {
  name: 'ai',
  module: AppModule,
  config: AiConfig,
  entities: [AssistantEntity, CallEntity, FaqEntity, FaqVersionEntity, PersonEntity],
  migrations,
};
