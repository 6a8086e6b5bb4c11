import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ticket } from '@switchboard/contracts';
import { FactFollower, isFactOf, type Fact } from '@switchboard/platform';
import { NotificationPush } from '../notifications/notification-push.js';
import { SyncPush } from '../push/sync-push.js';
import { ReportPush } from './report-push.js';

const CHANGES = [
  ticket.reportAssigned,
  ticket.reportResolved,
  ticket.reportDismissed,
  ticket.reportOverdue,
] as const;

/** Every gateway reads the facts of reports and notifications itself and tells its own sockets only. */
@Injectable()
export class ReportFollower implements OnModuleInit {
  constructor(
    private readonly facts: FactFollower,
    private readonly reports: ReportPush,
    private readonly notifications: NotificationPush,
    private readonly sync: SyncPush,
  ) {}

  async onModuleInit(): Promise<void> {
    const contracts = [ticket.reportCreated, ...CHANGES, ticket.notificationCreated];
    const following = this.facts.follow(contracts, {
      onFact: (fact) => this.take(fact),
      onGap: () => this.sync.all(),
    });
    await following.ready;
  }

  private take(fact: Fact): void {
    const { workspaceid } = fact;
    if (isFactOf(ticket.notificationCreated, fact)) this.notifications.tell(workspaceid, fact.data);
    else if (isFactOf(ticket.reportCreated, fact)) this.reports.tell('report:new', workspaceid, fact.data);
    for (const contract of CHANGES) {
      if (isFactOf(contract, fact)) this.reports.tell('report:update', workspaceid, fact.data);
    }
  }
}
