import type { MatterField } from '@talent/contract/matter'
import type { Standard } from '@talent/contract/recognition'
import { recognitionScheme } from '../recognition-scheme.ts'
import { RULES } from '../recognition-rules.ts'
import { field } from './field.ts'

export { RULES }
export const CATEGORIES = ['A 类', 'B 类', 'C 类', 'D 类', 'E 类']

export const categoryField = (more: Partial<MatterField> = {}) =>
  field({
    key: 'category',
    label: '申报层次',
    type: 'choice',
    required: true,
    options: CATEGORIES,
    basis: `${RULES}第三条`,
    ...more,
  })

/** As one chooses it: where it stands in the table, and what it asks. */
const standardText = ({ clause, text }: Standard) => `${clause.replace(/^附件 1 /, '')}：${text}`

/** By which standard of the scheme's table: those of the chosen class alone. */
export const standardField = (more: Partial<MatterField> = {}) =>
  field({
    key: 'standard',
    label: '对应的认定条款',
    type: 'choice',
    when: { field: 'category', is: CATEGORIES },
    options: recognitionScheme.classes.flatMap(({ standards }) => standards.map(standardText)),
    optionWhen: Object.fromEntries(
      recognitionScheme.classes.flatMap(({ category, standards }) =>
        standards.map((one) => [standardText(one), { field: 'category', is: [category] }]),
      ),
    ),
    help: '符合任一条就行，按最有把握的一条选',
    basis: `${RULES}附件 1`,
    ...more,
  })

export const ORIGIN = field({
  key: 'origin',
  label: '人才来源',
  type: 'choice',
  required: true,
  options: ['新引进', '新培养'],
  basis: `${RULES}第三条`,
})

export const SINCE = field({
  key: 'since',
  label: '来区或取得业绩日期',
  type: 'day',
  required: true,
  from: '1960-01-01',
  to: 'today',
  basis: `${RULES}第三条`,
})
