import { listAccessRecords } from '@talent/contract/audit'
import { getMatter } from '@talent/contract/matter'
import { revealAnswer, submitRequest } from '@talent/contract/service-request'
import { taxRewardConsult } from '../../src/seed/content/matters/tax-reward-consult.ts'
import { addCommissioner, addTalent, useDistrict } from '../district.ts'

/** Names from data never meet names of ours. */
const { t } = useDistrict({})

test('a field called phone reveals what was typed into it, and the record names that field', async () => {
  const code = 'tax-reward-consult'
  const talent = await addTalent(t)
  const commissioner = await addCommissioner(t)
  const { matter } = await talent.client.call(getMatter, { params: { code } })
  const phone = {
    ...matter.sections[0]?.fields[0],
    key: 'phone',
    label: '单位电话',
    type: 'phone',
    required: true,
    sensitivity: 'phone',
    options: [],
  }
  const changed = {
    ...matter,
    version: 99,
    variantField: null,
    sections: [{ title: '一', fields: [phone] }],
    materials: [],
    consents: [],
  }
  await t.deps.db.updateTable('matter').set({ active: false }).where('code', '=', code).execute()
  await t.deps.db
    .insertInto('matter')
    .values({ code, version: 99, definition: JSON.stringify(changed), active: true, position: 9 })
    .execute()
  const form = {
    matterCode: code,
    matterVersion: 99,
    materials: {},
    slots: [],
    channel: null,
    deferred: [],
    consents: [],
  }
  const { id } = await talent.client.call(submitRequest, {
    body: { ...form, answers: { phone: '139 0000 1234' } },
  })
  const seen = await commissioner.client.call(revealAnswer, { params: { id }, body: { key: 'phone' } })
  expect(seen).toEqual({ key: 'phone', value: '13900001234' })
  const { records } = await talent.client.call(listAccessRecords, {})
  expect(records.map(({ what }) => what)).toEqual(['单位电话'])
})

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
  'an answer called %s is refused in words of ours',
  async (key) => {
    const talent = await addTalent(t)
    const answers = JSON.parse(`{"${key}":"x"}`) as Record<string, string>
    const form = {
      matterCode: 'tax-reward-consult',
      matterVersion: taxRewardConsult.version,
      materials: {},
      slots: [],
      channel: null,
      deferred: [],
      consents: [],
    }
    const { status, error } = await talent.client.try(submitRequest, { body: { ...form, answers } })
    expect([400, 422]).toContain(status)
    expect(JSON.stringify(error)).not.toMatch(/function|native/)
    expect(await t.deps.db.selectFrom('service_request').selectAll().execute()).toEqual([])
  },
)
