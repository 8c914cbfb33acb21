import { chinaTime } from '@talent/contract/calendar'
import { untilWords, type PreparationEvent } from '@talent/contract/preparation'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { titleOf } from '../commissioner/index.ts'
import { putNews } from '../notification/index.ts'
import { talentWords } from '../service-request/index.ts'

interface Names {
  readonly talent: string
  readonly preparer: string
  readonly matter: string
  readonly until: string
}
interface Told {
  readonly talent?: string
  readonly preparer?: string
}

/** Whom a step is news to, and in which words: no word of what was filled in. */
const NEWS: Record<PreparationEvent | 'send', (names: Names) => Told> = {
  send: ({ preparer, matter, until }) => ({
    talent: `${preparer}替您填了${matter}，请您核对，${until}确认提交`,
  }),
  confirm: ({ talent, matter }) => ({ preparer: `${talent}确认提交了您代填的${matter}` }),
  decline: ({ talent, matter }) => ({ preparer: `${talent}不办${matter}了，您代填的内容已删除` }),
  expire: ({ talent, matter }) => ({
    talent: `替您填的${matter}到期没确认，已删除，要办可以自己填写`,
    preparer: `${talent}到期没确认${matter}，您代填的内容已删除`,
  }),
  withdraw: ({ preparer, matter }) => ({ talent: `${preparer}撤回了替您填的${matter}，不用确认了` }),
}

export interface PreparationStep {
  readonly id: string
  readonly event: PreparationEvent | 'send'
}

/** Puts the news of steps into inboxes. Run twice, it adds nothing. */
export async function announcePreparations(deps: Deps, steps: readonly PreparationStep[]): Promise<void> {
  const rows = await deps.db
    .selectFrom('preparation as p')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'p.matter_code').onRef('m.version', '=', 'p.matter_version'),
    )
    .select(['p.id', 'p.talent_account_id', 'p.preparer_account_id', 'p.sent_at', 'p.due_at', 'p.ended_at'])
    .leftJoin('enterprise as e', 'e.id', 'p.enterprise_id')
    .select(['e.name as enterprise', sql<string>`m.definition ->> 'title'`.as('matter')])
    .where(
      'p.id',
      'in',
      steps.map(({ id }) => id),
    )
    .execute()
  const names = await talentWords(
    deps,
    deps.db,
    rows.flatMap((row) => [row.talent_account_id, row.preparer_account_id]),
  )
  const nameOf = (id: string) => names.get(id)?.name ?? ''
  await putNews(
    deps,
    steps.flatMap(({ id, event }) => {
      const row = rows.find((one) => one.id === id)
      if (row === undefined) return []
      const told = NEWS[event]({
        talent: nameOf(row.talent_account_id),
        preparer:
          row.enterprise === null
            ? titleOf(nameOf(row.preparer_account_id))
            : `${row.enterprise}${nameOf(row.preparer_account_id)}`,
        matter: row.matter,
        until: untilWords(chinaTime(row.due_at)),
      })
      const to = [
        { accountId: row.talent_account_id, what: told.talent },
        { accountId: row.preparer_account_id, what: told.preparer },
      ]
      return [
        {
          subject: { kind: 'preparation', id } as const,
          ownerId: row.talent_account_id,
          entryId: `${id}-${event}`,
          at: event === 'send' ? row.sent_at : (row.ended_at ?? row.sent_at),
          to: to.flatMap(({ accountId, what }) => (what === undefined ? [] : [{ accountId, what }])),
        },
      ]
    }),
  )
}
