import { getDraft, getMatter, listMatters, saveDraft, type DraftBody } from '@talent/contract/matter'
import {
  closeMatter,
  getMatterEditor,
  listEditableMatters,
  reopenMatter,
} from '@talent/contract/matter-editor'
import { confirmPreparation, listWaitingPreparations, sendPreparation } from '@talent/contract/preparation'
import { getRequest, listMyRequests, submitRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  submitSchooling,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'
import { medicalCare } from '../../seed/content/matters/medical-care.ts'

const CODE = 'child-schooling'
const params = { code: CODE }
const { t, coordinator, talent, lin } = useDistrict({
  coordinator: addCoordinator,
  talent: addTalent,
  lin: addCommissioner,
})

const EMPTY: DraftBody = { answers: {}, materials: {}, slots: [], channel: null, deferred: [] }
const begin = ({ client }: Person = talent, answers: DraftBody['answers'] = { stage: '小学' }) =>
  client.call(saveDraft, {
    params,
    body: { ...EMPTY, answers, basedOn: null, matterVersion: childSchooling.version },
  })
const close = (more: object = {}) =>
  coordinator.client.try(closeMatter, {
    params,
    body: { version: childSchooling.version, finishBy: '2026-12-04', reason: '并入医疗绿色通道', ...more },
  })
const submit = async ({ client }: Person = talent) =>
  client.try(submitRequest, { body: schoolingForm([await upload(client)], { slots: [], channel: null }) })
const codes = async () => (await talent.client.call(listMatters, {})).matters.map(({ code }) => code)

test('a closed matter is listed no more, says why and takes nothing new; a running request goes on', async () => {
  const { id } = await submitSchooling(talent)
  expect((await close()).status).toBe(200)
  expect(await codes()).not.toContain(CODE)
  const { closing } = await talent.client.call(getMatter, { params })
  expect(closing).toEqual({ finishBy: '2026-12-04', reason: '并入医疗绿色通道', successor: null })
  const { error } = await submit()
  expect([error?.code, error?.message]).toEqual(['not_found', '“子女入学”已停办，不再受理新的申请'])
  const { error: unsaved } = await talent.client.try(saveDraft, {
    params,
    body: { ...EMPTY, basedOn: null, matterVersion: childSchooling.version },
  })
  expect(unsaved?.message).toBe('“子女入学”已停办，不再受理新的申请')
  expect((await talent.client.call(getRequest, { params: { id } })).state).toBe('submitted')
  const { history, closing: told } = await coordinator.client.call(getMatterEditor, { params })
  expect(history[0]).toMatchObject({ event: 'withdraw', version: childSchooling.version, by: '顾明月' })
  expect(told).toEqual(closing)
  const { matters } = await coordinator.client.call(listEditableMatters, {})
  expect(matters.find(({ code }) => code === CODE)?.closing).toEqual(closing)
})

test('what was begun before is kept, told of with its day, and may be handed in until then', async () => {
  const { version } = await begin()
  await close()
  const { drafts } = await talent.client.call(listMyRequests, { query: {} })
  expect(drafts).toMatchObject([{ matterCode: CODE, matterTitle: '子女入学', finishBy: '2026-12-04' }])
  const saved = await talent.client.call(saveDraft, {
    params,
    body: { ...EMPTY, answers: { stage: '初中' }, basedOn: version, matterVersion: childSchooling.version },
  })
  expect(saved.version).toBeGreaterThan(version)
  t.clock.moveTo('2026-12-04T17:00:00+08:00')
  expect((await submit()).status).toBe(200)
})

test('after its day it can’t be handed in any more, and nothing of it is lost', async () => {
  await begin()
  await close()
  t.clock.moveTo('2026-12-05T09:00:00+08:00')
  expect((await submit()).error?.message).toBe('“子女入学”已停办，不再受理新的申请')
  expect((await talent.client.call(getDraft, { params })).draft?.answers).toEqual({ stage: '小学' })
})

test('with a successor the drafts move there with what it asks too, and are told what is different', async () => {
  const [from, to] = [childSchooling.sections, medicalCare.sections].map((sections) =>
    sections.flatMap(({ fields }) => fields.map(({ key }) => key)),
  )
  const [own = ''] = (from ?? []).filter((key) => !(to ?? []).includes(key))
  await begin(talent, { [own]: '只有这个事项问' })
  const busy = await addTalent(t, { name: '两边都填了' })
  await begin(busy)
  await busy.client.call(saveDraft, {
    params: { code: 'medical-care' },
    body: { ...EMPTY, answers: { note: '自己填的' }, basedOn: null, matterVersion: medicalCare.version },
  })
  expect((await close({ successor: 'medical-care' })).status).toBe(200)
  await t.drain()
  const moved = await talent.client.call(getDraft, { params: { code: 'medical-care' } })
  expect(moved.draft?.answers).toEqual({})
  expect(moved.changes.length).toBeGreaterThan(0)
  expect((await talent.client.call(getDraft, { params })).draft).toBeNull()
  // Theirs stays as they wrote it, and the old one can be handed in until its day.
  const there = await busy.client.call(getDraft, { params: { code: 'medical-care' } })
  expect(there.draft?.answers).toEqual({ note: '自己填的' })
  expect((await busy.client.call(getDraft, { params })).draft?.answers).toEqual({ stage: '小学' })
  expect((await submit()).error?.message).toBe('“子女入学”已停办，请改办“就医保障”')
  const { closing } = await talent.client.call(getMatter, { params })
  expect(closing?.successor).toEqual({ code: 'medical-care', title: '就医保障' })
})

test('nobody prepares a closed matter for somebody else', async () => {
  const { id: requestId } = await submitSchooling(talent)
  await close()
  const { error } = await lin.client.try(sendPreparation, {
    body: {
      requestId,
      matterCode: CODE,
      matterVersion: childSchooling.version,
      answers: { stage: '小学' },
      note: '电话里说好的',
    },
  })
  expect(error?.message).toBe('“子女入学”已停办，不再受理新的申请')
})

test('one that waits to be confirmed is refused with the same words, and goes on waiting', async () => {
  const { id: requestId } = await submitSchooling(talent)
  const { id, version } = await lin.client.call(sendPreparation, {
    body: {
      requestId,
      matterCode: CODE,
      matterVersion: childSchooling.version,
      answers: { stage: '小学' },
      note: '电话里说好的',
    },
  })
  await close()
  const { matterCode: _, ...form } = schoolingForm([await upload(talent.client)])
  const { error } = await talent.client.try(confirmPreparation, {
    params: { id },
    body: { version, ...form } as never,
  })
  expect(error?.message).toBe('“子女入学”已停办，不再受理新的申请')
  const { preparations } = await talent.client.call(listWaitingPreparations, {})
  expect(preparations.map((one) => one.id)).toEqual([id])
})

test.each([
  ['a day that is over', { finishBy: '2026-11-23' }, 'finishBy', '最后一天不能早于今天，请核对'],
  ['itself', { successor: CODE }, 'successor', '请从在办的其他事项里选择'],
  ['what isn’t there', { successor: 'nothing' }, 'successor', '请从在办的其他事项里选择'],
  ['no reason', { reason: ' ' }, 'reason', '请填写停办原因'],
])('%s closes nothing', async (_, more, field, message) => {
  const { error } = await close(more)
  expect(error?.fields?.[0]).toMatchObject({ field, message })
  expect(await codes()).toContain(CODE)
})

test('closed twice, or another version than was seen, is told', async () => {
  expect((await close({ version: childSchooling.version - 1 })).error?.code).toBe('stale_version')
  await close()
  expect((await close()).error?.code).toBe('wrong_state')
})

test('opened again it is as it was', async () => {
  const reopen = () =>
    coordinator.client.try(reopenMatter, { params, body: { version: childSchooling.version } })
  expect((await reopen()).error?.code).toBe('wrong_state')
  await close()
  expect((await reopen()).status).toBe(200)
  expect(await codes()).toContain(CODE)
  expect((await talent.client.call(getMatter, { params })).closing).toBeNull()
  expect((await submit()).status).toBe(200)
})
