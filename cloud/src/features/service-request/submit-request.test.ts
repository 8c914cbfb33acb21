import { getDraft, getMatter, removeDraft, saveDraft } from '@talent/contract/matter'
import {
  evaluateRequest,
  getRequest,
  postMessage,
  submitRequest,
  supplement,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  CHILD,
  schoolingForm,
  submitSchooling,
  upload,
  type Form,
  useDistrict,
} from '../../../test/district.ts'
import { stage } from '../../../test/events.ts'
import { medicalCare } from '../../seed/content/matters/medical-care.ts'

const { t, talent } = useDistrict(
  { staff: (t) => addCommissioner(t, { capacity: 1000 }), talent: addTalent },
  { once: true },
)

const countRows = async () => {
  const count = async (table: 'service_request' | 'request_answer' | 'consent' | 'timeline_entry') =>
    (
      await t.deps.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  return Promise.all([
    count('service_request'),
    count('request_answer'),
    count('consent'),
    count('timeline_entry'),
  ])
}
const form = async (more: Partial<Form> = {}) => schoolingForm([await upload(talent.client)], more)

const NEW_PUPIL = { kind: '新生入学', stage: '小学', childName: CHILD.name }

test.each<[string, Partial<Form>, string[]]>([
  [
    'empty',
    { answers: {}, materials: {}, deferred: [], consents: [] },
    ['answers.kind', 'answers.stage', 'answers.childName', 'materials.household', 'consents.minor'],
  ],
  [
    'a wrong ID number',
    {
      answers: { kind: '转学插班', stage: '小学', childName: '周小满', childIdNumber: '110105194912310021' },
    },
    ['answers.childIdNumber'],
  ],
  [
    'an answer nobody asked for',
    { answers: { kind: '转学插班', stage: '小学', childName: '周小满', isAdmin: '是' } },
    ['answers.isAdmin'],
  ],
  ['a consent to an older text', { consents: [{ purpose: 'minor', version: 0 }] }, ['consents.minor']],
  ['a required material put off', { materials: {}, deferred: ['household'] }, ['materials.household']],
  ['a material nobody asked for', { deferred: ['passport'] }, ['materials.passport']],
  [
    'an answer and a material that are asked for with other answers only, sent by hand,',
    {
      answers: { ...NEW_PUPIL, currentSchool: '向阳小学' },
      deferred: ['schoolRecord'],
    },
    ['answers.currentSchool', 'materials.schoolRecord'],
  ],
  ['a day that is not offered', { slots: [{ day: '2026-11-28', time: '14:30' }] }, ['slots']],
  ['a time that is not offered', { slots: [{ day: '2026-11-26', time: '08:00' }] }, ['slots']],
])('%s is answered with every fault and saves nothing', async (_name, more, fields) => {
  const before = await countRows()
  const { status, error } = await talent.client.try(submitRequest, { body: await form(more) })
  expect(status).toBe(422)
  expect(error?.fields?.map((fault) => fault.field)).toEqual(fields)
  expect(error?.fields?.every((fault) => /[一-鿿]/.test(fault.message))).toBe(true)
  expect(await countRows()).toEqual(before)
})

test('a guardian’s consent is asked for where the patient is a minor, and kept only there', async () => {
  await addCommissioner(t, { matters: ['medical-care'] })
  const health = { purpose: 'health', version: 1 } as const
  const minor = { purpose: 'minor', version: 1 } as const
  const care = (patient: string, consents: Form['consents']) =>
    talent.client.try(submitRequest, {
      body: {
        matterCode: 'medical-care',
        matterVersion: medicalCare.version,
        answers: { service: '门诊预约', patient, need: '想约儿科' },
        materials: {},
        slots: [],
        channel: null,
        deferred: [],
        consents,
      },
    })
  expect((await care('未成年子女', [health])).error?.fields?.map(({ field }) => field)).toEqual([
    'consents.minor',
  ])
  const purposes = async (requestId: string) =>
    (
      await t.deps.db
        .selectFrom('consent')
        .select('purpose')
        .where('subject_id', '=', requestId)
        .orderBy('purpose')
        .execute()
    ).map(({ purpose }) => purpose)
  const child = await care('未成年子女', [health, minor])
  expect([child.status, await purposes(child.body.id)]).toEqual([200, ['health', 'minor']])
  const parent = await care('父母', [health, minor])
  expect([parent.status, await purposes(parent.body.id)]).toEqual([200, ['health']])
})

test('a request lists the materials its answers ask for', async () => {
  const pupil = await addTalent(t)
  const listed = async (answers: Form['answers']) => {
    const { id } = await submitSchooling(pupil, { answers })
    const { materials } = await pupil.client.call(getRequest, { params: { id } })
    return materials.map(({ key }) => key)
  }
  const others = ['household', 'residenceProof', 'talentProof']
  expect(await listed(NEW_PUPIL)).toEqual(others)
  const [first, ...rest] = others
  expect(await listed({ ...NEW_PUPIL, kind: '转学插班' })).toEqual([first, 'schoolRecord', ...rest])
})

test('a wish to talk is a time of a day, or the day alone', async () => {
  const slots = [
    { day: '2026-11-26', time: '14:30' },
    { day: '2026-11-27', time: null },
  ]
  const { id } = await talent.client.call(submitRequest, { body: await form({ slots }) })
  expect((await talent.client.call(getRequest, { params: { id } })).slots).toEqual(slots)
  const never = [{ day: '2026-11-28', time: null }]
  expect(
    (await talent.client.try(submitRequest, { body: await form({ slots: never }) })).error?.fields,
  ).toEqual([expect.objectContaining({ field: 'slots' })])
})

test('an unknown matter is not found, an outdated one stale', async () => {
  expect(
    (await talent.client.try(submitRequest, { body: await form({ matterCode: 'nothing' }) })).error?.code,
  ).toBe('not_found')
  expect(
    (await talent.client.try(submitRequest, { body: await form({ matterVersion: 99 }) })).error?.code,
  ).toBe('stale_version')
})

test('without a profile it says where to fill it', async () => {
  const id = await t.person(['talent'])
  const newcomer = { id, client: await t.as(id) }
  const { error } = await newcomer.client.try(submitRequest, {
    body: schoolingForm([await upload(newcomer.client)]),
  })
  expect([error?.code, error?.fields?.[0]?.field]).toEqual(['invalid', 'profile'])
})

test('only one’s own uploads can be attached, and only once', async () => {
  const stranger = await addTalent(t, { name: '别人' })
  const theirs = await upload(stranger.client)
  const own = await upload(talent.client)
  const fieldsOf = async (household: string[]) =>
    (await talent.client.try(submitRequest, { body: schoolingForm(household) })).error?.fields?.[0]?.field
  expect(await fieldsOf([theirs])).toBe('materials.household')
  expect(await fieldsOf(['nothing'])).toBe('materials.household')
  expect(await fieldsOf([own, own])).toBe('materials.household')
  const { id } = await talent.client.call(submitRequest, { body: schoolingForm([own]) })
  expect(await fieldsOf([own])).toBe('materials.household')
  const reused = await talent.client.try(postMessage, {
    params: { id },
    body: { text: '再发一次', fileIds: [own] },
  })
  expect(reused.error?.code).toBe('invalid')
})

test('a draft comes back as it was left, is one’s own, and ends with the submission', async () => {
  const body = {
    answers: { childName: CHILD.name },
    materials: { household: [{ id: 'f1', type: 'image/png' as const }] },
    slots: [],
    channel: 'video' as const,
  }
  const params = { code: 'child-schooling' }
  await talent.client.call(saveDraft, { params, body })
  expect((await talent.client.call(getDraft, { params })).draft).toMatchObject(body)
  const stranger = await addTalent(t, { name: '别人' })
  expect((await stranger.client.call(getDraft, { params })).draft).toBeNull()
  await submitSchooling(talent)
  expect((await talent.client.call(getDraft, { params })).draft).toBeNull()
  await talent.client.call(saveDraft, { params, body })
  await talent.client.call(removeDraft, { params })
  expect((await talent.client.call(getDraft, { params })).draft).toBeNull()
  expect((await talent.client.try(saveDraft, { params: { code: 'nothing' }, body })).status).toBe(404)
})

test.each([
  ['ids alone', ['f1']],
  ['a file of another type', [{ id: 'f1', type: 'text/html' }]],
  ['more than nine files', Array.from({ length: 10 }, (_, i) => ({ id: `f${i}`, type: 'image/png' }))],
])('a draft with %s is refused', async (_, household) => {
  const body = { answers: {}, materials: { household } as never, slots: [], channel: null }
  expect(
    (await talent.client.try(saveDraft, { params: { code: 'child-schooling' }, body })).error?.code,
  ).toBe('invalid')
})

test('the days offered are the next five working days', async () => {
  const { days } = await talent.client.call(getMatter, { params: { code: 'child-schooling' } })
  expect(days).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'])
})

describe('guards of single verbs', () => {
  const staff = async () => ({
    commissioner: await addCommissioner(t, { name: '乙', areaCodes: ['kcy'], employers: ['某材料研究院'] }),
    other: await addCommissioner(t, { name: '丙', areaCodes: ['xc'] }),
    coordinator: await addCoordinator(t),
  })

  it('补正 answers every item that was asked, with a file or a word', async () => {
    const { id, cast } = await stage(t, await staff(), 'supplementing')
    const attempt = (items: { key: string; fileIds: string[]; text?: string }[]) =>
      cast.talent.client.try(supplement, { params: { id }, body: { version: 4, items } })
    const faults = async (items: { key: string; fileIds: string[]; text?: string }[]) =>
      (await attempt(items)).error?.fields?.map((fault) => fault.field)
    expect(await faults([])).toEqual(['items.item-1'])
    expect(await faults([{ key: 'item-1', fileIds: [], text: '  ' }])).toEqual(['items.item-1'])
    expect(
      await faults([
        { key: 'item-1', fileIds: [], text: '有' },
        { key: 'item-9', fileIds: [], text: '多' },
      ]),
    ).toEqual(['items.item-9'])
    expect((await attempt([{ key: 'item-1', fileIds: [], text: '原件已寄出' }])).status).toBe(200)
    const seen = await cast.talent.client.call(getRequest, { params: { id } })
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'supplement', note: '居住证明：原件已寄出' })
  })

  it('below 基本满意 a reason and a sentence are asked for, and only reasons offered', async () => {
    const { id, cast } = await stage(t, await staff(), 'resolved')
    const attempt = async (level: 2 | 5, reasons: string[], text?: string) =>
      (
        await cast.talent.client.try(evaluateRequest, {
          params: { id },
          body: { version: 4, level, reasons, text },
        })
      ).error?.fields?.[0]?.field
    expect(await attempt(2, [])).toBe('reasons')
    expect(await attempt(2, ['态度好'])).toBe('reasons')
    expect(await attempt(5, ['态度不好'])).toBe('reasons')
    expect(await attempt(2, ['进展没人告知'])).toBe('text')
    expect(await attempt(2, ['进展没人告知'], '两周没有消息')).toBeUndefined()
  })
})

test('days on offer in a year nobody has announced are marked provisional', async () => {
  const offered = () => talent.client.call(getMatter, { params: { code: 'child-schooling' } })
  expect((await offered()).provisional).toBe(false)
  t.clock.moveTo('2026-12-30T10:00:00+08:00')
  const { days, provisional } = await offered()
  expect([days.some((day) => day.startsWith('2027')), provisional]).toEqual([true, true])
})
