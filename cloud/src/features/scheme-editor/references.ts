import type { DayString } from '@talent/contract/calendar'
import { leavesOf, wantedBy, type Leaf } from '@talent/contract/eligibility'
import { TALENT_CATEGORIES } from '@talent/contract/matter'
import { standardsListed, type SchemeContent, type SchemeEditor } from '@talent/contract/scheme-editor'
import type { Reader } from '../../db/database.ts'
import { listLatest } from '../matter/index.ts'
import { standsSql } from '../policy/index.ts'

/** Conditions of policies in force that ask for a class, by the policy's title. */
async function classConditions(reader: Reader, today: DayString): Promise<{ title: string; leaf: Leaf }[]> {
  const rows = await reader
    .selectFrom('policy')
    .select(['title', 'document', 'eligibility'])
    .where(standsSql(today))
    .orderBy('title')
    .execute()
  return rows.flatMap(({ title, document, eligibility }) =>
    [eligibility, ...document.benefits.map(({ whom }) => whom ?? null)]
      .flatMap((tree) => (tree === null ? [] : leavesOf(tree)))
      .filter(({ fact }) => fact === 'talentCategory')
      .map((leaf) => ({ title, leaf })),
  )
}

const titlesOf = (found: readonly { title: string }[]) => [...new Set(found.map(({ title }) => title))]

/** Where what was published last is spoken of: conditions of policies, and forms that list its standards. */
export async function referencesTo(
  reader: Reader,
  today: DayString,
  { name, classes }: SchemeContent,
): Promise<SchemeEditor['references']> {
  const [conditions, matters] = await Promise.all([classConditions(reader, today), listLatest(reader)])
  // Without a scheme it is a class of whichever.
  const ours = conditions.filter(({ leaf: { schemes } }) => schemes === undefined || schemes.includes(name))
  return {
    classes: TALENT_CATEGORIES.map((category) => ({
      category,
      policies: titlesOf(ours.filter(({ leaf }) => wantedBy(leaf).includes(category.slice(0, 1)))),
    })),
    name: titlesOf(ours.filter(({ leaf }) => leaf.schemes !== undefined)),
    forms: matters.flatMap(({ definition: { title, sections } }) => {
      const options = sections.flatMap(({ fields }) =>
        fields.flatMap((field) => (standardsListed(field.options, classes) ? field.options : [])),
      )
      return options.length === 0 ? [] : [{ title, options }]
    }),
  }
}
