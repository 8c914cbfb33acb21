import type { MatterField } from '@talent/contract/matter'
import { field } from './field.ts'

/** What is asked about one person's recognition, whoever applies for it. */
export const RULES = '人才分类认定办法（演示）'
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

export const standardField = (more: Partial<MatterField> = {}) =>
  field({
    key: 'standard',
    label: '对应的认定条款',
    type: 'text',
    max: 100,
    placeholder: '如：C 类第 5 项',
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
