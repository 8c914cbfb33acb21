import {
  applicationWorkflow,
  APPLICATION_EVENT_LABEL,
  APPLICATION_STATE_LABEL,
  employerDueOn,
  stageAt,
  stageDueOn,
  KEEPS_APPLICATION_VERSION,
  type ApplicationChanged,
  type ApplicationEvent,
} from '@talent/contract/application'
import { ContractError } from '@talent/contract'
import type { NoticeStage } from '@talent/contract/recruitment'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { endBookings } from '../booking/index.ts'
import { dropFollowUps } from '../follow-up/index.ts'
import { stagesOfPost } from '../recruitment/index.ts'
import { factsNow, lockApplication, partyFinder } from './here.ts'
import { isPlanned } from './interview.ts'
import type { ApplicationRow, ApplicationTables } from './tables.ts'
import { writeStep, type ApplicationParty } from './write-step.ts'

type Patch = Updateable<Omit<ApplicationTables['application'], 'state' | 'version' | 'last_seq' | 'since'>>

export interface ApplicationChange {
  readonly event: ApplicationEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  readonly words?: string
  /** Which one is passed. */
  readonly stage?: string
  readonly patch?: Patch
  /** From this moment the employer has their days for what they owe now. */
  readonly owes?: boolean
  /** The post takes applications now. */
  readonly open?: boolean
}

/**
 * By when the employer acts next, counted from `since`: other times after 都不行, the result of an interview, or an answer; the
 * latter two, in a stage of a notice, not before its day.
 */
export function dueOf(
  { calendar }: Pick<Deps, 'calendar'>,
  { state, interview, stages_passed: passed }: Pick<ApplicationRow, 'state' | 'interview' | 'stages_passed'>,
  stages: readonly NoticeStage[],
  since: Date,
) {
  const declined = interview === 'declined'
  const counted = employerDueOn(calendar, since, state === 'invited' && !declined ? 'result' : 'answer')
  const stage = declined ? undefined : stages[stageAt(stages, passed)]
  return {
    due_on: stage === undefined ? counted : stageDueOn(calendar, counted, stage),
    due_since: since,
    due_revision: calendar.revision(),
  }
}

/** Of one just sent. */
export const JUST_SENT = { state: 'sent', interview: 'none', stages_passed: [] as string[] } as const

const ENDS_FOLLOW_UP: readonly ApplicationEvent[] = ['invite', 'pass', 'refuse', 'hire', 'withdraw']

/** The interview that was agreed isn't held any more, and its place is free; with what both sides are told. */
const ENDS_INTERVIEW: Partial<Record<ApplicationEvent, string>> = {
  refuse: '单位已答复，不再面试',
  hire: '已录用，不用再面试',
  withdraw: '投递已撤回',
}

/** The one way a locked application changes: table, version, the row, its course, the news. */
export async function applyApplicationChange(
  deps: Deps,
  trx: Trx,
  row: ApplicationRow,
  by: ApplicationParty,
  { event, version: seen, words = '', stage, patch = {}, owes = false, open = false }: ApplicationChange,
): Promise<ApplicationChanged> {
  const [planned, stages] = [await isPlanned(deps, trx, row), await stagesOfPost(trx, row.post_id)]
  const facts = factsNow(deps, row, { open, planned, stages })
  const { state, version } = advance(
    applicationWorkflow,
    row,
    { event, by: by.role, facts, seen, keeps: KEEPS_APPLICATION_VERSION },
    () => `这份投递现在是“${APPLICATION_STATE_LABEL[row.state]}”，不能这样操作`,
  )
  const [seq, now] = [row.last_seq + 1, deps.clock.now()]
  const { interview = row.interview, stages_passed = row.stages_passed } = patch
  await trx
    .updateTable('application')
    .set({ ...patch, state, version, last_seq: seq, ...(state === row.state ? {} : { since: now }) })
    .$if(owes, (update) => update.set(dueOf(deps, { state, interview, stages_passed }, stages, now)))
    .where('id', '=', row.id)
    .execute()
  await writeStep(deps, trx, { id: row.id, seq }, by, { kind: event, words, stage: stage ?? null })
  const over = ENDS_INTERVIEW[event]
  if (over !== undefined) await endBookings(deps, trx, { subject: { kind: 'application', id: row.id } }, over)
  // Answered, or nobody waits for it any more.
  if (ENDS_FOLLOW_UP.includes(event))
    await dropFollowUps(
      deps,
      trx,
      { kind: 'application', id: row.id },
      ['application'],
      APPLICATION_EVENT_LABEL[event],
    )
  return { id: row.id, version, state }
}

/**
 * Whose role of an enterprise's contact is withdrawn at this moment does nothing any more: the withdrawal waits for this
 * change, or this change finds the role gone. Before the application, as the withdrawal locks them.
 */
export const holdContactRole = async (trx: Trx, accountId: string): Promise<boolean> =>
  (await trx
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', accountId)
    .where('role', '=', 'contact')
    .forKeyShare()
    .executeTakeFirst()) !== undefined

export interface Mine {
  readonly row: ApplicationRow
  readonly party: 'talent' | 'employer'
}

/**
 * Locked for a person who has a part in it now.
 * @throws ContractError `not_found` for anybody else, and for an employer once it isn't open to them
 */
export async function lockMine(trx: Trx, by: Caller, id: string): Promise<Mine> {
  const speaks = by.roles.includes('contact') && (await holdContactRole(trx, by.accountId))
  const roles = by.roles.filter((role) => role !== 'contact' || speaks)
  const row = await lockApplication(trx, id)
  if (row === undefined) throw new ContractError('not_found')
  const party = (await partyFinder(trx, { ...by, roles }, [row]))(row)
  if (party === null || (party === 'employer' && !row.open_to_employer))
    throw new ContractError('not_found', {
      ...(party === 'employer' && { message: '对方已撤回这份投递，不能再查看' }),
    })
  return { row, party }
}

/** A person's change of an application, under its lock. @throws ContractError as `lockMine` */
export async function changeApplication(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  change: ApplicationChange,
): Promise<ApplicationChanged> {
  const { row, party } = await lockMine(trx, by, id)
  return applyApplicationChange(deps, trx, row, { role: party, accountId: by.accountId }, change)
}
