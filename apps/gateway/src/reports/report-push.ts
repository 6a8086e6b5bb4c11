import { Injectable } from '@nestjs/common';
import { customerReport, type ReportChanged } from '@switchboard/contracts';
import { HighWater } from '../push/high-water.js';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';

/** Reports to all staff, and to the customer who filed them in the customer's form: each version once. */
@Injectable()
export class ReportPush {
  private readonly told = new HighWater();

  constructor(private readonly server: SocketServer) {}

  tell(
    event: 'report:new' | 'report:update',
    workspaceId: string,
    { report, byCustomer }: ReportChanged,
  ): void {
    if (!this.told.raise(report.id, report.version)) return;
    const staff = rooms.workspaceStaff(workspaceId);
    this.server.to(staff)?.emit(event, report);
    if (!byCustomer) return;
    this.server
      .to(rooms.user(workspaceId, report.reportedBy.id))
      ?.except(staff)
      .emit(event, customerReport(report));
  }
}
