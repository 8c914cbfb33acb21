import type { EndpointCall } from '@talent/contract'
import type { submitRequest } from '@talent/contract/service-request'
import { taxRewardConsult } from '../src/seed/content/matters/tax-reward-consult.ts'

/** A request that needs no upload: so that many can be submitted at once. */
export const CONSULT_FORM: EndpointCall<typeof submitRequest>['body'] = {
  matterCode: 'tax-reward-consult',
  matterVersion: taxRewardConsult.version,
  answers: { topic: '其他', question: '如何申报' },
  materials: {},
  deferred: [],
  slots: [],
  channel: null,
  consents: [],
}
