import { Module } from '@nestjs/common';
import { AnswersModule } from './answers/answers.module.js';
import { AssistantsModule } from './assistants/assistants.module.js';
import { FaqsModule } from './faqs/faqs.module.js';
import { PeopleModule } from './people/people.module.js';
import { ScreeningModule } from './screening/screening.module.js';

@Module({ imports: [FaqsModule, AssistantsModule, PeopleModule, ScreeningModule, AnswersModule] })
export class AppModule {}
