import type { RequestSummary } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { MatterBrief } from '../matter/index.ts'
import { ATTENTION_WORDS } from './attention.ts'
import type { RequestRow } from './repository.ts'
import { wordsOf, type TalentWords } from './talents.ts'

/** The three stand together or not at all. */
const coverOf = (id: string | null, number: string | null, title: string | null): RequestSummary['cover'] =>
  id === null || number === null || title === null ? null : { id, number, title }

export interface ListContext {
  id: string
  /** `materialNames`: of those that may be promised for later, by key. */
  matter: MatterBrief & { materialNames: Record<string, string> }
  talent: TalentWords
  cover: RequestSummary['cover']
  unread: number
}

/**
 * What a list shows beside the rows themselves: matter, the talent's name (a profile's before the account's), unread.
 * It reads matters itself: asking their feature would be one more query for every list.
 */
export async function loadListContext(
  deps: Pick<Deps, 'db' | 'cipher'>,
  rows: readonly RequestRow[],
  readerId: string,
): Promise<Map<string, ListContext>> {
  const found = await deps.db
    .selectFrom('service_request as r')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .innerJoin('account as a', 'a.id', 'r.talent_account_id')
    .leftJoin('profile as p', 'p.account_id', 'r.talent_account_id')
    .leftJoin('cover as c', 'c.id', 'r.cover_id')
    .leftJoin('read_mark as mark', (join) =>
      join
        .on('mark.subject_kind', '=', 'request')
        .onRef('mark.subject_id', '=', 'r.id')
        .on('mark.account_id', '=', readerId),
    )
    .select([
      'r.id',
      'a.id as talentId',
      'a.name',
      'p.words_encrypted',
      'c.id as coverId',
      'c.number as coverNumber',
      'c.title as coverTitle',
      'm.code',
      'm.version',
      sql<string>`m.definition ->> 'title'`.as('title'),
      sql<number>`(m.definition ->> 'promisedWorkingDays')::int`.as('promisedWorkingDays'),
      sql<number>`(m.definition ->> 'acceptWithinWorkingDays')::int`.as('acceptWithinWorkingDays'),
      sql<Record<string, string>>`coalesce((select jsonb_object_agg(one ->> 'key', one ->> 'name')
        from jsonb_array_elements(m.definition -> 'materials') one where one -> 'deferrable' = 'true'), '{}')`.as(
        'materialNames',
      ),
      sql<number>`(select count(*)::int from timeline_entry e
        where e.request_id = r.id and e.kind <> 'submit' and e.seq > coalesce(mark.last_read_seq, 0)
          and e.actor_account_id is distinct from ${readerId})`.as('unread'),
    ])
    .where(
      'r.id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return new Map(
    found.map(
      ({
        id,
        talentId,
        name,
        words_encrypted: words,
        coverId,
        coverNumber,
        coverTitle,
        unread,
        ...matter
      }) => [
        id,
        {
          id,
          matter,
          talent: wordsOf(deps, talentId, name, words),
          cover: coverOf(coverId, coverNumber, coverTitle),
          unread,
        },
      ],
    ),
  )
}

/**
 * Whether the reader may see what was written in an entry `e` of a request `r`: to staff, words of before a withdrawn
 * consent are closed; see closed-words.ts.
 */
export const wordsAreOpen = (readerId: string) =>
  sql<boolean>`(r.talent_account_id = ${readerId} or e.kind = 'withdraw' or ${wordsAreOpenSince('e.at')})`

/** No consent given for the request `r` was withdrawn since then. */
export const wordsAreOpenSince = (at: 'e.at' | 'n.at') => sql<boolean>`not exists
  (select 1 from consent c
    where c.subject_kind = 'request' and c.subject_id = r.id and c.withdrawn_at >= ${sql.ref(at)})`

/**
 * Entries of many requests in one query, as far as lists need them: no messages but the last, and words only
 * where they are shown (the last entry, what the commissioner is doing, how it ended).
 */
export async function loadListEntries(db: Db, rows: readonly RequestRow[], readerId: string) {
  return db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .select([
      'e.id',
      'e.request_id',
      'e.seq',
      'e.kind',
      'e.actor_role',
      'e.actor_account_id',
      'e.at',
      'e.facts',
    ])
    .select(
      sql<Buffer | null>`case when (e.seq = r.last_seq or e.kind in ('report_progress', 'resolve', 'decline', 'end_unanswered', ${sql.join([...ATTENTION_WORDS])})) and ${wordsAreOpen(readerId)} then e.body_encrypted end`.as(
        'body_encrypted',
      ),
    )
    .where(
      'e.request_id',
      'in',
      rows.map((row) => row.id),
    )
    .where((eb) => eb.or([eb('e.kind', '<>', 'message'), eb('e.seq', '=', eb.ref('r.last_seq'))]))
    .orderBy('e.request_id')
    .orderBy('e.seq')
    .execute()
}
