import { join } from 'node:path'
import { moveBooking } from '@talent/contract/booking'
import { getAppointments, listMyRequests } from '@talent/contract/service-request'
import { startBackend, type Backend } from '../backend'
import { apiAsDemoPerson } from './api-client'
import { launch, type App } from './app'
import { openDist } from './dist'
import { signInAsDemoPerson } from './people'
import { textOf } from './tree'

jest.setTimeout(120_000)

const dist = openDist(join(__dirname, '../../dist/weapp'))
let backend: Backend
let talent: App

beforeAll(async () => {
  backend = await startBackend({ WEB_DIR: '' })
  talent = await launch(dist, { server: backend.url })
})
afterAll(async () => {
  talent?.close()
  await backend?.stop()
})

test('a talent takes a time in the compiled mini-program, and sees it moved by the commissioner', async () => {
  const host = await apiAsDemoPerson(backend.url, 'lin-zhi-yuan')
  const api = await apiAsDemoPerson(backend.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: { scope: 'open' } })
  const request = items.find(({ commissioner }) => commissioner?.name === '林知远')
  const params = { id: request?.id ?? '' }

  await signInAsDemoPerson(talent, '周予安')
  await talent.open(`/packages/service/appointment/index?id=${params.id}`)
  await talent.waitFor('the times', () => talent.text().includes('选时间'))
  const times = talent.findAll({ className: 'option' }).filter((node) => /\d:\d\d余/.test(textOf(node)))
  await talent.tap(times[0] ?? '时间')
  await talent.tap({ className: 'btn', text: /^约\d+月/ })
  await talent.waitFor('it is held', () => talent.text().includes('已约定'))

  await talent.tap('加到手机日历')
  expect(talent.phone.calls.at(-1)).toMatchObject({ api: 'addPhoneCalendar', options: { alarm: false } })

  const { bookings } = await api.call(getAppointments, { params })
  const booking = bookings.find(({ state }) => state === 'booked')
  const { slots } = await api.call(getAppointments, { params })
  const free = slots.filter(({ free }) => free > 0).at(-1)
  await host.call(moveBooking, {
    params: { id: booking?.id ?? '' },
    body: { version: booking?.version ?? 1, startsAt: free?.startsAt ?? '', reason: '临时开会' },
  })
  await talent.waitFor('it was moved', () => talent.text().includes('临时开会'), 15_000)
})

test('a station is chosen in place of the commissioner, whose times are others', async () => {
  const api = await apiAsDemoPerson(backend.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: { scope: 'open' } })
  const free = await Promise.all(
    items.map(async ({ id }) => ({ id, ...(await api.call(getAppointments, { params: { id } })) })),
  )
  const params = { id: free.find(({ left, hosts }) => left > 0 && hosts.length > 1)?.id ?? '' }
  await talent.open(`/packages/service/appointment/index?id=${params.id}`)
  await talent.waitFor('the station', () => talent.text().includes('人才服务大厅（演示）'))
  await talent.tap({ className: 'option', text: /人才服务大厅/ })
  await talent.waitFor('its times', () => talent.text().includes('提意向，站点来定'))
  const times = talent.findAll({ className: 'option' }).filter((node) => /\d:\d\d余/.test(textOf(node)))
  await talent.tap(times[0] ?? '时间')
  await talent.tap({ className: 'btn', text: /^约\d+月/ })
  await talent.waitFor('it is held', () => talent.text().includes('站点地址'))
  const { bookings } = await api.call(getAppointments, { params })
  expect(bookings.filter(({ host }) => host.kind === 'station').map(({ state }) => state)).toEqual(['booked'])
})
