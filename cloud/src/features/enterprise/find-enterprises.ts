import { charactersIn } from '@talent/contract'
import { gramsAsked, nameKey, tellingPairs, type EnterpriseChoice } from '@talent/contract/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { isListed } from './names.ts'

const MOST_FOUND = 8
const MOST_SUGGESTED = 3
/** One character is in the names of most. */
const FEWEST_CHARACTERS = 2

const like = (words: string, before = '%') => `${before}${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`

/** Of `e`: every word is in one of its names. The index finds what has the grams, the text tells whether it is them. */
export function namesHold(asked: string) {
  const { words, grams } = gramsAsked(asked)
  if (words.length === 0) return sql<boolean>`true`
  const each = words.map((word) => sql`e.search_text like ${like(word)}`)
  return sql<boolean>`(e.grams @> array[${sql.join(grams)}]::text[] and ${sql.join(each, sql` and `)})`
}

/** The few that hold every word, one that begins with it first, short names before long ones. */
export async function findEnterprises(db: Db, asked: string): Promise<EnterpriseChoice[]> {
  const key = nameKey(asked)
  if (charactersIn(key) < FEWEST_CHARACTERS) return []
  return db
    .selectFrom('enterprise as e')
    .leftJoin('area', 'area.code', 'e.area_code')
    .select(['e.id', 'e.name', 'area.name as areaName'])
    .where(isListed)
    .where(namesHold(asked))
    .orderBy(sql`e.search_text like ${like(key, '')}`, 'desc')
    .orderBy(sql`char_length(e.name)`)
    .orderBy('e.name')
    .orderBy('e.id')
    .limit(MOST_FOUND)
    .execute()
}

/** For each name the likeliest of the directory: those with most pairs of characters in common. */
export async function suggestEnterprises(
  db: Db,
  names: readonly { id: string; name: string }[],
): Promise<Map<string, EnterpriseChoice[]>> {
  const asked = names.map(({ id, name }) => ({ id, pairs: tellingPairs(name) }))
  const found = new Map<string, EnterpriseChoice[]>()
  if (asked.length === 0) return found
  const { rows } = await sql<{ asked: string; id: string; name: string; areaName: string | null }>`
    select a.id as asked, s.id, s.name, s."areaName"
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (id text, pairs text[])
     cross join lateral (
       select e.id, e.name, area.name as "areaName",
              cardinality(array(select unnest(e.grams) intersect select unnest(a.pairs))) as common
         from enterprise e left join area on area.code = e.area_code
        where e.grams && a.pairs and ${isListed}
        order by common desc, char_length(e.name), e.name, e.id limit ${MOST_SUGGESTED}::int) s
     order by a.id, s.common desc, char_length(s.name), s.name, s.id`.execute(db)
  for (const { asked: id, ...one } of rows) found.set(id, [...(found.get(id) ?? []), one])
  return found
}
