import { Module } from '@nestjs/common';
import { OnPersonChanged } from './on-person-changed.js';
import { PeopleRepository } from './people.repository.js';

@Module({ providers: [PeopleRepository, OnPersonChanged], exports: [PeopleRepository] })
export class PeopleModule {}
