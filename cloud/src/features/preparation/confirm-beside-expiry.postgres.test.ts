import { confirmPreparation, sendPreparation } from '@talent/contract/preparation'
import {
  addCommissioner,
  addTalent,
  newsOf,
  schoolingForm,
  submitSchooling,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { fixedClock } from '../../lib/clock.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'
import { watchPreparations } from './watch-preparations.ts'

const { t, commissioner } = useDistrict({ commissioner: (t) => addCommissioner(t, { capacity: 1000 }) })

/** The call that confirms what was prepared for a talent anew. */
async function prepareFor(talent: Person) {
  const { id: requestId } = await submitSchooling(talent)
  const { id, version } = await commissioner.client.call(sendPreparation, {
    body: {
      requestId,
      matterCode: 'child-schooling',
      matterVersion: childSchooling.version,
      answers: { stage: '小学' },
      note: '电话里说好的',
    },
  })
  const { matterCode: _, ...form } = schoolingForm([await upload(talent.client)])
  return { params: { id }, body: { version, ...form } as never }
}
const requestsOf = async ({ id }: Person) =>
  (await t.deps.db.selectFrom('service_request').select('id').where('talent_account_id', '=', id).execute())
    .length

test('confirmed while two copies of the job with a clock further on find it past its time: one of both, with its effects alone', async () => {
  const prepared: { talent: Person; call: Awaited<ReturnType<typeof prepareFor>> }[] = []
  for (let i = 0; i < 8; i++) {
    const talent = await addTalent(t, { name: `人才${i}` })
    prepared.push({ talent, call: await prepareFor(talent) })
  }
  const past = { ...t.deps, clock: fixedClock('2026-11-27T18:00:00+08:00') }
  const [answers] = await Promise.all([
    Promise.all(prepared.map(({ talent, call }) => talent.client.try(confirmPreparation, call))),
    watchPreparations(past),
    watchPreparations(past),
  ])
  await t.drain()
  for (const [i, { talent, call }] of prepared.entries()) {
    const confirmed = answers[i]?.status === 200
    const row = await t.deps.db
      .selectFrom('preparation')
      .select(['state', 'body_encrypted'])
      .where('id', '=', call.params.id)
      .executeTakeFirstOrThrow()
    const expiries = (await newsOf(talent)).filter((what) => what.includes('到期没确认')).length
    expect([answers[i]?.error?.code, row, await requestsOf(talent), expiries]).toEqual(
      confirmed
        ? [undefined, { state: 'confirmed', body_encrypted: null }, 2, 0]
        : ['wrong_state', { state: 'expired', body_encrypted: null }, 1, 1],
    )
  }
})
