import { ContractError } from '@talent/contract'
import type { AboutCard, AskedAbout } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPolicy } from '../policy/index.ts'

const fault = (label: string) =>
  new ContractError('invalid', {
    fields: [{ field: 'about', label, message: '没有找到，可能已经撤下；请移除后再发送' }],
  })

async function policyCard(trx: Trx, id: string): Promise<AboutCard> {
  const found = await readPolicy(trx, id)
  if (found === null) throw fault('政策')
  const { title, docNo } = found.policy
  return { kind: 'policy', id, title, number: docNo ?? '', version: found.version }
}

/** Only whoever may read an award asks about it: its name says what somebody receives. */
async function awardCard(deps: Deps, trx: Trx, by: Caller, id: string): Promise<AboutCard> {
  const awards = deps.subjects.of('award')
  const mayRead = (await awards.viewersOf(trx, [id])).get(id)
  const brief = mayRead?.(by) === true && (await awards.briefsOf({ ...deps, db: trx }, [id])).get(id)
  if (!brief) throw fault('兑现')
  return { kind: 'award', id, title: brief.title, number: brief.number, version: null }
}

/**
 * What is asked about, as it is called now: the entry keeps it, whatever becomes of it.
 * @throws ContractError `invalid`
 */
export const aboutCard = (deps: Deps, trx: Trx, by: Caller, { kind, id }: AskedAbout): Promise<AboutCard> =>
  kind === 'policy' ? policyCard(trx, id) : awardCard(deps, trx, by, id)
