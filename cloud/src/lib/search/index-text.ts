import { searchableText } from '@talent/contract'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { initialsOf, writtenInitials } from './initials.ts'
import { piecesOf } from './pieces.ts'

/** What one thing is searched by, as people read it. Public text alone: nothing of it is encrypted. */
export interface Searched {
  readonly title: string
  /** 发文字号 and the like. */
  readonly number: string | null
  /** All else that is searched, with what it is called where it is quoted. */
  readonly lines: readonly { readonly text: string; readonly label?: string }[]
}

/** Tables that `add_search` was called for in a migration. */
export type SearchedTable = 'policy' | 'post' | 'demand_need'

function columnsOf({ title, number, lines }: Searched) {
  const head = [title, number ?? ''].map(searchableText).join('\n')
  const text = [head, ...lines.map((line) => searchableText(line.text))].join('\n')
  return { head, text, initials: writtenInitials(initialsOf(title)), words: piecesOf(text, title) }
}

/** Keeps what these rows are searched by, in the transaction that wrote them; worked out anew by the same call. */
export async function indexText(
  db: Db | Trx,
  table: SearchedTable,
  rows: readonly { readonly id: string; readonly searched: Searched }[],
): Promise<void> {
  const made = rows.map(({ id, searched }) => ({ id, ...columnsOf(searched) }))
  await sql`update ${sql.table(table)} as t set search_head = made.head, search_text = made.text,
      search_initials = made.initials, search_words = array_to_tsvector(made.words)
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      as made (id text, head text, text text, initials text, words text[])
    where t.id = made.id`.execute(db)
}
