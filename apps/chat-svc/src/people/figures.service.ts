import { Injectable } from '@nestjs/common';
import { chat, type CustomerFiguresList, isStaff, type StaffIds } from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { presentFigures } from './figures.presenter.js';
import { FiguresRepository } from './figures.repository.js';

@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresRepository,
  ) {}

  customers(ids: string[], { workspaceId, role }: UserActor): Promise<CustomerFiguresList> {
    if (!isStaff(role)) fail(chat.customerFigures, 'FORBIDDEN', 'Figures are for staff');
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const [figures, moods] = await Promise.all([
        this.figures.figures(tx, workspaceId, ids),
        this.figures.moods(tx, workspaceId, ids),
      ]);
      return { items: ids.map((id) => presentFigures(id, figures, moods)) };
    });
  }

  /** Nobody for staff, who see everyone. */
  myStaff({ workspaceId, userId }: UserActor): Promise<StaffIds> {
    return this.database.inWorkspace(workspaceId, async (tx) => ({
      ids: await this.figures.staffOf(tx, workspaceId, userId),
    }));
  }
}
