import { parseTable } from './table.js';

/** Every REST route, aimed at the first workspace: what each actor is told. `customer` is whose things they are. */
export const restTable = parseTable(`
route                                   none expired customer other agent admin owner x-customer x-agent x-admin x-owner
POST   /auth/register                   201  401     201      201   201   201   201   201        201     201     201
POST   /auth/login                      200  401     200      200   200   200   200   200        200     200     200
POST   /auth/refresh                    401  200     200      200   200   200   200   200        200     200     200
POST   /auth/logout                     401  204     204      204   204   204   204   204        204     204     204
POST   /auth/logout-all                 401  401     204      204   204   204   204   204        204     204     204
GET    /auth/verify                     401  401     200      200   200   200   200   200        200     200     200
GET    /auth/sessions                   401  401     200      200   200   200   200   200        200     200     200
DELETE /auth/sessions/{id}              401  401     204      404   404   404   404   404        404     404     404
GET    /auth/profile                    401  401     200      200   200   200   200   200        200     200     200
PUT    /auth/profile                    401  401     200      200   200   200   200   200        200     200     200
PUT    /auth/preferences                401  401     200      200   200   200   200   200        200     200     200
PUT    /auth/change-password            401  401     200      200   200   200   200   200        200     200     200
POST   /auth/forgot-password            202  401     202      202   202   202   202   202        202     202     202
POST   /auth/reset-password             400:TOKEN_INVALID 401 400:TOKEN_INVALID " " " " " " " "
POST   /auth/verify-email               400:TOKEN_INVALID 401 400:TOKEN_INVALID " " " " " " " "
POST   /auth/verify-email/resend        401  401     202      202   202   202   202   202        202     202     202
GET    /auth/jwks                       200  401     200      200   200   200   200   200        200     200     200
GET    /auth/workspaces                 401  401     200      200   200   200   200   200        200     200     200
POST   /auth/switch                     401  401     200      200   200   200   200   404        404     404     404
POST   /auth/join                       401  401     201      201   201   201   201   201        201     201     201
POST   /workspaces                      401  401     201      201   201   201   201   201        201     201     201
GET    /workspaces/{slug}               200  401     200      200   200   200   200   200        200     200     200
GET    /workspace                       401  401     403      403   200   200   200   403        200     200     200
PATCH  /workspace                       401  401     403      403   403   200   200   403        403     200     200
GET    /users                           401  401     403      403   403   200   200   403        403     200     200
POST   /users                           401  401     403      403   403   201   201   403        403     201     201
GET    /users/online                    401  401     200      200   200   200   200   200        200     200     200
GET    /users/{id}                      401  401     403      403   403   200   200   403        403     404     404
PUT    /users/{id}                      401  401     403      403   403   200   200   403        403     404     404
DELETE /users/{id}                      401  401     403      403   403   204   204   403        403     404     404
POST   /users/{id}/reset-password       401  401     403      403   403   202   202   403        403     404     404
GET    /agents                          401  401     403      403   200   200   200   403        200     200     200
GET    /customers                       401  401     403      403   200   200   200   403        200     200     200
GET    /customers/{id}                  401  401     403      403   200   200   200   403        404     404     404
GET    /conversations                   401  401     200      200   200   200   200   200        200     200     200
GET    /conversations/counts            401  401     403      403   200   200   200   403        200     200     200
POST   /conversations                   401  401     201      201   201   201   201   201        404     404     404
GET    /conversations/{id}              401  401     200      404   200   200   200   404        404     404     404
PATCH  /conversations/{id}              401  401     200      404   200   200   200   404        404     404     404
DELETE /conversations/{id}              401  401     403      403   403   204   204   403        403     404     404
GET    /conversations/{id}/messages     401  401     200      404   200   200   200   404        404     404     404
POST   /conversations/{id}/messages     401  401     201      404   201   201   201   404        404     404     404
PUT    /conversations/{id}/read         401  401     200      404   200   200   200   404        404     404     404
POST   /conversations/{id}/handoff      401  401     200      404   200   200   200   404        404     404     404
POST   /conversations/{id}/takeover     401  401     403      403   200   200   200   403        404     404     404
POST   /conversations/{id}/handback     401  401     200      404   200   200   200   404        404     404     404
POST   /conversations/{id}/assign       401  401     403      403   200   200   200   403        404     404     404
POST   /conversations/{id}/retry        401  401     409:NOTHING_TO_RETRY 404 409:NOTHING_TO_RETRY " " 404 " " "
GET    /assistants                      401  401     200      200   200   200   200   200        200     200     200
GET    /faqs                            200  401     200      200   200   200   200   200        200     200     200
POST   /faqs                            401  401     403      403   403   201   201   403        403     201     201
GET    /faqs/{id}                       200  401     200      200   200   200   200   404        404     404     404
PUT    /faqs/{id}                       401  401     403      403   403   200   200   403        403     404     404
DELETE /faqs/{id}                       401  401     403      403   403   204   204   403        403     404     404
GET    /faqs/{id}/versions              401  401     403      403   403   200   200   403        403     404     404
`);
