import { parseTable } from './table.js';

/**
 * Every call over the broker, made past the gateway with the login of whoever may call it and the actor's token: what
 * the owning service itself says. Calls by services, the last ones, are no user’s: whatever the token. The expired token is
 * from a system of its own, which does not know the workspace (404).
 */
export const rpcTable = parseTable(`
subject                          none expired customer other agent admin owner x-customer x-agent x-admin x-owner
auth.sessions.register           ok   404     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.login              ok   ok      ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.refresh            401  ok      ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.logout             ok   ok      ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.logout-all         401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.verify             401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.list               401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.sessions.end                401  401     ok       404   404   404   404   404        404     404     404
auth.keys.list                   ok   ok      ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.profile.get                 401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.profile.update              401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.profile.prefer              401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.uploads.start               401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.uploads.append              401  401     404      404   404   404   404   404        404     404     404
auth.profile.avatar              401  401     404      404   404   404   404   404        404     404     404
auth.profile.remove-avatar       401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.images.get                  ok   404     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.passwords.change            401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.passwords.forget            ok   ok      ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.passwords.reset             400:TOKEN_INVALID " " " " " " " " " "
auth.emails.verify               400:TOKEN_INVALID " " " " " " " " " "
auth.emails.resend               401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.workspaces.mine             401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.workspaces.switch           401  401     ok       ok    ok    ok    ok    404        404     404     404
auth.workspaces.join             401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.workspaces.create           401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.workspaces.find             ok   404     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.workspaces.get              401  401     403      403   ok    ok    ok    403        ok      ok      ok
auth.workspaces.update           401  401     403      403   403   ok    ok    403        403     ok      ok
auth.workspaces.logo             401  401     403      403   403   404   404   403        403     404     404
auth.users.list                  401  401     403      403   403   ok    ok    403        403     ok      ok
auth.users.get                   401  401     403      403   403   ok    ok    403        403     404     404
auth.users.create                401  401     403      403   403   ok    ok    403        403     ok      ok
auth.users.update                401  401     403      403   403   ok    ok    403        403     404     404
auth.users.remove                401  401     403      403   403   ok    ok    403        403     404     404
auth.users.send-reset            401  401     403      403   403   ok    ok    403        403     404     404
auth.staff.list                  401  401     403      403   ok    ok    ok    403        ok      ok      ok
auth.customers.list              401  401     403      403   ok    ok    ok    403        ok      ok      ok
auth.customers.get               401  401     403      403   ok    ok    ok    403        404     404     404
auth.clients.list                401  401     403      403   ok    ok    ok    403        ok      ok      ok
auth.clients.get                 401  401     403      403   ok    ok    ok    403        404     404     404
auth.clients.create              401  401     403      403   403   ok    ok    403        403     ok      ok
auth.clients.update              401  401     403      403   403   ok    ok    403        403     404     404
auth.clients.delete              401  401     403      403   403   ok    ok    403        403     404     404
auth.clients.users               401  401     403      403   ok    ok    ok    403        404     404     404
auth.clients.link                401  401     403      403   403   ok    ok    403        403     404     404
auth.clients.unlink              401  401     403      403   403   ok    ok    403        403     404     404
chat.conversations.create        401  401     ok       ok    ok    ok    ok    ok         404     404     404
chat.conversations.list          401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
chat.conversations.count         401  401     403      403   ok    ok    ok    403        ok      ok      ok
chat.conversations.get           401  401     ok       404   ok    ok    ok    404        404     404     404
chat.conversations.join          401  401     ok       404   ok    ok    ok    404        404     404     404
chat.conversations.update        401  401     ok       404   ok    ok    ok    404        404     404     404
chat.conversations.delete        401  401     403      403   403   ok    ok    403        403     404     404
chat.conversations.handoff       401  401     ok       404   ok    ok    ok    404        404     404     404
chat.conversations.takeover      401  401     403      403   ok    ok    ok    403        404     404     404
chat.conversations.handback      401  401     ok       404   ok    ok    ok    404        404     404     404
chat.conversations.assign        401  401     403      403   ok    ok    ok    403        404     404     404
chat.conversations.rate          401  401     ok       404   403   403   403   404        403     403     403
chat.conversations.bulk          401  401     403      403   ok    ok    ok    403        ok      ok      ok
chat.conversations.undo-bulk     401  401     403      403   ok    404   404   403        404     404     404
chat.messages.list               401  401     ok       404   ok    ok    ok    404        404     404     404
chat.messages.send               401  401     ok       404   ok    ok    ok    404        404     404     404
chat.messages.read               401  401     ok       404   ok    ok    ok    404        404     404     404
chat.messages.retry              401  401     409:NOTHING_TO_RETRY 404 409:NOTHING_TO_RETRY " " 404 " " "
chat.answers.stop                401  401     ok       404   ok    ok    ok    404        404     404     404
chat.people.my-staff             401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
chat.people.figures              401  401     403      403   ok    ok    ok    403        ok      ok      ok
ai.faqs.list                     ok   ok      ok       ok    ok    ok    ok    ok         ok      ok      ok
ai.faqs.get                      ok   404     ok       ok    ok    ok    ok    404        404     404     404
ai.faqs.create                   401  401     403      403   403   ok    ok    403        403     ok      ok
ai.faqs.update                   401  401     403      403   403   ok    ok    403        403     404     404
ai.faqs.delete                   401  401     403      403   403   ok    ok    403        403     404     404
ai.faqs.versions                 401  401     403      403   403   ok    ok    403        403     404     404
ai.assistants.list               401  401     ok       ok    ok    ok    ok    ok         ok      ok      ok
auth.health.check                401  403:FORBIDDEN " " " " " " " " "
chat.health.check                401  403:FORBIDDEN " " " " " " " " "
ai.health.check                  401  403:FORBIDDEN " " " " " " " " "
chat.conversations.count-workspace 401 403:FORBIDDEN " " " " " " " " "
chat.conversations.auto-assign    401  403:FORBIDDEN " " " " " " " " "
chat.answers.context             401  403:FORBIDDEN " " " " " " " " "
chat.answers.renew               401  403:FORBIDDEN " " " " " " " " "
chat.answers.land                401  403:FORBIDDEN " " " " " " " " "
chat.answers.settle              401  403:FORBIDDEN " " " " " " " " "
ai.screen                        401  403:FORBIDDEN " " " " " " " " "
ai.answers.current               401  403:FORBIDDEN " " " " " " " " "
`);
