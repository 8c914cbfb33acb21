import { setCalendarDay } from '@talent/contract/calendar'
import { saveDraft } from '@talent/contract/matter'
import { getMe, saveProfile } from '@talent/contract/me'
import { getRequest, reportProgress, submitRequest } from '@talent/contract/service-request'
import { addCommissioner, addCoordinator, schoolingForm, upload, useDistrict } from '../district.ts'
import { stage } from '../events.ts'
import { medicalCare } from '../../src/seed/content/matters/medical-care.ts'

/** A day typed by hand is a day of ours, and one its use can have; what is refused leaves nothing behind. */
const { t, ...staff } = useDistrict({
  commissioner: addCommissioner,
  coordinator: addCoordinator,
  other: (t) => addCommissioner(t, { areaCodes: ['xc'] }),
})

/** No year of ours, and days that are none. */
const NEVER = [
  '0000-01-01',
  '0001-01-01',
  '0026-12-10',
  '0031-01-01',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
]
const NONE = ['2026-02-30', '2026-13-01', '26-12-10', '2026-11-24T00:00', '+012026-01-01', '', 'tomorrow']

const sentence = /[一-鿿]{4}/

describe('更新进展', () => {
  const report = async (dueOn: string, at?: string) => {
    const { id, cast } = await stage(t, staff, 'accepted')
    const { version, timeline } = await cast.commissioner.client.call(getRequest, { params: { id } })
    if (at !== undefined) {
      t.clock.moveTo(at)
      cast.commissioner.client = await t.as(cast.commissioner.id)
    }
    const answer = await cast.commissioner.client.try(reportProgress, {
      params: { id },
      body: { version, doing: '正在核对', dueOn },
    })
    const after = await cast.commissioner.client.call(getRequest, { params: { id } })
    return { ...answer, added: after.timeline.length - timeline.length, promised: after.clock.dueOn }
  }

  it.each([...NEVER, ...NONE])('refuses %p with a sentence and keeps nothing', async (day) => {
    const { status, error, added } = await report(day)
    expect([status, error?.fields?.[0]?.field, added]).toEqual([422, 'dueOn', 0])
    expect(error?.fields?.[0]?.message).toMatch(sentence)
  })

  it.each([
    ['today', '2026-11-24', null],
    ['yesterday', '2026-11-23', '预计日期不能早于今天，请核对'],
    ['in time', '2026-11-30', null],
  ])('takes a day from today to the promise: %s', async (_which, day, message) => {
    const { status, error, added } = await report(day)
    expect([status, error?.fields?.[0]?.message ?? null, added]).toEqual([
      message === null ? 200 : 422,
      message,
      message === null ? 1 : 0,
    ])
  })

  it('takes the promised day itself and none after it; once that has passed, only today', async () => {
    const { promised } = await report('2026-11-24')
    expect((await report(promised ?? '')).status).toBe(200)
    const [y = 0, m = 0, d = 0] = (promised ?? '').split('-').map(Number)
    const after = new Date(Date.UTC(y, m - 1, d + 1)).toISOString().slice(0, 10)
    expect((await report(after)).error?.fields?.[0]?.message).toMatch(/^预计日期不能晚于/)
    const late = `${after}T10:00:00+08:00`
    expect((await report(promised ?? '', late)).error?.fields?.[0]?.message).toBe(
      '预计日期不能早于今天，请核对',
    )
    t.clock.moveTo('2026-11-24T14:32:00+08:00')
    expect((await report(after, late)).status).toBe(200)
  })
})

describe('来示范区时间', () => {
  const profile = {
    name: '周予安',
    phone: '13800000127',
    employer: '某大学',
    areaCode: 'kcy',
    education: 'doctor',
  } as const
  it.each([...NEVER, ...NONE, '2026-11-25'])('is no %p', async (arrivedOn) => {
    const talent = await t.as(await t.person(['talent']))
    const { status, error } = await talent.try(saveProfile, { body: { ...profile, arrivedOn } })
    expect([status, error?.fields?.[0]?.field]).toEqual([422, 'arrivedOn'])
    expect(error?.fields?.[0]?.message).toMatch(sentence)
    expect((await talent.call(getMe, {})).profile).toBeNull()
  })
  it('may be today', async () => {
    const talent = await t.as(await t.person(['talent']))
    expect((await talent.try(saveProfile, { body: { ...profile, arrivedOn: '2026-11-24' } })).status).toBe(
      200,
    )
  })
})

describe('the calendar', () => {
  const days = async () => t.deps.db.selectFrom('calendar_version').select('day').execute()
  it.each([...NEVER, ...NONE.filter(Boolean), '2024-12-31', '2029-01-01'])('has no %p', async (day) => {
    const { status, error } = await staff.coordinator.client.try(setCalendarDay, {
      params: { day },
      body: { kind: 'off', note: '' },
    })
    expect([status, error?.fields?.[0]?.field, await days()]).toEqual([422, 'day', []])
    expect(error?.fields?.[0]?.message).toMatch(sentence)
  })
})

describe('a form', () => {
  it.each([...NEVER, ...NONE.filter(Boolean), '2026-11-23', '2027-11-25'])(
    'asks for no visit on %p',
    async (visitDay) => {
      const { talent } = (await stage(t, staff, 'submitted')).cast
      const { status, error } = await talent.client.try(submitRequest, {
        body: {
          matterCode: 'medical-care',
          matterVersion: medicalCare.version,
          answers: {
            service: '门诊预约',
            patient: '本人',
            need: '想约心内科',
            visit: ['演示中医院', visitDay],
          },
          materials: {},
          slots: [],
          channel: null,
          deferred: [],
          consents: [{ purpose: 'health', version: 1 }],
        },
      })
      expect([status, error?.fields?.map(({ field }) => field)]).toEqual([422, ['answers.visit']])
      expect(error?.fields?.[0]?.message).toMatch(sentence)
    },
  )

  it.each([...NEVER, ...NONE])('prefers no talk on %p, in the draft neither', async (day) => {
    const { talent } = (await stage(t, staff, 'submitted')).cast
    const slots = [{ day, time: '14:30' }]
    const form = schoolingForm([await upload(talent.client)], { slots })
    const submitted = await talent.client.try(submitRequest, { body: form })
    const draft = { answers: {}, materials: {}, slots, channel: null }
    const saved = await talent.client.try(saveDraft, { params: { code: 'child-schooling' }, body: draft })
    expect([submitted.status, saved.status]).toEqual([422, 422])
    expect(await t.deps.db.selectFrom('draft').selectAll().execute()).toEqual([])
  })
})
