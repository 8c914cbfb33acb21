import type { EndpointInput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import { formFaults, withWaivers, type Matter, type VerifiedFact } from '@talent/contract/matter'
import type { Offer } from '@talent/contract/offer'
import { assess, factsVerified, withoutHeld } from '@talent/contract/self-check'
import type { submitRequest } from '@talent/contract/service-request'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { heldOf } from '../award/index.ts'
import { currentMatters } from '../matter/index.ts'
import { loadOffered, type OfferedPolicy } from '../policy/index.ts'
import { verifiedOf } from '../service-request/index.ts'

type Form = EndpointInput<typeof submitRequest>['body']
export interface Found {
  readonly offer: Offer
  /** Of its matter, complete. */
  readonly form: Form
}

/** What of these one has begun to ask for: its matter by a request of one's own. */
async function askedOf(reader: Reader, accountId: string) {
  const [requests, said] = await Promise.all([
    reader
      .selectFrom('service_request')
      .select('matter_code')
      .where('talent_account_id', '=', accountId)
      .where('state', 'not in', ['withdrawn', 'declined'])
      .execute(),
    reader
      .selectFrom('policy_offer')
      .select(['policy_id', 'later_at', 'request_id'])
      .where('account_id', '=', accountId)
      .execute(),
  ])
  const matters = new Set(requests.map(({ matter_code }) => matter_code))
  const policies = new Set(
    said.flatMap(({ policy_id, request_id }) => (request_id === null ? [] : [policy_id])),
  )
  return {
    asked: ({ policy }: OfferedPolicy) =>
      policies.has(policy.id) || (policy.matter !== null && matters.has(policy.matter)),
    later: (id: string) => said.some(({ policy_id, later_at }) => policy_id === id && later_at !== null),
  }
}

const formOf = (matter: Matter, { answers }: OfferedPolicy): Form => ({
  matterCode: matter.code,
  matterVersion: matter.version,
  answers,
  ...{ materials: {}, slots: [], channel: null, deferred: [], consents: [] },
})

/** Nothing is left to fill in, to hand in or to agree to. */
const isComplete = (matter: Matter, form: Form, verified: readonly VerifiedFact[], today: DayString) =>
  formFaults(withWaivers(matter, verified, today), form, { today, days: [] }).length === 0

/** What is offered now to whoever it fits: the same for everybody. */
export async function offeredNow({ clock }: Pick<Deps, 'clock'>, reader: Reader) {
  const offered = await loadOffered(reader, clock.now())
  return {
    offered,
    matters: await currentMatters(
      reader,
      offered.flatMap(({ policy }) => policy.matter ?? []),
    ),
  }
}

/**
 * What a person may have by what an office verified alone: nothing they typed is looked at. An offer whose form would not be
 * complete is none.
 * @param known what is offered now, where many people are gone through
 */
export async function findOffers(
  deps: Pick<Deps, 'clock'>,
  reader: Reader,
  accountId: string,
  known?: Awaited<ReturnType<typeof offeredNow>>,
): Promise<Found[]> {
  const today = chinaTime(deps.clock.now()).day
  const verified = await verifiedOf(reader, accountId, today)
  if (verified.length === 0) return []
  const { offered, matters } = known ?? (await offeredNow(deps, reader))
  const situation = { facts: factsVerified(verified), on: today }
  const [before, held] = [await askedOf(reader, accountId), await heldOf(reader, accountId)]
  return offered.flatMap((one): Found[] => {
    const { docNo, version } = one
    const [policy] = withoutHeld([one.policy], held)
    if (policy === undefined) return []
    const rows = assess(policy, situation).rows.filter(({ judgement }) => judgement.verdict === 'eligible')
    const matter = policy.matter === null ? undefined : matters.get(policy.matter)
    if (rows.length === 0 || matter === undefined || before.asked(one)) return []
    const form = formOf(matter, one)
    if (!isComplete(matter, form, verified, today)) return []
    const { code, title, departmentName, promisedWorkingDays } = matter
    return [
      {
        form,
        offer: {
          policy: { id: policy.id, title: policy.title, docNo },
          version,
          benefits: rows.map(({ benefit: { name, appliesTo, amount, period, cap } }) => ({
            ...{ name, appliesTo, amount, period, cap },
          })),
          verified: verified.map(({ requestId: _, scheme: __, ...fact }) => fact),
          matter: { code, title, departmentName, promisedWorkingDays },
          later: before.later(policy.id),
        },
      },
    ]
  })
}
