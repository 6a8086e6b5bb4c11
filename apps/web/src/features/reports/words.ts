import type { IssueType, Priority, ReportStatus } from '@switchboard/contracts';

/** The closed lists of the contracts, kept complete by the compiler; each issue with the priority it gets unless said otherwise. */
const issueTypes: Record<IssueType, Priority> = {
  incorrect_information: 'high',
  inappropriate_response: 'medium',
  technical_issue: 'medium',
  need_human_agent: 'high',
  other: 'low',
};

export function isIssueType(text: string): text is IssueType {
  return text in issueTypes;
}

export const ISSUE_TYPES = Object.keys(issueTypes).filter(isIssueType);

export function usualPriority(issue: IssueType): Priority {
  return issueTypes[issue];
}

export function isOpen(status: ReportStatus): boolean {
  return status === 'pending' || status === 'in_review';
}
