import { Doer } from '../chat/chat.facts.js';
import { Flag, Int, Nested } from '../fields.js';
import { Report } from './reports.dto.js';

/** A report after a change. `actor` null: the system. */
export class ReportChanged {
  @Nested(() => Report) report: Report;
  /** It was filed by a customer, who is told what becomes of it. */
  @Flag() byCustomer: boolean;
  /** How many reports of its conversation are open now. */
  @Int() openReports: number;
  @Nested(() => Doer, { nullable: true }) actor: Doer | null;
}
