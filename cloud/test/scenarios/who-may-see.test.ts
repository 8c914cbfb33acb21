import { getFollowUp, listFollowUps } from '@talent/contract/follow-up'
import { listAccessRecords } from '@talent/contract/audit'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { getWorklist } from '@talent/contract/desk'
import { downloadFile } from '@talent/contract/file'
import {
  askSupplement,
  evaluateRequest,
  getRequest,
  postMessage,
  reportProgress,
  resolveRequest,
  PROFILE_PHONE,
  revealAnswer,
  submitRequest,
  supplement,
  transferRequest,
  acceptRequest,
  type RequestDetail,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  CHILD,
  schoolingForm,
  submitSchooling,
  upload,
  type Person,
  useDistrict,
} from '../district.ts'

const { t, lin, other, coordinator } = useDistrict(
  {
    lin: addCommissioner,
    other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
    coordinator: addCoordinator,
  },
  { once: true },
)
let talent: Person
// Of one's own, for one person has so many open requests of a matter and no more.
beforeEach(async () => void (talent = await addTalent(t, { phone: '13912345678' })))

describe('a look at a sensitive answer', () => {
  it('is on the trail before it is answered, and the talent sees who looked', async () => {
    const { id } = await submitSchooling(talent)
    const current =
      (await coordinator.client.call(getRequest, { params: { id } })).commissioner?.id === lin.id
        ? lin
        : other
    const reveal = (by: Person, key: string) => by.client.try(revealAnswer, { params: { id }, body: { key } })
    expect((await reveal(current, 'childIdNumber')).body).toEqual({
      key: 'childIdNumber',
      value: CHILD.idNumber,
    })
    expect((await reveal(current, PROFILE_PHONE)).body).toEqual({ key: PROFILE_PHONE, value: '13912345678' })
    expect((await reveal(coordinator, 'childName')).body).toEqual({ key: 'childName', value: CHILD.name })
    expect((await reveal(talent, 'childName')).body).toEqual({ key: 'childName', value: CHILD.name })
    expect((await reveal(current, 'kind')).status).toBe(404)
    expect((await reveal(current, 'nothing')).status).toBe(404)
    const { records } = await talent.client.call(listAccessRecords, {})
    expect(records.map(({ byRole, what }) => [byRole, what]).sort()).toEqual(
      [
        ['commissioner', '孩子身份证号'],
        ['commissioner', '手机号'],
        ['coordinator', '孩子姓名'],
      ].sort(),
    )
    const own = await t.deps.db
      .selectFrom('audit')
      .select('id')
      .where('actor_account_id', '=', talent.id)
      .execute()
    expect(own).toHaveLength(1)
  })

  it('leaves no trace and no answer for a stranger', async () => {
    const { id } = await submitSchooling(talent)
    const before = (await t.deps.db.selectFrom('audit').select('id').execute()).length
    const stranger = await addTalent(t, { name: '别人' })
    expect(
      (await stranger.client.try(revealAnswer, { params: { id }, body: { key: PROFILE_PHONE } })).status,
    ).toBe(404)
    expect((await t.deps.db.selectFrom('audit').select('id').execute()).length).toBe(before)
  })
})

describe('a consent', () => {
  it('is kept with the words agreed to, and withdrawn it ends the open request', async () => {
    const { id, number } = await submitSchooling(talent)
    const { consents } = await talent.client.call(listConsents, {})
    const consent = consents.find((one) => one.subject.id === id)
    expect(consent).toMatchObject({
      purpose: 'minor',
      version: 1,
      subject: { kind: 'request', id },
      number,
      withdrawnAt: null,
      endsSubject: true,
    })
    expect(consent?.statement).toContain('监护人')
    const params = { id: consent?.id ?? '' }
    await talent.client.call(withdrawConsent, { params })
    expect(await talent.client.call(getRequest, { params: { id } })).toMatchObject({ state: 'withdrawn' })
    await talent.client.call(withdrawConsent, { params })
    const after = (await talent.client.call(listConsents, {})).consents.find((one) => one.id === consent?.id)
    expect(after).toMatchObject({ endsSubject: false, withdrawnAt: t.clock.now().toISOString() })
  })

  it('withdrawn takes what it was given for out of the staff’s sight, not out of one’s own', async () => {
    const file = await upload(talent.client)
    const { id } = await talent.client.call(submitRequest, { body: schoolingForm([file]) })
    const answers = async (by: Person) => [
      (await by.client.try(revealAnswer, { params: { id }, body: { key: 'childName' } })).status,
      (await by.client.try(downloadFile, { params: { id: file } })).status,
    ]
    expect(await answers(coordinator)).toEqual([200, 200])
    const consent = (await talent.client.call(listConsents, {})).consents.find((one) => one.subject.id === id)
    await talent.client.call(withdrawConsent, { params: { id: consent?.id ?? '' } })
    expect(await answers(coordinator)).toEqual([403, 403])
    expect(await answers(talent)).toEqual([200, 200])
  })
})

