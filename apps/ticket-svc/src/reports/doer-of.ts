import type { Doer } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';

export const doerOf = ({ userId: id, name, role }: UserActor): Doer => ({ id, name, role });
