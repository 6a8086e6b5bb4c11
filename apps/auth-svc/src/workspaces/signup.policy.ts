export const SIGNUP_MODES = ['open', 'first', 'off'] as const;
/** Who may make a workspace: everyone, only the very first one, or nobody. */
export type SignupMode = (typeof SIGNUP_MODES)[number];

export function mayMakeWorkspace(mode: SignupMode, anyExists: boolean): boolean {
  return mode === 'open' || (mode === 'first' && !anyExists);
}
