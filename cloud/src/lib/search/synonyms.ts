import { searchableText } from '@talent/contract'
import type { ColumnType } from 'kysely'
import type { Reader } from '../../db/database.ts'

export interface SearchTables {
  /** One row: the table of names that mean one thing. */
  search_synonyms: {
    one_row: ColumnType<boolean, boolean | undefined, never>
    groups: ColumnType<string[][], string, string>
    version: number
  }
}

/** So many questions are asked for one: two names of groups that are as large as may be. */
const MOST_ASKS = 36

export type Groups = readonly (readonly string[])[]

export async function readSynonyms(reader: Reader): Promise<{ groups: string[][]; version: number }> {
  const row = await reader.selectFrom('search_synonyms').select(['groups', 'version']).executeTakeFirst()
  return row ?? { groups: [], version: 0 }
}

/**
 * A question in each of its ways to say it, itself first. Read from the front, the longest name first, so that a name within
 * another one isn't taken for itself; each name stands for all of its group, so that whichever is asked finds the same.
 */
export function asksOf(groups: Groups, asked: string): string[] {
  const names = groups
    .flatMap((group) =>
      group.map((name) => ({ name: searchableText(name), group: group.map(searchableText) })),
    )
    .filter(({ name }) => name !== '')
    .sort((one, other) => other.name.length - one.name.length)
  const text = searchableText(asked)
  let asks = ['']
  for (let at = 0; at < text.length;) {
    const found = names.find(({ name }) => text.startsWith(name, at))
    const said = found?.name ?? text.charAt(at)
    const others = found?.group.filter((name) => name !== said) ?? []
    const ways = asks.length * (others.length + 1) > MOST_ASKS ? [said] : [said, ...others]
    asks = ways.flatMap((way) => asks.map((ask) => ask + way))
    at += said.length
  }
  return [asked, ...asks.slice(1)]
}

/** The same by the table as it is now; nothing asked is one question. */
export const readAsks = async (reader: Reader, asked: string): Promise<string[]> =>
  asked.trim() === '' ? [asked] : asksOf((await readSynonyms(reader)).groups, asked)
