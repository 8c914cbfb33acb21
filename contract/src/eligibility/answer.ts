import { isOurDay } from '../common.ts'
import type { Asked } from './condition.ts'
import type { Known } from './evaluate.ts'
import { factRow, isFact } from './facts.ts'
import { UNNAMED } from './questions.ts'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const isText = (value: Known['value']): value is string => typeof value === 'string'
const isList = (value: Known['value']): value is readonly string[] => Array.isArray(value)
const isOne = (value: string, values: readonly string[] | undefined) =>
  value === UNNAMED || values === undefined || values.includes(value)

/** Whether this answers that question as the vocabulary stands: one kept long ago may be of another. */
export function isAnswer(asked: Asked, value: Known['value']): boolean {
  const key = asked.split('@')[0] ?? ''
  if (!isFact(key)) return false
  const { type, values } = factRow(key)
  switch (type) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
    case 'words':
      return isText(value) ? isOne(value, values) : value === false
    case 'choices':
      return isList(value) && value.every((one) => isOne(one, values))
    case 'number':
      return typeof value === 'number' || value === false || (typeof value === 'object' && !isList(value))
    case 'day':
      return isText(value) ? MONTH.test(value) || isOurDay(value) : value === false
    case 'region':
      return isList(value) && value.length === 3
  }
}
