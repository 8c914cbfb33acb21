import { ContractError, type EndpointInput } from '@talent/contract'
import type {
  answerAward as answerEndpoint,
  correctAward as correctEndpoint,
  missAward as missEndpoint,
  receiveAward as receiveEndpoint,
  askAward as askEndpoint,
  AwardChanged,
  delayAward as delayEndpoint,
  endAward as endEndpoint,
  orderAward as orderEndpoint,
  payAward as payEndpoint,
} from '@talent/contract/award'
import { chinaTime } from '@talent/contract/calendar'
import { dayFault } from '@talent/contract/follow-up'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeAward, type AwardChange } from './change-award.ts'
import { superviseAward } from './follow-up-rules.ts'
import { lockAward } from './here.ts'
import type { AwardRow } from './tables.ts'

type Input =
  | EndpointInput<typeof orderEndpoint>
  | EndpointInput<typeof payEndpoint>
  | EndpointInput<typeof delayEndpoint>
  | EndpointInput<typeof endEndpoint>
  | EndpointInput<typeof askEndpoint>
  | EndpointInput<typeof answerEndpoint>
  | EndpointInput<typeof correctEndpoint>
  | EndpointInput<typeof receiveEndpoint>
  | EndpointInput<typeof missEndpoint>

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

/** A verb of a person: its event, and what it writes beside the state. */
const verb =
  <I extends Input>(
    event: AwardChange['event'],
    write: (deps: Deps, body: I['body'], row: AwardRow) => ReturnType<AwardChange['write']> = () => ({}),
  ) =>
  (deps: Deps, trx: Trx, by: Caller, { params, body }: I): Promise<AwardChanged> =>
    changeAward(deps, trx, by, params.id, {
      event,
      version: body.version,
      write: (row) => write(deps, body, row),
    })

export const orderAward = verb<EndpointInput<typeof orderEndpoint>>('order', (_deps, _body, row) => ({
  step: { to: row.due_on },
}))

export const payAward = verb<EndpointInput<typeof payEndpoint>>(
  'pay',
  (deps, { paidOn, amountFen, batch, words }, row) => {
    if (paidOn > chinaTime(deps.clock.now()).day) throw fault('paidOn', '拨付日期', '拨付日期不能晚于今天')
    if (amountFen !== row.amount_fen && words === '')
      throw fault('words', '说明', '金额和认定的不一样，请写明为什么')
    return {
      patch: { paid_on: paidOn, paid_fen: amountFen, batch },
      step: { words, from: row.due_on, to: paidOn, amountFen, batch },
    }
  },
)

export const delayAward = verb<EndpointInput<typeof delayEndpoint>>(
  'delay',
  (deps, { cause, words, nextOn }, row) => {
    const wrong = dayFault(nextOn, deps.clock.now(), null)
    if (wrong !== null) throw fault('nextOn', '新的日子', wrong)
    if (nextOn <= row.due_on) throw fault('nextOn', '新的日子', '新的日子要晚于原来的承诺日')
    return { patch: { due_on: nextOn, cause }, step: { words, cause, from: row.due_on, to: nextOn } }
  },
)

export const endAward = verb<EndpointInput<typeof endEndpoint>>('end', (_deps, { basis }) => ({
  step: { words: basis },
}))

export const askAward = verb<EndpointInput<typeof askEndpoint>>('ask', ({ clock }, { words }) => ({
  patch: { asked_at: clock.now() },
  step: { words },
}))

export const answerAward = verb<EndpointInput<typeof answerEndpoint>>('answer', (_deps, { words }) => ({
  patch: { asked_at: null, missing_at: null },
  step: { words },
}))

/** Owed again as before, also what is late of it: that is raised anew. */
export const correctAward = verb<EndpointInput<typeof correctEndpoint>>(
  'correct',
  (_deps, { words }, row) => ({
    patch: {
      ...{ paid_on: null, paid_fen: null, batch: null },
      ...{ received_on: null, missing_at: null, raised_for: null },
    },
    step: {
      words,
      amountFen: row.paid_fen ?? row.amount_fen,
      from: row.paid_on ?? row.due_on,
      to: row.due_on,
    },
  }),
)

export const receiveAward = verb<EndpointInput<typeof receiveEndpoint>>(
  'receive',
  ({ clock }, _body, row) => ({
    // What was asked because it hadn't come is answered by its coming.
    patch: {
      received_on: chinaTime(clock.now()).day,
      missing_at: null,
      ...(row.missing_at !== null && { asked_at: null }),
    },
  }),
)

const sayMissing = verb<EndpointInput<typeof missEndpoint>>('miss', ({ clock }, { words }) => ({
  patch: { missing_at: clock.now(), asked_at: clock.now() },
  step: { words },
}))

/** It waits for an answer as what is asked, and goes to 督办 at once. */
export async function missAward(
  deps: Deps,
  trx: Trx,
  by: Caller,
  input: EndpointInput<typeof missEndpoint>,
): Promise<AwardChanged> {
  const changed = await sayMissing(deps, trx, by, input)
  const row = await lockAward(trx, input.params.id)
  if (row !== undefined) await superviseAward(deps, trx, row)
  return changed
}
