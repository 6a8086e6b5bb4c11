import type { Report } from './reports.dto.js';

/** What the one who filed it may see of a report: not what staff wrote down about it. */
export function customerReport(report: Report): Report {
  if (!report.resolution) return report;
  const { notes: _, ...resolution } = report.resolution;
  return { ...report, resolution };
}
