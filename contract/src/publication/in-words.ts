import type { FieldFault } from '../errors.ts'
import { charactersIn } from '../typed-text.ts'
import type { Change } from './schema.ts'

/** Properties by their names, each in words. */
export type Named = Readonly<Record<string, string>>

/** Those whose words differ; one that isn't there says nothing. */
export const wordsBetween = (before: Named, after: Named): Change['parts'] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((name) => (before[name] ?? '') !== (after[name] ?? ''))
    .map((name) => ({ name, before: before[name] ?? '', after: after[name] ?? '' }))

/** What is wrong with words that have a longest length; `missing`: what is said of none, null where they may be left out. */
export function wordsFault(value: string, most: number, missing: string | null): string | null {
  if (value === '') return missing
  return charactersIn(value) > most ? `最多 ${most} 个字，现在 ${charactersIn(value)} 个` : null
}

/** What is wrong at one place: each message that there is. */
export const faultsAt = (
  field: string,
  label: string,
  ...messages: readonly (string | null | false)[]
): FieldFault[] => messages.flatMap((message) => (message ? [{ field, label, message }] : []))
