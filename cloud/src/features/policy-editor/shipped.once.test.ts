import { canBeMet, canBeMissed, conditionOfRow } from '@talent/contract/eligibility'
import { adviceOnPolicy, checkPolicy } from '@talent/contract/policy-editor'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { realPolicies } from '../../seed/read-content.ts'

const TODAY = '2026-11-24'
const shipped = [...realPolicies(), ...demoPolicies].map(
  ({
    policy: { id, ...content },
    eligibility,
  }): [string, typeof content & { eligibility: typeof eligibility }] => [id, { ...content, eligibility }],
)

test.each(shipped)(
  '%s as it is shipped has nothing that must be mended, each row somebody who may have it',
  (_, content) => {
    expect(checkPolicy(content, TODAY)).toEqual([])
    const { eligibility, benefits } = content
    if (eligibility === null) return
    for (const row of benefits) {
      const condition = conditionOfRow(eligibility, row)
      expect([row.name, row.appliesTo, canBeMet(condition, TODAY), canBeMissed(condition, TODAY)]).toEqual([
        row.name,
        row.appliesTo,
        true,
        true,
      ])
    }
  },
)

test('classes of one benefit that somebody may be in both of are named, where no rule says which holds', () => {
  const advice = shipped.flatMap(([id, content]) =>
    adviceOnPolicy(content, TODAY)
      .filter(({ message }) => message.includes('可能同时满足'))
      .map(({ label }) => [id, label]),
  )
  expect(advice).toContainEqual(['sx-phd-2025', '一次性生活补助，博士毕业生'])
  expect(advice.filter(([id]) => id === 'demo-rent')).toEqual([])
})
