/**
 * What became of reports, each about a conversation of its own. Lost: not stored, not escalated, not overdue or told to
 * nobody. Doubled: any of that more than once.
 */
export function countReports(filed, reports, conversations) {
  const handoffs = new Map(conversations.map((row) => [row.conversationId, row]));
  const stored = new Map(reports.map((report) => [report.id, report]));
  const count = { stored: 0, lost: 0, doubled: reports.length - stored.size, latestMs: 0 };
  const owners = new Set();
  for (const { conversationId } of reports) {
    if (owners.has(conversationId)) count.doubled += 1;
    owners.add(conversationId);
  }
  for (const { id, conversationId } of filed) {
    const report = stored.get(id);
    if (report) count.stored += 1;
    const escalated = handoffs.get(conversationId);
    // Told to one: the owner, who alone runs this workspace, is the only admin.
    const times = [report?.created, report?.overdue, report?.told, escalated?.handoffs].map((n) => n ?? 0);
    if (times.some((n) => n < 1) || escalated?.status !== 'escalated') count.lost += 1;
    if (times.some((n) => n > 1)) count.doubled += 1;
    count.latestMs = Math.max(count.latestMs, report?.lateMs ?? 0);
  }
  return count;
}
