import { instantAfter } from '@talent/contract/calendar'
import { getDraft } from '@talent/contract/matter'
import { getFamily, getMe, saveProfile } from '@talent/contract/me'
import {
  confirmPreparation,
  getPreparation,
  giveCode,
  listSentPreparations,
  listWaitingPreparations,
  sendPreparationByCode,
  withdrawPreparation,
} from '@talent/contract/preparation'
import { getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addContact,
  addTalent,
  newsOf,
  PHONE,
  schoolingForm,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'
import { watchPreparations } from './watch-preparations.ts'

const EMPLOYER = '某材料研究院'
const { t, contact, talent } = useDistrict({
  commissioner: (t) => addCommissioner(t, { capacity: 1000 }),
  contact: (t) => addContact(t, [EMPLOYER]),
  talent: (t) => addTalent(t, { employer: EMPLOYER }),
})
const REFUSED =
  '代办码不对、已用过或已过期，或者对方在“基本情况”里填的不是您联系的单位。请对方核对后重新给一个'

const codeOf = async ({ client }: Person = talent) => (await client.call(giveCode, {})).code
const send = (code: string, { client }: Person = contact) =>
  client.try(sendPreparationByCode, {
    body: {
      code,
      matterCode: 'child-schooling',
      matterVersion: childSchooling.version,
      answers: { kind: '转学插班', stage: '小学' },
      note: '人事当面说好的',
    },
  })
const sentBy = async ({ client }: Person) => (await client.call(listSentPreparations, {})).items

test('with the code of a talent of their enterprise a contact fills in a form, which the talent reads and confirms', async () => {
  const { status, body } = await send(await codeOf())
  expect(status).toBe(200)
  await t.drain()
  expect(await newsOf(talent)).toContain(
    '某材料研究院苏晚晴替您填了子女入学，请您核对，11月27日 18:00 前确认提交',
  )
  const seen = await talent.client.call(getPreparation, { params: { id: body.id } })
  expect(seen).toMatchObject({
    preparer: { name: '苏晚晴', enterprise: EMPLOYER },
    filled: { answers: { stage: '小学' }, note: '人事当面说好的' },
  })
  const { matterCode: _, ...form } = schoolingForm([await upload(talent.client)])
  const made = await talent.client.call(confirmPreparation, {
    params: { id: body.id },
    body: { version: seen.version, ...form } as never,
  })
  const request = await talent.client.call(getRequest, { params: { id: made.id } })
  expect(request.timeline[0]).toMatchObject({ kind: 'submit', preparedBy: '苏晚晴' })
  await t.drain()
  expect(await newsOf(contact)).toContain('周予安确认提交了您代填的子女入学')
  // Matter, name, state and day; the request itself is not theirs.
  expect(await sentBy(contact)).toMatchObject([{ state: 'confirmed', talentName: '周予安' }])
  expect(JSON.stringify(await sentBy(contact))).not.toContain('小学')
  expect((await contact.client.try(getRequest, { params: { id: made.id } })).status).toBe(403)
  expect((await contact.client.try(getPreparation, { params: { id: body.id } })).status).toBe(403)
})

describe('in the same words, and with nothing kept, is refused', () => {
  test.each<[string, () => Promise<string>]>([
    ['a code that is nobody’s', async () => 'K7M2XQ4R'],
    [
      'one of another enterprise’s talent',
      async () => codeOf(await addTalent(t, { employer: '别的研究院' })),
    ],
    [
      'one that was used',
      async () => {
        const code = await codeOf()
        await send(code)
        return code
      },
    ],
    [
      'one before the last',
      async () => {
        const first = await codeOf()
        await codeOf()
        return first
      },
    ],
    [
      'one that is over',
      async () => {
        const code = await codeOf()
        t.clock.moveTo(instantAfter(t.clock.now(), 1).toISOString())
        return code
      },
    ],
    [
      'one of somebody without the role any more',
      async () => {
        const code = await codeOf()
        await t.deps.db.deleteFrom('account_role').where('account_id', '=', talent.id).execute()
        return code
      },
    ],
  ])('%s', async (_, given) => {
    const code = await given()
    const before = await sentBy(contact)
    const { error } = await send(code)
    expect([error?.code, error?.fields?.[0]?.field, error?.fields?.[0]?.message]).toEqual([
      'invalid',
      'code',
      REFUSED,
    ])
    expect(await sentBy(contact)).toEqual(before)
  })

  test('one’s own', async () => {
    await t.deps.db.insertInto('account_role').values({ account_id: talent.id, role: 'contact' }).execute()
    const { value } = await t.deps.db
      .selectFrom('role_scope')
      .select('value')
      .where('account_id', '=', contact.id)
      .executeTakeFirstOrThrow()
    await t.deps.db
      .insertInto('role_scope')
      .values({ account_id: talent.id, role: 'contact', kind: 'enterprise', value })
      .execute()
    expect((await send(await codeOf(), talent)).error?.fields?.[0]?.message).toBe(REFUSED)
  })
})

test('nothing of whoever fills it in goes into it, and nothing of it comes back to them', async () => {
  const params = { code: 'child-schooling' }
  await t.deps.db.insertInto('account_role').values({ account_id: contact.id, role: 'talent' }).execute()
  await contact.client.call(saveProfile, {
    body: { name: '苏晚晴', phone: PHONE, employer: '别的单位', areaCode: 'xc', education: 'master' },
  })
  const mine = async () => [
    (await contact.client.call(getMe, {})).profile,
    await contact.client.call(getFamily, {}),
    (await contact.client.call(getDraft, { params })).draft,
  ]
  const before = await mine()
  const { body } = await send(await codeOf())
  const { filled, version } = await talent.client.call(getPreparation, { params: { id: body.id } })
  expect(filled?.answers).toEqual({ kind: '转学插班', stage: '小学' })
  const { matterCode: _, ...form } = schoolingForm([await upload(talent.client)])
  const made = await talent.client.call(confirmPreparation, {
    params: { id: body.id },
    body: { version, ...form } as never,
  })
  const request = JSON.stringify(await talent.client.call(getRequest, { params: { id: made.id } }))
  expect(request).not.toContain('别的单位')
  expect(await mine()).toEqual(before)
  expect((await talent.client.call(getMe, {})).profile).toMatchObject({ name: '周予安', employer: EMPLOYER })
})

test('a code may be typed as one reads it aloud; what has not its form is told at once', async () => {
  const code = await codeOf()
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`
  expect((await send('12')).error?.fields?.[0]?.message).toBe('代办码是 8 位字母和数字')
  expect((await send(typed)).status).toBe(200)
})

test('a form that is refused leaves the code to be used', async () => {
  const code = await codeOf()
  const { error } = await contact.client.try(sendPreparationByCode, {
    body: {
      code,
      matterCode: 'child-schooling',
      matterVersion: childSchooling.version,
      answers: { childIdNumber: '11010519491231002X' },
      note: '说好的',
    },
  })
  expect(error?.fields?.[0]?.field).toBe('answers.childIdNumber')
  expect((await send(code)).status).toBe(200)
})

test('a contact withdraws what they sent; nothing sensitive or of the family is ever theirs to ask for', async () => {
  const { body } = await send(await codeOf())
  await contact.client.call(withdrawPreparation, {
    params: { id: body.id },
    body: { version: body.version },
  })
  expect((await talent.client.call(listWaitingPreparations, {})).preparations).toEqual([])
  expect((await contact.client.try(getFamily, {})).status).toBe(403)
})

test('what is kept of a code tells nothing, and is gone once it is over', async () => {
  const code = await codeOf()
  const rows = () => t.deps.db.selectFrom('preparation_code').selectAll().execute()
  expect(JSON.stringify(await rows())).not.toContain(code)
  t.clock.moveTo(instantAfter(t.clock.now(), 2).toISOString())
  await watchPreparations(t.deps)
  expect(await rows()).toEqual([])
})
