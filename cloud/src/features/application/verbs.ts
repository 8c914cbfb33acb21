import { ContractError, type EndpointInput } from '@talent/contract'
import { stageAt } from '@talent/contract/application'
import type {
  ApplicationChanged,
  ApplicationEvent,
  declineTimes as declining,
  SentCv,
  withdrawApplication as withdrawing,
} from '@talent/contract/application'
import type { SingleTime } from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { recordAct } from '../audit/index.ts'
import { endConsents } from '../consent/index.ts'
import { stagesOfPost } from '../recruitment/index.ts'
import {
  applyApplicationChange,
  changeApplication,
  lockMine,
  type ApplicationChange,
} from './change-application.ts'
import { fileOf } from './cv.ts'
import { putTimes } from './interview.ts'
import { isPhoneShown, sentOf, sentToEmployer } from './sent-cv.ts'

/** Its consents before it: the order in which taking back a consent locks them. */
export async function withdrawApplication(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body }: EndpointInput<typeof withdrawing>,
): Promise<ApplicationChanged> {
  await endConsents(trx, { kind: 'application', id }, deps.clock.now())
  return changeApplication(deps, trx, by, id, {
    ...{ event: 'withdraw', version: body.version },
    patch: { open_to_employer: false },
  })
}

/** What an employer does with one application, at the version they saw. */
export interface EmployerVerb {
  readonly id: string
  readonly version: number
  readonly words: string
}

const verb =
  (event: ApplicationEvent, patch: (deps: Deps) => ApplicationChange['patch'] = () => ({})) =>
  (deps: Deps, trx: Trx, by: Caller, { id, version, words }: EmployerVerb): Promise<ApplicationChanged> =>
    changeApplication(deps, trx, by, id, { event, version, words, patch: patch(deps) ?? {} })

/** 邀面试: with what the talent has to know, and a day by which they hear how it ended; with times, one of them is chosen. */
export async function inviteApplicant(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { id, version, words, times }: EmployerVerb & { readonly times?: readonly SingleTime[] | null },
): Promise<ApplicationChanged> {
  if (!times) return changeApplication(deps, trx, by, id, { event: 'invite', version, words, owes: true })
  return withTimes(deps, trx, by, { id, version, words, times }, 'invite')
}

async function withTimes(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { id, version, words, times }: EmployerVerb & { readonly times: readonly SingleTime[] },
  event: 'invite' | 'offer_times',
): Promise<ApplicationChanged> {
  const patch = { interview: 'offered' as const, pick_reminded_for: null }
  const { row, party } = await lockMine(trx, by, id)
  const as = { role: party, accountId: by.accountId }
  const changed = await applyApplicationChange(deps, trx, row, as, {
    event,
    version,
    words,
    patch,
    owes: true,
  })
  await putTimes(deps, trx, row, times)
  return changed
}

/** Times to choose from, to whoever is invited: beside the post's others. */
export const offerTimes = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  asked: EmployerVerb & { readonly times: readonly SingleTime[] },
): Promise<ApplicationChanged> => withTimes(deps, trx, by, asked, 'offer_times')

/** 都不行: the employer owes other times, within as many days as an answer. */
export const declineTimes = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { version, words } }: EndpointInput<typeof declining>,
): Promise<ApplicationChanged> =>
  changeApplication(deps, trx, by, params.id, {
    ...{ event: 'decline_times', version, words, owes: true },
    patch: { interview: 'declined' },
  })

/**
 * This stage of the post's notice is passed, and the next begins, with the day by which its result is owed; other times for an
 * interview aren't owed any more.
 * @throws ContractError `wrong_state` where they are in another stage, or in the last
 */
export async function passApplicant(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { id, version, words, stage }: EmployerVerb & { readonly stage: string },
): Promise<ApplicationChanged> {
  const { row, party } = await lockMine(trx, by, id)
  const stages = await stagesOfPost(trx, row.post_id)
  const at = stageAt(stages, row.stages_passed)
  if (stages[at]?.name !== stage)
    throw new ContractError('wrong_state', { message: `这份投递现在不在“${stage}”这一步` })
  const patch = {
    stages_passed: [...row.stages_passed, stage],
    ...(row.interview === 'declined' && { interview: 'none' as const }),
  }
  const as = { role: party, accountId: by.accountId }
  return applyApplicationChange(deps, trx, row, as, {
    event: 'pass',
    version,
    words,
    stage,
    patch,
    owes: true,
  })
}

/** 录用 */
export const hireApplicant = verb('hire')

/** 不合适, with the reason that the talent reads. @throws ContractError `invalid` without one */
export async function refuseApplicant(
  deps: Deps,
  trx: Trx,
  by: Caller,
  asked: EmployerVerb,
): Promise<ApplicationChanged> {
  if (asked.words.trim() === '')
    throw new ContractError('invalid', {
      fields: [{ field: 'words', label: '原因', message: '请写明原因，对方看得到' }],
    })
  return verb('refuse')(deps, trx, by, asked)
}

export interface OpenedApplication extends ApplicationChanged {
  readonly sent: SentCv
}

/**
 * An employer opens the CV: the first time it is 已查看; every time it is on the trail, with the telephone where that is shown.
 * @throws ContractError `not_found` for anybody else, and once it was taken back
 */
export async function openApplication(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
): Promise<OpenedApplication> {
  const { row, party } = await lockMine(trx, by, id)
  if (party !== 'employer') throw new ContractError('not_found')
  const sent = sentOf(deps, row)
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'contact' },
    ownerId: row.talent_account_id,
    action: 'reveal',
    what: isPhoneShown(sent, row) ? '投递的简历和手机号' : '投递的简历',
    subject: { kind: 'application', id },
  })
  const changed =
    row.state === 'sent'
      ? await applyApplicationChange(
          deps,
          trx,
          row,
          { role: 'employer', accountId: by.accountId },
          { event: 'view', version: null },
        )
      : { id, version: row.version, state: row.state }
  return { ...changed, sent: sentToEmployer(sent, changed, await fileOf(trx, row.file_id)) }
}
