import { viewersOf } from './viewers.js';

test('one entry per person: of several tabs, the one that does most', () => {
  const viewer = (userId: string, mode: 'viewing' | 'replying' | 'noting') => ({
    userId,
    name: userId,
    mode,
  });
  expect(
    viewersOf([
      viewer('a', 'viewing'),
      viewer('b', 'noting'),
      viewer('a', 'replying'),
      viewer('b', 'viewing'),
    ]),
  ).toEqual([viewer('a', 'replying'), viewer('b', 'noting')]);
});
