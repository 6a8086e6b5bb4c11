/** The kind of the jobs that write answers; their key is the conversation's id. */
export const ANSWER_JOB = 'answer';
