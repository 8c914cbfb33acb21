import { downloadFile, VOICE_MOST } from '@talent/contract/file'
import {
  getRequest,
  listNotes,
  postMessage,
  submitRequest,
  writeNote,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  schoolingForm,
  submitSchooling,
  useDistrict,
} from '../../../test/district.ts'
import { aac, m4a, mp3 } from '../../../test/voice.ts'

const { t, talent, stranger, lin } = useDistrict(
  { talent: addTalent, stranger: addTalent, lin: addCommissioner },
  { once: true },
)

const record = async (bytes: Buffer) => (await talent.client.upload(bytes)).body.id
const TAG = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x0a', 'latin1'), Buffer.from('where I am')])

test.each([
  ['mp3', mp3(60), 'audio/mpeg'],
  ['mp3 as a phone ends it a moment late', mp3(61.5), 'audio/mpeg'],
  ['aac', aac(60), 'audio/aac'],
  ['m4a', m4a(60), 'audio/mp4'],
  ['what a browser writes before it knows how long', m4a(0, { brand: 'iso5' }), 'audio/mp4'],
])('a recording is taken by its content: %s', async (_, bytes, type) => {
  const { status, body } = await talent.client.upload(bytes)
  expect([status, body.type, body.size]).toEqual([200, type, bytes.length])
})

test('of a recording nothing but its sound is kept', async () => {
  const sound = mp3(1)
  const { body } = await talent.client.upload(Buffer.concat([TAG, sound, Buffer.from('TAGwhere I am')]))
  expect([body.type, body.size]).toEqual(['audio/mpeg', sound.length])
  expect(await t.deps.files.get(body.id)).toEqual(sound)
})

test.each([
  ['63 seconds of mp3', mp3(63), 413, /最长 60 秒/],
  ['63 seconds of aac', aac(63), 413, /最长 60 秒/],
  ['63 seconds of m4a', m4a(63), 413, /最长 60 秒/],
  ['more bytes than a voice has', m4a(0, { room: VOICE_MOST.bytes }), 413, /最长 60 秒/],
  ['a film', m4a(3, { handler: 'vide', brand: 'isom' }), 415, /语音打不开/],
  ['half a frame', mp3(0.01).subarray(0, 100), 415, /语音打不开/],
  ['a tag without sound', Buffer.concat([TAG, Buffer.alloc(200)]), 415, /语音打不开/],
  ['boxes cut in the middle', m4a(3).subarray(0, 60), 415, /语音打不开/],
  [
    'a box that is endless',
    Buffer.concat([m4a(3), Buffer.from('ffffffff6d646174', 'hex')]),
    415,
    /语音打不开/,
  ],
])('%s is refused in a sentence', async (_, bytes, status, message) => {
  const answer = await talent.client.upload(bytes)
  expect([answer.status, answer.error?.message]).toEqual([status, expect.stringMatching(message)])
})

test('it is said with its words, named as what it is, and heard by whoever may see the request', async () => {
  const { id } = await submitSchooling(talent)
  const file = await record(mp3(2))
  // Until it is said it is its owner's alone.
  expect((await lin.client.try(downloadFile, { params: { id: file } })).status).toBe(404)
  const wordless = await talent.client.try(postMessage, {
    params: { id },
    body: { text: '', fileIds: [file] },
  })
  expect([wordless.status, wordless.error?.fields?.[0]?.message]).toEqual([422, '请填写留言'])
  await talent.client.call(postMessage, { params: { id }, body: { text: '原件周四带来', fileIds: [file] } })
  const { timeline } = await lin.client.call(getRequest, { params: { id } })
  expect(timeline.findLast(({ kind }) => kind === 'message')).toMatchObject({
    text: '原件周四带来',
    attachments: [{ fileId: file, type: 'audio/mpeg', name: '语音' }],
  })
  expect((await lin.client.try(downloadFile, { params: { id: file } })).status).toBe(200)
  expect((await stranger.client.try(downloadFile, { params: { id: file } })).status).toBe(404)
})

test('in a note too; nowhere else', async () => {
  const { id } = await submitSchooling(talent)
  const { body: said } = await lin.client.upload(aac(2))
  await lin.client.call(writeNote, { params: { id }, body: { text: '学校说下周', fileIds: [said.id] } })
  const { items } = await lin.client.call(listNotes, { params: { id } })
  expect(items[0]?.attachments).toMatchObject([{ type: 'audio/aac', name: '语音' }])

  const form = schoolingForm([await record(m4a(2))])
  const { status, error } = await talent.client.try(submitRequest, { body: form })
  expect([status, error?.fields?.[0]?.message]).toEqual([422, expect.stringMatching(/语音只能和文字一起/)])
})