describe('words under a withdrawn consent', () => {
  const WORDS = ['闭二', '闭三', '闭四', '闭五', '闭六', '闭七', '闭八', '闭九']
  /** A whole life with words at every step; its commissioner and its consent. */
  async function told(): Promise<{ id: string; by: Person; consentId: string }> {
    const form = schoolingForm([await upload(talent.client)])
    const { id } = await talent.client.call(submitRequest, {
      body: { ...form, answers: { ...form.answers } },
    })
    const current = (await coordinator.client.call(getRequest, { params: { id } })).commissioner?.id
    const by = current === lin.id ? lin : other
    const params = { id }
    await by.client.call(acceptRequest, { params, body: { version: 2, note: '闭二' } })
    await by.client.call(reportProgress, { params, body: { version: 3, doing: '闭三' } })
    await by.client.call(askSupplement, {
      params,
      body: { version: 4, items: [{ what: '闭四', basis: '闭五' }], note: '' },
    })
    await talent.client.call(supplement, {
      params,
      body: {
        version: 5,
        items: [{ key: 'item-1', fileIds: [await upload(talent.client)], text: '闭六' }],
        note: '',
      },
    })
    await by.client.call(resolveRequest, { params, body: { version: 6, outcome: 'solved', text: '闭七' } })
    await talent.client.call(evaluateRequest, {
      params,
      body: { version: 7, level: 2, reasons: ['态度不好'], text: '闭八' },
    })
    await talent.client.call(postMessage, { params, body: { text: '闭九' } })
    const { consents } = await talent.client.call(listConsents, {})
    return { id, by, consentId: consents.find((one) => one.subject.id === id)?.id ?? '' }
  }
  const found = (answer: unknown) => WORDS.filter((word) => JSON.stringify(answer).includes(word))

  it('are closed to staff wherever they were shown, and stay one’s own', async () => {
    const { id, by, consentId } = await told()
    const seen = async (who: Person) =>
      (await who.client.call(getRequest, { params: { id } })) as RequestDetail
    const lists = async () =>
      found((await by.client.call(getWorklist, {})).recent.filter((one) => one.id === id))
    expect([found(await seen(by)), found(await seen(coordinator)), await lists()]).toEqual([
      WORDS,
      WORDS,
      ['闭七', '闭九'],
    ])
    const owed = async () => {
      const { items } = await coordinator.client.call(listFollowUps, { query: { scope: 'all' } })
      const here = items.filter(({ subject }) => subject.id === id)
      const whole = here.map((one) => coordinator.client.call(getFollowUp, { params: { id: one.id } }))
      return found([here, await Promise.all(whole)])
    }
    expect(await owed()).toEqual(['闭七', '闭八'])
    await talent.client.call(withdrawConsent, { params: { id: consentId } })
    expect(await owed()).toEqual([])
    expect([found(await seen(by)), found(await seen(coordinator)), await lists()]).toEqual([[], [], []])
    expect(found(await seen(talent))).toEqual(WORDS)

    const detail = await seen(by)
    // The office's own record stays: who, when, which step, with which result.
    expect(detail).toMatchObject({
      state: 'evaluated',
      outcome: 'solved',
      evaluation: { level: 2 },
      slots: [],
    })
    expect(detail.timeline.map(({ kind }) => kind)).toEqual(
      (await seen(talent)).timeline.map(({ kind }) => kind),
    )
    expect([...new Set(detail.answers.map(({ value, masked }) => `${value} ${masked}`))]).toEqual([
      '申请人已撤回同意，内容不再显示 false',
    ])
    expect(detail.materials.flatMap(({ files }) => files)).toEqual([])
  })

  it('written after the withdrawal are open: they are no longer under it', async () => {
    const { id, by, consentId } = await told()
    await talent.client.call(withdrawConsent, { params: { id: consentId } })
    t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000).toISOString())
    await talent.client.call(postMessage, { params: { id }, body: { text: '此后的话' } })
    const detail = await by.client.call(getRequest, { params: { id } })
    expect([JSON.stringify(detail).includes('此后的话'), found(detail)]).toEqual([true, []])
    expect(detail.latest?.text).toBe('此后的话')
  })
})

describe('a file', () => {
  it('is its owner’s alone until a request uses it, then of whoever may see that request', async () => {
    const file = await upload(talent.client)
    const status = async (by: Person) => (await by.client.try(downloadFile, { params: { id: file } })).status
    expect([await status(talent), await status(lin), await status(other), await status(coordinator)]).toEqual(
      [200, 404, 404, 404],
    )
    const { id, number } = await talent.client.call(submitRequest, { body: schoolingForm([file]) })
    const current = (await coordinator.client.call(getRequest, { params: { id } })).commissioner?.id
    const [mine, not] = current === lin.id ? [lin, other] : [other, lin]
    expect([await status(talent), await status(mine), await status(not), await status(coordinator)]).toEqual([
      200, 200, 404, 200,
    ])
    await mine.client.call(transferRequest, {
      params: { id },
      body: { version: 2, commissionerId: not.id, reason: '请假', note: '交接' },
    })
    expect([await status(mine), await status(not)]).toEqual([404, 200])
    const { records } = await talent.client.call(listAccessRecords, {})
    const looks = records.filter((one) => one.number === number && one.what === '户口簿（孩子页）')
    expect(looks.map(({ subject }) => subject)).toEqual(Array(3).fill({ kind: 'request', id }))
    expect(looks.map(({ byRole }) => byRole).sort()).toEqual(['commissioner', 'commissioner', 'coordinator'])
  })
})
