import { parseTable } from './table.js';

/** Every event of clients, aimed at the customer's conversation after an attempt to join it. 401: no socket at all. */
export const socketTable = parseTable(`
event                none expired customer other agent admin owner x-customer x-agent x-admin x-owner
conversation:join    401  401     ok       404   ok    ok    ok    404        404     404     404
conversation:leave   401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
message:send         401  401     ok       404   ok    ok    ok    404        404     404     404
message:read         401  401     ok       404   ok    ok    ok    404        404     404     404
typing:start         401  401     ok       404   ok    ok    ok    404        404     404     404
typing:stop          401  401     ok       404   ok    ok    ok    404        404     404     404
conversation:viewing 401  401     403      403   ok    ok    ok    403        404     404     404
ai:stop              401  401     ok       404   ok    ok    ok    404        404     404     404
presence:set         401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth:renew           401  401     ok       403   403   403   403   403        403     403     403
`);
