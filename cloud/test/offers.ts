import type { Endpoint } from '@talent/contract'
import type { VerifiedFact } from '@talent/contract/matter'
import { confirmOffer, postponeOffer } from '@talent/contract/offer'
import { OWN_SCHEME } from '@talent/contract/policy'
import { submitRequest } from '@talent/contract/service-request'
import { importPolicy, readPolicy } from '../src/features/policy/index.ts'
import { keepVerified } from '../src/features/service-request/index.ts'
import { card } from '../src/seed/content/demo-policies/family.ts'
import { addTalent, schoolingForm, upload, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

export const OFFERED = card.policy.id

/** The district's policy that is 免申即享. @returns its version */
export async function putOffered(t: TestApp, record = card): Promise<number> {
  await t.deps.db.transaction().execute((trx) => importPolicy(trx, record))
  return (await readPolicy(t.deps.db, record.policy.id))?.version ?? 0
}

/** Recognised by an office, on a request of theirs. */
export async function verify(
  t: TestApp,
  talent: Person,
  value: VerifiedFact['value'] = 'C 类',
  validUntil = '2028-12-31',
): Promise<void> {
  const { id } = await talent.client.call(submitRequest, {
    body: schoolingForm([await upload(talent.client)]),
  })
  const fact = { kind: 'talent-category', value, validUntil, accountId: talent.id } as const
  await t.deps.db.transaction().execute((trx) =>
    keepVerified(trx, {
      ...fact,
      scheme: OWN_SCHEME,
      requestId: id,
      verifiedBy: talent.id,
      at: t.clock.now(),
    }),
  )
}

export const offerPresses = (t: TestApp): [Endpoint, () => Promise<Press>][] => {
  const offered = async () => {
    const version = await putOffered(t)
    const talent = await addTalent(t)
    await verify(t, talent)
    return { client: talent.client, version, params: { id: OFFERED } }
  }
  return [
    [
      confirmOffer,
      async () => {
        const { client, version, params } = await offered()
        return { client, call: { params, body: { version } } }
      },
    ],
    [
      postponeOffer,
      async () => {
        const { client, params } = await offered()
        return { client, call: { params, body: { later: true } } }
      },
    ],
  ]
}
