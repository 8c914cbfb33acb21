import type { Selectable } from 'kysely'
import { DELAY_CAUSE_LABEL, moneyText } from '@talent/contract/award'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { coordinatorsNow } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { answerByOf } from './next-step.ts'
import type { AwardRow, AwardTables } from './tables.ts'
import { namesOf, recipientsOf } from './recipients.ts'
import { titleOf } from './title.ts'

type Step = Pick<
  Selectable<AwardTables['award_step']>,
  'id' | 'kind' | 'at' | 'to_on' | 'cause' | 'amount_fen' | 'actor_account_id' | 'award_id'
>
interface Told {
  readonly recipient?: string
  readonly coordinators?: string
}

/** With its year where that isn't the one it is told in. */
const dayOf = ({ to_on: day, at }: Step): string =>
  day === null
    ? ''
    : chinaTime(at).day.slice(0, 4) === day.slice(0, 4)
      ? monthDayOf(day)
      : `${day.slice(0, 4)}年${monthDayOf(day)}`

/** Whom a step is news to, and in which words: no word of what was written. */
const NEWS: Record<Step['kind'], (step: Step, row: AwardRow, who: string, deps: Deps) => Told> = {
  grant: (step, row) => ({
    recipient: `${titleOf(row)} ${moneyText(row.amount_fen)}已认定，${dayOf(step)}前拨付`,
  }),
  order: (step, row) => ({ recipient: `${titleOf(row)}已转${row.payer}拨付，${dayOf(step)}前` }),
  pay: (step, row) => ({
    recipient: `${titleOf(row)} ${moneyText(step.amount_fen ?? row.amount_fen)}已拨付，请核对是否到账`,
  }),
  delay: (step, row) => ({
    recipient: `${titleOf(row)}延期到${dayOf(step)}：${step.cause === null ? '' : DELAY_CAUSE_LABEL[step.cause]}`,
  }),
  end: (_step, row) => ({ recipient: `${titleOf(row)}已终止，依据写在经过里` }),
  raise: (step, row) => ({
    recipient: `${titleOf(row)}过了${dayOf(step)}的承诺日还没有拨付，已转督办，要写明原因和新的日子`,
  }),
  ask: (_step, row, who, deps) => {
    const by = answerByOf(deps, row)
    return by === null
      ? {}
      : { coordinators: `${who}咨询${titleOf(row)}（${row.number}），请在${monthDayOf(by)}前答复` }
  },
  receive: () => ({}),
  miss: (_step, row, who, deps) => {
    const by = answerByOf(deps, row)
    return by === null
      ? {}
      : { coordinators: `${who}说${titleOf(row)}（${row.number}）没到账，请查明并在${monthDayOf(by)}前答复` }
  },
  correct: (_step, row) => ({
    recipient: `${titleOf(row)}的拨付记录更正了，现在是待拨付，原因写在经过里`,
  }),
  answer: (_step, row) => ({ recipient: `您对${titleOf(row)}的咨询有答复了` }),
}

/** Puts the news of steps into inboxes. Whoever did it hears nothing of it. */
export async function announceSteps(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = await deps.db
    .selectFrom('award_step')
    .select(['id', 'kind', 'at', 'to_on', 'cause', 'amount_fen', 'actor_account_id', 'award_id'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  if (steps.length === 0) return
  const rows = await deps.db
    .selectFrom('award')
    .selectAll()
    .where(
      'id',
      'in',
      steps.map(({ award_id: id }) => id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const [whoOf, recipients, coordinators] = await Promise.all([
    namesOf(deps, rows),
    recipientsOf(deps.db, rows),
    coordinatorsNow(deps.db),
  ])
  const news = steps.flatMap((step) => {
    const row = byId.get(step.award_id)
    if (row === undefined) return []
    const told = NEWS[step.kind](step, row, whoOf(row), deps)
    const own = recipients(row)
    const to = [
      ...own.map((accountId) => ({ accountId, what: told.recipient })),
      ...coordinators
        .filter((id) => !own.includes(id))
        .map((accountId) => ({ accountId, what: told.coordinators })),
    ]
    return to.flatMap(({ accountId, what }) =>
      what === undefined || accountId === step.actor_account_id
        ? []
        : [
            {
              subject: { kind: 'award', id: row.id } as const,
              // Of an enterprise's, whoever is told.
              ownerId: row.talent_account_id ?? accountId,
              entryId: step.id,
              at: step.at,
              to: [{ accountId, what }],
            },
          ],
    )
  })
  await putNews(deps, news)
}
