import { describe, expect, it } from '@jest/globals';
import { QUIET_CELLS } from './quiet-cells.js';

describe('the cells in which a message only adds itself', () => {
  it('are these for a customer', () => {
    const quiet = new Set(QUIET_CELLS.customer);
    expect(quiet.has('active/assistant/free/calm')).toBe(true);
    expect(quiet.has('escalated/assistant/free/waiting')).toBe(true);
    expect(quiet.has('active/agent/assigned/calm')).toBe(true);
    expect(quiet.has('active/agent/free/waiting')).toBe(true);
    expect(quiet.has('active/agent/free/calm')).toBe(false);
    expect([...quiet].filter((cell) => /^(snoozed|resolved)/.test(cell))).toEqual([]);
  });

  it('are only an active conversation that people have in hand for an agent', () => {
    expect(QUIET_CELLS.agent).toEqual(['active/agent/assigned/calm']);
  });
});
