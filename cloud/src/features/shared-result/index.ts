import { ContractError } from '@talent/contract'
import * as contract from '@talent/contract/shared-result'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import type { SubjectRules } from '../../subjects.ts'
import { requestsHere, viewerOf } from '../service-request/index.ts'
import { loadSharedResult } from './read.ts'
import { shareResult, sharingOf } from './share.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getResultSharing, ({ caller }) => sharingOf(deps, caller))
  bind(app, deps, contract.shareResult, ({ trx, caller, ...input }) => shareResult(deps, trx, caller, input))
  bind(app, deps, contract.getSharedResult, ({ caller, params }) => loadSharedResult(deps, caller, params.id))
}

/** A consent is given for it; with the consent it is gone. News speak of the request. */
const sharedResultSubject: SubjectRules = {
  kind: 'shared_result',
  isHere: async (db, id) =>
    (await db.selectFrom('shared_result').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await requestsHere(db)
      .innerJoin('shared_result as s', 's.request_id', 'service_request.id')
      .select(['s.id', 'talent_account_id', 'commissioner_account_id', 'handed_back_by'])
      .where('s.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        (caller) => ['talent', 'commissioner'].includes(viewerOf(row, caller) ?? ''),
      ]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('shared_result as s')
      .innerJoin('service_request as r', 'r.id', 's.request_id')
      .innerJoin('policy as p', 'p.id', 's.policy_id')
      .select(['s.id', 'r.number', 'p.title', 's.result_encrypted'])
      .where('s.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, number, title, result_encrypted }) => [
        id,
        { title, number, open: result_encrypted !== null },
      ]),
    )
  },
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  whenConsentWithdrawn: async (_deps, trx, _by, id) =>
    void (await trx
      .updateTable('shared_result')
      .set({ result_encrypted: null })
      .where('id', '=', id)
      .execute()),
}

export const sharedResult = { routes, subjects: [sharedResultSubject] as const }
