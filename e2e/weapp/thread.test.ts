import { join } from 'node:path'
import { getRequest, listMyRequests } from '@talent/contract/service-request'
import { mp3 } from '../../cloud/test/voice'
import { startBackend, type Backend } from '../backend'
import { apiAsDemoPerson } from './api-client'
import { launch, type App } from './app'
import { openDist } from './dist'
import { signInAsDemoPerson } from './people'
import { newPicture } from './picture'

jest.setTimeout(120_000)

const dist = openDist(join(__dirname, '../../dist/weapp'))
let backend: Backend
let talent: App
let id: string

const thread = async () => {
  const api = await apiAsDemoPerson(backend.url, 'zhou-yu-an')
  return (await api.call(getRequest, { params: { id } })).timeline
}
const field = () => talent.find({ tag: 'textarea' })
const openRequest = () => talent.open(`/packages/service/request/index?id=${id}`)

beforeAll(async () => {
  backend = await startBackend({ WEB_DIR: '' })
  talent = await launch(dist, { server: backend.url })
  await signInAsDemoPerson(talent, '周予安')
  const api = await apiAsDemoPerson(backend.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: { scope: 'open' } })
  id = items.find(({ commissioner }) => commissioner?.name === '林知远')?.id ?? ''
})
afterAll(async () => {
  talent?.close()
  await backend?.stop()
})

test('a voice is recorded, sent with its words and played; without a microphone it says what to allow', async () => {
  await openRequest()
  await talent.tap({ label: '录一段语音' })
  expect(talent.text()).toContain('没有允许使用麦克风')

  talent.phone.voice.said = { name: 'said.mp3', content: mp3(2) }
  await talent.tap({ label: '录一段语音' })
  await talent.tap('录好了')
  await talent.waitFor('it is uploaded', () => talent.has({ label: '播放语音' }))
  await talent.tap('发送')
  expect(talent.text()).toContain('语音要配上文字')
  await talent.input(field(), '原件周四带来')
  await talent.tap('发送')
  await talent.waitFor('it is there', () => talent.has({ className: 'bubble', text: /原件周四带来/ }))
  expect((await thread()).at(-1)).toMatchObject({
    text: '原件周四带来',
    attachments: [{ type: 'audio/mpeg', name: '语音' }],
  })
  await talent.tap({ label: '播放语音' })
  expect(talent.phone.voice.played).toEqual(['download.mp3'])
})

test('a picture chosen where there is no network is there again after the app was killed, and goes once', async () => {
  await talent.setOnline(false)
  await talent.input(field(), '户口簿第 3 页')
  talent.chooseNext({ name: 'page.png', content: newPicture(60, 80) })
  await talent.tap('添加附件')
  await talent.tap('从相册选择')
  await talent.waitFor('it isn’t sent', () => talent.has({ label: '移除没有传上去的留言附件' }))
  const { storage, files } = talent.phone
  expect(files.saved.size).toBe(1)
  talent.close()

  talent = await launch(dist, { server: backend.url, storage, saved: files.saved })
  await openRequest()
  await talent.waitFor('it is sent', () => talent.has({ className: 'composer__file' }))
  expect([String(field().attrs.value), files.saved.size]).toEqual(['户口簿第 3 页', 0])
  await talent.tap('发送')
  await talent.waitFor('it is there', () => talent.has({ className: 'bubble', text: /户口簿第 3 页/ }))
  const said = (await thread()).filter((entry) => entry.kind === 'message' && entry.text === '户口簿第 3 页')
  expect(said).toMatchObject([{ attachments: [{ type: 'image/png' }] }])
})
