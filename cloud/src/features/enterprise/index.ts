import type { FastifyInstance } from 'fastify'
import * as contract from '@talent/contract/enterprise'
import { nameKey } from '@talent/contract/enterprise'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceContactRequests, contactRequestSubject } from './contact-request-news.ts'
import {
  approveRequest,
  askToBeContact,
  listOwnRequests,
  listWaitingRequests,
  refuseRequest,
  withdrawOwnRequest,
} from './contact-requests.ts'
import { addEnterprise, changeEnterprise, mergeEnterprise } from './change-enterprises.ts'
import {
  addEnterpriseContact,
  enterprisesOf,
  listEnterpriseContacts,
  removeEnterpriseContact,
  whenContactWithdrawn,
} from './enterprise-contacts.ts'
import { findEnterprises } from './find-enterprises.ts'
import { ANNOUNCE_CONTACT_REQUEST, NAMES_CHANGED } from './jobs.ts'
import { searchColumns } from './names.ts'
import { getEnterprise, listEnterprises } from './read-enterprises.ts'
import { listUnmatchedEmployers, matchEmployer } from './unmatched-employers.ts'

const done = { done: true } as const

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.findEnterprises, async ({ query }) => ({
    enterprises: await findEnterprises(deps.db, query.q ?? ''),
  }))
  bind(app, deps, contract.listEnterprises, (input) => listEnterprises(deps, input))
  bind(app, deps, contract.getEnterprise, ({ params }) => getEnterprise(deps, params.id))
  bind(app, deps, contract.addEnterprise, ({ trx, body }) => addEnterprise(deps, trx, body))
  bind(app, deps, contract.changeEnterprise, ({ trx, ...input }) => changeEnterprise(deps, trx, input))
  bind(app, deps, contract.mergeEnterprise, ({ trx, ...input }) => mergeEnterprise(deps, trx, input))
  bind(app, deps, contract.listEnterpriseContacts, ({ params }) => listEnterpriseContacts(deps.db, params.id))
  bind(app, deps, contract.addEnterpriseContact, async ({ trx, caller, ...input }) => {
    await addEnterpriseContact(deps, trx, caller, input)
    return done
  })
  bind(app, deps, contract.removeEnterpriseContact, async ({ trx, caller, ...input }) => {
    await removeEnterpriseContact(deps, trx, caller, input)
    return done
  })
  bind(app, deps, contract.listMyEnterprises, async ({ caller }) => ({
    enterprises: await enterprisesOf(deps.db, caller.accountId),
  }))
  bind(app, deps, contract.listMyContactRequests, ({ caller }) => listOwnRequests(deps, caller))
  bind(app, deps, contract.askToBeContact, ({ trx, caller, body }) => askToBeContact(deps, trx, caller, body))
  bind(app, deps, contract.withdrawContactRequest, async ({ trx, caller, params }) => {
    await withdrawOwnRequest(deps, trx, caller, params.id)
    return done
  })
  bind(app, deps, contract.listContactRequests, (input) => listWaitingRequests(deps, input))
  bind(app, deps, contract.approveContactRequest, async ({ trx, caller, params }) => {
    await approveRequest(deps, trx, caller, params.id)
    return done
  })
  bind(app, deps, contract.refuseContactRequest, async ({ trx, caller, params, body }) => {
    await refuseRequest(deps, trx, caller, { ...params, ...body })
    return done
  })
  bind(app, deps, contract.listUnmatchedEmployers, (input) => listUnmatchedEmployers(deps, input))
  bind(app, deps, contract.matchEmployer, async (input) => {
    await matchEmployer(deps, input)
    return done
  })
}

/** Of every enterprise, those a migration made of a name too. */
async function rebuildSearch(trx: Trx): Promise<void> {
  const rows = await trx
    .selectFrom('enterprise')
    .select(['id', 'name', 'other_names', 'merged_into'])
    .execute()
  await trx.deleteFrom('enterprise_name').execute()
  for (const { id, name, other_names: others, merged_into: into } of rows) {
    const names = [name, ...others]
    await trx.updateTable('enterprise').set(searchColumns(names)).where('id', '=', id).execute()
    const keys = [...new Set(names.map(nameKey))].map((key) => ({ key, enterprise_id: into ?? id }))
    await trx
      .insertInto('enterprise_name')
      .values(keys)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
  }
}

export const enterprise = {
  routes,
  jobs: [NAMES_CHANGED, ANNOUNCE_CONTACT_REQUEST],
  subjects: [contactRequestSubject] as const,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_CONTACT_REQUEST, (batch) => announceContactRequests(deps, batch)),
  ],
  rebuildSearch,
  whenRoleWithdrawn: whenContactWithdrawn,
}
export { NAMES_CHANGED } from './jobs.ts'
export { isInDirectory, speaksFor } from './enterprise-contacts.ts'
export { contactsOf, enterpriseNames, isEnterpriseHere, presentEnterprise, spokenFor } from './spoken-for.ts'
export { placeEmployer } from './employer.ts'
export { namesHold } from './find-enterprises.ts'
export { enterpriseCalled, isListed, withEnterprises } from './names.ts'
export { placeProfiles } from './place-profiles.ts'
export { addEnterprise } from './change-enterprises.ts'
export { putEnterprise, readEnterprise, type EnterpriseRecord } from './put-enterprise.ts'
