import type { Endpoint } from '@talent/contract'
import type { Answer, PolicyInPlay } from '@talent/contract/self-check'
import { listEligibility } from '@talent/contract/self-check'
import { getResultSharing, shareResult } from '@talent/contract/shared-result'
import { addTalent, submitSchooling, type Person } from './district.ts'
import type { Press } from './press.ts'
import { importPolicy } from '../src/features/policy/index.ts'
import { rent } from '../src/seed/content/demo-policies/housing.ts'
import type { TestApp } from './test-app.ts'

export const SHARED: readonly Answer[] = [
  { asked: 'degree', value: '硕士研究生', answeredOn: '2026-11-20' },
  { asked: 'socialInsuranceMonths', value: { from: 6, to: 11 }, answeredOn: '2026-11-20' },
]

/** The demo rent policy under a name of its own: nobody takes it back. */
const ID = 'rent-shared'
export const shipShared = (t: TestApp, more: Partial<typeof rent.policy> = {}): Promise<void> =>
  t.deps.db.transaction().execute((trx) =>
    importPolicy(trx, {
      ...{ ...rent, versionGroup: ID },
      policy: { ...rent.policy, ...more, id: ID, exclusions: [] },
    }),
  )

/** In play. */
export async function rentInPlay(t: TestApp, by: Person): Promise<PolicyInPlay> {
  await shipShared(t)
  const { policies } = await by.client.call(listEligibility, {})
  const found = policies.find(({ id }) => id === ID)
  if (found === undefined) throw new Error('the rent policy is not in play')
  return found
}

export async function tryShare(
  talent: Person,
  request: string,
  answers = SHARED,
  { policy = ID, unsure = [] }: { policy?: string; unsure?: string[] } = {},
) {
  const { consent } = await talent.client.call(getResultSharing, {})
  const body = { policy, answers: [...answers], unsure, consent: consent.version }
  return talent.client.try(shareResult, { params: { id: request }, body })
}

/** @returns its id */
export async function sharedBy(
  t: TestApp,
  talent: Person,
  request: string,
  answers = SHARED,
): Promise<string> {
  await shipShared(t)
  const { body, error } = await tryShare(talent, request, answers)
  if (body === undefined) throw new Error(error?.code)
  return body.id
}

/** A call that lets a commissioner see a result; somebody has the request. */
export const resultPresses = (t: TestApp): [Endpoint, () => Promise<Press>][] => [
  [
    shareResult,
    async () => {
      await shipShared(t)
      const talent = await addTalent(t)
      const { id } = await submitSchooling(talent)
      const { consent } = await talent.client.call(getResultSharing, {})
      const body = { policy: ID, answers: [...SHARED], consent: consent.version }
      return { client: talent.client, call: { params: { id }, body } }
    },
  ],
]
