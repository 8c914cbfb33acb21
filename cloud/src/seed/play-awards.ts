import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { awardActions } from '../features/award/index.ts'
import type { Caller } from '../http/caller.ts'
import { fixedClock } from '../lib/clock.ts'
import { ExplainedError } from '../lib/explained-error.ts'
import { createIds } from '../lib/ids.ts'
import { demoAwards, type DemoAward } from './content/demo-awards.ts'
import { coordinators, talents } from './content/district.ts'
import { workingDaysBefore } from './play-requests.ts'
import { enterpriseId } from './seed-people.ts'

type Act = DemoAward['instalments'][number]['acts'][number]

const caller = (accountId: string, roles: Caller['roles']): Caller => ({
  ...{ accountId, name: '', roles, standsInFor: [], sessionId: '' },
})

/** One step through the use case that a person's press would run. */
async function play(deps: Deps, trx: Trx, today: string, by: [Caller, Caller], id: string, act: Act) {
  const [staff, recipient] = by
  const { version, amount_fen: amountFen } = await trx
    .selectFrom('award')
    .select(['version', 'amount_fen'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const call = <B>(body: B) => ({ params: { id }, query: undefined, body: { version, ...body } })
  switch (act.do) {
    case 'order':
      return awardActions.orderAward(deps, trx, staff, call({}))
    case 'pay': {
      const paidOn = workingDaysBefore(deps.calendar, today, act.paidAgo)
      return awardActions.payAward(deps, trx, staff, call({ paidOn, amountFen, batch: act.batch, words: '' }))
    }
    case 'delay': {
      const { cause, words, toIn } = act
      return awardActions.delayAward(deps, trx, staff, call({ cause, words, nextOn: addDays(today, toIn) }))
    }
    case 'end':
      return awardActions.endAward(deps, trx, staff, call({ basis: act.basis }))
    case 'ask':
      return awardActions.askAward(deps, trx, recipient, call({ words: act.words }))
    case 'answer':
      return awardActions.answerAward(deps, trx, staff, call({ words: act.words }))
  }
}

/** Plays the demo awards as they would have come about; only where there is none yet. */
export async function playDemoAwards(deps: Deps, trx: Trx): Promise<void> {
  if (await trx.selectFrom('award').select('id').limit(1).executeTakeFirst()) return
  const today = chinaTime(deps.clock.now()).day
  const clock = fixedClock(deps.clock.now().toISOString())
  const then: Deps = { ...deps, clock, newId: createIds(clock) }
  const staff = caller(coordinators[0]?.id ?? '', ['coordinator'])
  const at = (ago: number) => chinaInstant(workingDaysBefore(deps.calendar, today, ago), '10:00')
  for (const { policyId, benefit, to, grantedAgo, instalments } of demoAwards) {
    const person = 'person' in to ? talents.find(({ id }) => id === to.person) : undefined
    if ('person' in to && person === undefined) throw new ExplainedError(`no demo person ${to.person}`)
    clock.moveTo(at(grantedAgo))
    const { id: first } = await awardActions.grantAward(then, trx, staff, {
      params: undefined,
      query: undefined,
      body: {
        ...{ policyId, benefit, payer: '财政部门（演示）', words: '', repeats: false },
        phone: person?.phone ?? null,
        enterpriseId: 'enterprise' in to ? enterpriseId(to.enterprise) : null,
        instalments: instalments.map(({ yuan, promisedIn }) => ({
          amountFen: yuan * 100,
          promisedOn: addDays(today, promisedIn),
        })),
      },
    })
    const rows = await trx
      .selectFrom('award')
      .select('id')
      .where('grant_id', '=', first)
      .orderBy('instalment')
      .execute()
    for (const [i, { acts }] of instalments.entries())
      for (const act of acts) {
        clock.moveTo(at(act.ago))
        await play(then, trx, today, [staff, caller(person?.id ?? '', ['talent'])], rows[i]?.id ?? '', act)
      }
  }
}
