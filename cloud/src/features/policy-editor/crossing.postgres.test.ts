import { getPolicy } from '@talent/contract/policy'
import { restorePolicy, withdrawPolicy } from '@talent/contract/policy-editor'
import { putItem } from '../../content/put-item.ts'
import { policyKind } from '../../seed/content-kinds.ts'
import { rent, settling } from '../../seed/content/demo-policies/housing.ts'
import { research } from '../../seed/content/demo-policies/work.ts'
import { addCoordinator, useDistrict } from '../../../test/district.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })
const RING = [rent, settling, research]
const ROUNDS = 5

test('policies taken back at one moment in a ring never all lead to each other', async () => {
  await t.deps.db.transaction().execute(async (trx) => {
    for (const one of RING) await putItem(trx, policyKind, one.policy.id, one)
  })
  const ids = RING.map(({ policy }) => policy.id)
  for (const ring of [ids.slice(0, 2), ids]) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await Promise.all(
        ring.map((id, i) =>
          coordinator.client.try(withdrawPolicy, {
            params: { id },
            body: { version: 1, reason: '并入', successor: ring[(i + 1) % ring.length] ?? null },
          }),
        ),
      )
      const [refused, ...others] = answers.filter(({ status }) => status !== 200)
      expect(refused?.error?.code).toBe('invalid')
      expect(others.every(({ error }) => error?.code === 'invalid')).toBe(true)
      for (const id of ring) {
        const { withdrawn } = await coordinator.client.call(getPolicy, { params: { id } })
        if (withdrawn !== null)
          await coordinator.client.call(restorePolicy, { params: { id }, body: { version: 1 } })
      }
    }
  }
})
