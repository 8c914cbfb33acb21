import type { Endpoint } from '@talent/contract'
import type { Policy } from '@talent/contract/policy'
import { setPolicyMark } from '@talent/contract/policy-mark'
import { importPolicy } from '../src/features/policy/index.ts'
import { demoPolicies } from '../src/seed/content/demo-policies/index.ts'
import { addTalent } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** A policy of the district, to be applied for from 1 to 31 December 2026; `more` says what is different. */
export async function putPolicy(
  t: TestApp,
  more: Partial<Policy> & { readonly versionGroup?: string; readonly sortOn?: string } = {},
): Promise<string> {
  const [record] = demoPolicies
  if (record === undefined) throw new Error('no policy')
  const { versionGroup, sortOn = '2026-01-01', ...over } = more
  const policy: Policy = {
    ...record.policy,
    ...{ id: 'marked', title: '示范区租房补贴办法', applyFrom: '2026-12-01', applyUntil: '2026-12-31' },
    ...over,
  }
  await t.deps.db
    .transaction()
    .execute((trx) =>
      importPolicy(trx, { ...record, policy, versionGroup: versionGroup ?? policy.id, sortOn }),
    )
  return policy.id
}

/** A 收藏. */
export const policyMarkPresses = (t: TestApp): [Endpoint, () => Promise<Press>][] => [
  [
    setPolicyMark,
    async () => ({
      client: (await addTalent(t)).client,
      call: { params: { id: await putPolicy(t) }, body: { mark: 'saved', marked: true } },
    }),
  ],
]

/** What anybody may ask of any policy, and any talent mark it with or answer to its offer. */
export const openPolicy = (id: string) => ({
  getPolicy: { id },
  getPolicyMarks: { id },
  setPolicyMark: { id },
  confirmOffer: { id },
  postponeOffer: { id },
  getPolicyDaysFile: { id },
})
