export const workspaceName = 'Demo';
export const workspaceSlug = 'demo';
export const demoPassword = 'switchboard';

/** The first one registers the workspace and owns it. */
export const people = [
  { name: 'Olivia Owens', email: 'owner@demo.test', role: 'owner' },
  { name: 'Adam Reyes', email: 'admin@demo.test', role: 'admin' },
  { name: 'Grace Kim', email: 'agent@demo.test', role: 'agent' },
  { name: 'Ben Okafor', email: 'agent2@demo.test', role: 'agent' },
  { name: 'Clara Novak', email: 'customer@demo.test', role: 'customer' },
  { name: 'Daniel Moreau', email: 'customer2@demo.test', role: 'customer' },
];
