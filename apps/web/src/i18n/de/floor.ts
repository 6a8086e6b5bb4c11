import type { floor as english } from '../en/floor.js';

export const floor: typeof english = {
  title: 'Lage',
};
