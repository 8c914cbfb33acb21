import { ConditionTree } from '@talent/contract/eligibility'
import { Policy, PolicyBenefit } from '@talent/contract/policy'
import { Day } from '@talent/contract'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { PolicyRecord } from '../features/policy/index.ts'
import type { NoticeRecord } from '../features/recruitment/index.ts'
import { ExplainedError } from '../lib/explained-error.ts'
import { CLOUD_FOLDER } from '../lib/own-folder.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(CLOUD_FOLDER, 'src/seed/content', `${name}.json`), 'utf8'))

const Benefit = v.object({ ...PolicyBenefit.entries, whom: v.optional(ConditionTree) })
const Entry: v.GenericSchema<unknown, PolicyRecord> = v.strictObject({
  policy: v.object({ ...Policy.entries, benefits: v.array(Benefit) }),
  eligibility: v.nullable(ConditionTree),
  versionGroup: v.string(),
  sortOn: v.nullable(Day),
})
const nameOf = (entry: unknown): string =>
  v.is(v.object({ policy: v.object({ id: v.string() }) }), entry) ? entry.policy.id : '?'

/**
 * Policies as a file has them, held to the contract.
 * @throws naming each fault with its policy and the way to it: `zz-home-2017: eligibility.all.2.value …`
 */
export function checkedPolicies(entries: readonly unknown[]): PolicyRecord[] {
  const parsed = entries.map((entry) => ({ entry, result: v.safeParse(Entry, entry) }))
  const faults = parsed.flatMap(({ entry, result }) =>
    (result.issues ?? []).map((issue) => `${nameOf(entry)}: ${v.getDotPath(issue) ?? ''} ${issue.message}`),
  )
  if (faults.length > 0) throw new ExplainedError(`policies that can't be read:\n${faults.join('\n')}`)
  return parsed.flatMap(({ result }) => (result.success ? [result.output] : []))
}

/** Real documents, transcribed once. */
export const realPolicies = (): PolicyRecord[] => checkedPolicies(read('policies') as unknown[])

type WrittenNotice = Omit<NoticeRecord, 'ageCountedOn' | 'stages'> & {
  stages: readonly Pick<NoticeRecord['stages'][number], 'name' | 'detail'>[]
}
/** Held to the contract by a test; none of them names the days of its stages. */
export const realNotices = (): NoticeRecord[] =>
  (read('notices') as WrittenNotice[]).map((notice) => ({
    ...notice,
    ageCountedOn: null,
    stages: notice.stages.map((stage) => ({ ...stage, from: null, until: null })),
  }))
