import * as contract from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { getMe } from './get-me.ts'
import { listAreas, listDemoPeople } from './queries.ts'
import { saveProfile } from './save-profile.ts'
import { signInAsDemoPerson, signInWithWeChat } from './sign-in.ts'
import { withdrawRole } from './withdraw-role.ts'

const done = { done: true } as const

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.signInWithWeChat, ({ body }) => signInWithWeChat(deps, body.code))
  bind(app, deps, contract.signInAsDemoPerson, ({ body, kind }) =>
    signInAsDemoPerson(deps, body.personId, kind),
  )
  bind(app, deps, contract.listDemoPeople, async () => {
    if (!deps.config.demo) throw new contract.ContractError('not_found')
    return { people: await listDemoPeople(deps.db) }
  })
  bind(app, deps, contract.getMe, ({ caller }) => getMe(deps, caller.accountId))
  bind(app, deps, contract.saveProfile, async ({ caller, body }) => {
    await saveProfile(deps, caller.accountId, body)
    return getMe(deps, caller.accountId)
  })
  bind(app, deps, contract.savePreferences, async ({ caller, body }) => {
    await deps.db
      .updateTable('account')
      .set({ large_text: body.largeText })
      .where('id', '=', caller.accountId)
      .execute()
    return done
  })
  bind(app, deps, contract.listAreas, async () => ({ areas: await listAreas(deps.db) }))
  bind(app, deps, contract.withdrawRole, async ({ caller, params, body }) => {
    await withdrawRole(deps, caller, params.id, body)
    return done
  })
}
