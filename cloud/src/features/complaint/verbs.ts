import type { EndpointInput } from '@talent/contract'
import {
  answerDueOn,
  type acceptComplaint as acceptEndpoint,
  type answerComplaint as answerEndpoint,
  type askComplaint as askEndpoint,
  type closeComplaint as closeEndpoint,
  type ComplaintChanged,
  type takeComplaint as takeEndpoint,
  type withdrawComplaint as withdrawEndpoint,
} from '@talent/contract/complaint'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeComplaint, type ComplaintChange } from './change-complaint.ts'

type Input =
  | EndpointInput<typeof acceptEndpoint>
  | EndpointInput<typeof takeEndpoint>
  | EndpointInput<typeof closeEndpoint>
  | EndpointInput<typeof withdrawEndpoint>
  | EndpointInput<typeof answerEndpoint>
  | EndpointInput<typeof askEndpoint>

/** A verb of a person: its event, and what it writes beside the state. */
const verb =
  <I extends Input>(
    event: ComplaintChange['event'],
    write: (deps: Deps, by: Caller, body: I['body']) => Pick<ComplaintChange, 'patch' | 'step'> = () => ({}),
  ) =>
  (deps: Deps, trx: Trx, by: Caller, { params, body }: I): Promise<ComplaintChanged> =>
    changeComplaint(deps, trx, by, params.id, {
      event,
      version: body.version,
      ...write(deps, by, body),
    })

const own = (_deps: Deps, by: Caller) => ({ patch: { owner_account_id: by.accountId } })

export const acceptComplaint = verb<EndpointInput<typeof acceptEndpoint>>('accept', own)
export const takeComplaint = verb<EndpointInput<typeof takeEndpoint>>('take', own)
export const closeComplaint = verb<EndpointInput<typeof closeEndpoint>>('close')
export const withdrawComplaint = verb<EndpointInput<typeof withdrawEndpoint>>('withdraw')

export const answerComplaint = verb<EndpointInput<typeof answerEndpoint>>(
  'answer',
  ({ clock }, _by, { words, fileIds }) => ({
    patch: { answered_at: clock.now() },
    step: { words, fileIds },
  }),
)

/** Asked back once: it is owed an answer again, on a day of its own. */
export const askComplaint = verb<EndpointInput<typeof askEndpoint>>(
  'ask',
  ({ calendar, clock }, _by, { words, fileIds }) => ({
    patch: {
      asked: true,
      due_on: answerDueOn(calendar, clock.now(), 'further'),
      due_revision: calendar.revision(),
    },
    step: { words, fileIds },
  }),
)
