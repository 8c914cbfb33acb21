import * as contract from '@talent/contract/me'
import * as selfCheck from '@talent/contract/self-check'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { signInAsDemoPerson, signInWithWeChat, type SignedIn } from '../account/index.ts'
import { answers, getAnswers, saveAnswers } from './answers.ts'
import { family, getFamily, saveFamily } from './family.ts'
import { getMe } from './get-me.ts'
import { ownListSubject } from './own-list.ts'
import { saveProfile } from './save-profile.ts'

const done = { done: true } as const

function routes(app: FastifyInstance, deps: Deps): void {
  /** Who signs in is told at once what `getMe` would tell. */
  const withMe = async ({ accountId, ...session }: SignedIn): Promise<contract.Session> => ({
    ...session,
    me: await getMe(deps, accountId),
  })
  bind(app, deps, contract.signInWithWeChat, async ({ body }) =>
    withMe(await signInWithWeChat(deps, body.code)),
  )
  bind(app, deps, contract.signInAsDemoPerson, async ({ body, kind }) =>
    withMe(await signInAsDemoPerson(deps, body.personId, kind)),
  )
  bind(app, deps, contract.getMe, ({ caller }) => getMe(deps, caller.accountId))
  bind(app, deps, contract.saveProfile, async ({ caller, body }) => {
    await saveProfile(deps, caller.accountId, body)
    return getMe(deps, caller.accountId)
  })
  bind(app, deps, contract.getFamily, ({ caller }) => getFamily(deps, caller.accountId))
  bind(app, deps, contract.saveFamily, ({ caller, body }) => saveFamily(deps, caller.accountId, body))
  bind(app, deps, selfCheck.getAnswers, ({ caller }) => getAnswers(deps, caller.accountId))
  bind(app, deps, selfCheck.saveAnswers, ({ caller, body }) => saveAnswers(deps, caller.accountId, body))
  bind(app, deps, contract.savePreferences, async ({ caller, body }) => {
    await deps.db
      .updateTable('account')
      .set({ large_text: body.largeText })
      .where('id', '=', caller.accountId)
      .execute()
    return done
  })
}

export const me = { routes, subjects: [ownListSubject(family), ownListSubject(answers)] as const }

export { findProfile, phoneOf } from './find-profile.ts'
export { answersToCount, answersToTellBy, keepFirstAnswers, verifiedToTell, type KeptBy } from './answers.ts'
