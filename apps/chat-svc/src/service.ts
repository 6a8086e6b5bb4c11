import type { ServiceDefinition } from '@switchboard/platform';
import { AppModule } from './app.module.js';
import { ChatConfig } from './config.js';
import { Conversation } from './conversations/conversation.entity.js';
import { Member } from './conversations/member.entity.js';
import { Message } from './messages/message.entity.js';
import { migrations } from './migrations/migrations.js';
import { Person } from './people/person.entity.js';

export const service: ServiceDefinition<ChatConfig> = {
  name: 'chat',
  module: AppModule,
  config: ChatConfig,
  entities: [Conversation, Message, Member, Person],
  migrations,
};
