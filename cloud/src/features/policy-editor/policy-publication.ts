import type { FieldFault } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  checkPolicy,
  contentOfPolicy,
  EMPTY_POLICY,
  labelOfPart,
  type PolicyContent,
} from '@talent/contract/policy-editor'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { matterTitles } from '../matter/index.ts'
import { putPolicyVersion, readPolicy } from '../policy/index.ts'
import { isBegun, type Reviewable } from '../publication/index.ts'

/** What it names of others that isn't there: a matter, a policy it excludes. */
async function referenceFaults(
  reader: Reader,
  { matter, exclusions = [], implements: general = null }: PolicyContent,
  id: string,
): Promise<FieldFault[]> {
  const others = [...new Set(exclusions.flatMap((one) => one.others.map(({ policy }) => policy)))]
  const named = general === null ? others : [...others, general]
  const known =
    named.length === 0
      ? []
      : await reader.selectFrom('policy').select(['id', 'implements_id']).where('id', 'in', named).execute()
  const missing = others.filter((other) => !known.some((one) => one.id === other))
  const implemented = known.find((one) => one.id === general)
  const matters = matter === undefined ? null : await matterTitles(reader)
  return [
    ...(matter !== undefined && matters?.has(matter) !== true
      ? [{ field: 'matter', label: labelOfPart('matter'), message: '没有这个事项，或已停办' }]
      : []),
    ...missing.map((other) => ({
      field: 'exclusions',
      label: labelOfPart('exclusions'),
      message: `写到的政策“${other}”不存在`,
    })),
    ...(general !== null && (general === id || implemented === undefined || implemented.implements_id === id)
      ? [
          {
            field: 'implements',
            label: labelOfPart('implements'),
            message:
              general === id
                ? '不能是它自己'
                : implemented === undefined
                  ? '没有这份政策，请重新选择'
                  : '那一份落实的正是这份政策，不能互相落实',
          },
        ]
      : []),
  ]
}

/** A policy as something that is published. */
export const policyPublication = ({ clock }: Pick<Deps, 'clock'>): Reviewable<PolicyContent> => ({
  kind: 'policy',
  current: async (reader, id) => {
    const found = await readPolicy(reader, id)
    if (found === null)
      return (await isBegun(reader, 'policy', id)) ? { version: 0, content: EMPTY_POLICY } : null
    return { version: found.version, content: contentOfPolicy(found.policy, found.eligibility) }
  },
  settle: (_, content) => content,
  check: async (reader, content, id) => [
    ...checkPolicy(content, chinaTime(clock.now()).day),
    ...(await referenceFaults(reader, content, id)),
  ],
  put: (trx, id, content) => putPolicyVersion(trx, id, content, chinaTime(clock.now()).day),
  draft: 'policy_draft',
  titleOf: ({ title }) => title || '没有名称的政策',
})
