import { Controller } from '@nestjs/common';
import {
  chat,
  type CustomerFiguresList,
  type CustomerIds,
  type Empty,
  type StaffIds,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { FiguresService } from './figures.service.js';

@Controller()
export class PeopleController {
  constructor(private readonly figures: FiguresService) {}

  @Handles(chat.listMyStaff)
  myStaff(_: Empty, { actor }: CallOf<typeof chat.listMyStaff>): Promise<StaffIds> {
    return this.figures.myStaff(actor);
  }

  @Handles(chat.customerFigures)
  customers(
    { ids }: CustomerIds,
    { actor }: CallOf<typeof chat.customerFigures>,
  ): Promise<CustomerFiguresList> {
    return this.figures.customers(ids, actor);
  }
}
