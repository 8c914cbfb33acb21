import { EDUCATION_LABEL } from '@talent/contract/account'
import { chinaTime } from '@talent/contract/calendar'
import { judge } from '@talent/contract/eligibility'
import { conditionsOf } from '@talent/contract/post-fit'
import { standingsOf } from '@talent/contract/self-check'
import type { Deps } from '../../deps.ts'
import { sentOf } from '../application/index.ts'
import type { ApplicationRow } from '../application/tables.ts'
import { selectPosts } from '../recruitment/index.ts'

/**
 * Which of a post's requirements speak against each of these, by what they sent alone: the degree. What a CV needn't say, or says
 * in free words, is unknown and no lack.
 */
export async function lacksOf(
  deps: Deps,
  rows: readonly ApplicationRow[],
): Promise<ReadonlyMap<string, string[]>> {
  if (rows.length === 0) return new Map()
  const posts = await selectPosts(deps.db)
    .select(['p.skill_level', 'n.age_counted_on'])
    .where('p.id', 'in', [...new Set(rows.map(({ post_id: id }) => id))])
    .execute()
  const conditions = new Map(
    posts.map(({ id, skill_level: skillLevel, age_counted_on: ageCountedOn, ...post }) => [
      id,
      conditionsOf({ ...post, skillLevel }, { ageCountedOn }),
    ]),
  )
  return new Map(
    rows.map((row) => {
      const condition = conditions.get(row.post_id) ?? null
      const { education } = sentOf(deps, row).cv
      if (condition === null || education === 'other') return [row.id, []]
      const { day: on } = chinaTime(row.sent_at)
      const situation = { facts: { degree: { value: EDUCATION_LABEL[education], on } }, on }
      const heads = standingsOf({ condition, judgement: judge(condition, situation) }, situation)
      return [
        row.id,
        heads.filter(({ depth, outcome }) => depth === 0 && outcome === 'unmet').map(({ text }) => text),
      ]
    }),
  )
}
