import { chinaTime, monthDayOf, type DayString } from '@talent/contract/calendar'
import type { Scheme } from '@talent/contract/recognition'
import type { Selectable } from 'kysely'
import type { Deps } from '../../deps.ts'
import { putNews } from '../notification/index.ts'
import { publicUntilOf } from './here.ts'
import { schemesOf } from './schemes.ts'
import type { RecognitionRow, RecognitionTables } from './tables.ts'

type Step = Pick<Selectable<RecognitionTables['recognition_step']>, 'id' | 'kind' | 'at' | 'recognition_id'>

/** With its year where that isn't the one it is told in. */
const dayOf = (day: DayString | null, { at }: Step): string =>
  day === null
    ? ''
    : chinaTime(at).day.slice(0, 4) === day.slice(0, 4)
      ? monthDayOf(day)
      : `${day.slice(0, 4)}年${monthDayOf(day)}`

/** What a step is to the person: no word of what was written. */
const NEWS: Record<Step['kind'], (step: Step, row: RecognitionRow, scheme: Scheme, deps: Deps) => string> = {
  propose: (step, row, scheme, deps) =>
    `核验通过，拟认定为${row.category}，公示到${dayOf(publicUntilOf(deps, row, scheme), step)}`,
  object: () => '公示期间收到一条异议，核实后才有结果，名单照常公示',
  refuse: () => '这次不予认定，依据和什么情况会不同写在里面',
  recognise: (step, row) =>
    `已认定为${row.category}，有效期到${dayOf(row.valid_until, step)}，凭证可以出示了`,
  revoke: (_, row) => `${row.category}的认定已撤销，依据、原因和您可以怎么做写在里面`,
  remind: (step, row) => `${row.category}的认定到${dayOf(row.valid_until, step)}为止，现在可以申请续期`,
}

/** Puts the news of steps into the person's inbox. */
export async function announceSteps(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = await deps.db
    .selectFrom('recognition_step')
    .select(['id', 'kind', 'at', 'recognition_id'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  if (steps.length === 0) return
  const rows = await deps.db
    .selectFrom('recognition')
    .selectAll()
    .where(
      'id',
      'in',
      steps.map(({ recognition_id: id }) => id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const schemeOf = await schemesOf(deps.db, rows)
  await putNews(
    deps,
    steps.flatMap((step) => {
      const row = byId.get(step.recognition_id)
      if (row === undefined) return []
      const { talent_account_id: accountId } = row
      const what = NEWS[step.kind](step, row, schemeOf(row), deps)
      return [
        {
          subject: { kind: 'recognition', id: row.id } as const,
          ownerId: accountId,
          entryId: step.id,
          at: step.at,
          to: [{ accountId, what }],
        },
      ]
    }),
  )
}
