import { endpoints, hrefOf, type Endpoint } from '@talent/contract'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { downloadFile } from '@talent/contract/file'
import { listInbox } from '@talent/contract/notification'
import {
  getRequest,
  listNotes,
  postMessage,
  transferRequest,
  writeNote,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { closeAllLive, hearLive, listenAt } from '../../../test/live-client.ts'

const { t, talent, both, lin, coordinator } = useDistrict({
  talent: addTalent,
  /** Staff with a request of their own are its talent there and nothing else. */
  both: async (t) => {
    const person = await addTalent(t, { name: '何一' })
    const roles = ['commissioner', 'coordinator'] as const
    await t.deps.db
      .insertInto('account_role')
      .values(roles.map((role) => ({ account_id: person.id, role })))
      .execute()
    return person
  },
  lin: addCommissioner,
  coordinator: addCoordinator,
})
let address: string
beforeAll(async () => void (address = await listenAt(t.app)))
afterEach(closeAllLive)

const TEXT = '备注：二小还有两个名额'
const note = (by: Person, id: string, fileIds: string[] = [], text = TEXT) =>
  by.client.call(writeNote, { params: { id }, body: { text, fileIds } })
const notesOf = async (by: Person, id: string) =>
  (await by.client.call(listNotes, { params: { id } })).items.map(({ text, author }) => [author.name, text])
const live = ({ client }: Person) => hearLive(address, client.token)

test('the commissioner and a coordinator read each other’s notes, with their files, newest first', async () => {
  const { id } = await submitSchooling(talent)
  const file = await upload(lin.client)
  await note(lin, id, [file])
  await note(coordinator, id, [], '请周四前回话')
  const { items } = await coordinator.client.call(listNotes, { params: { id } })
  expect(
    items.map(({ seq, text, author, attachments }) => [seq, text, author.mine, attachments.length]),
  ).toEqual([
    [2, '请周四前回话', true, 0],
    [1, TEXT, false, 1],
  ])
  expect((await coordinator.client.try(downloadFile, { params: { id: file } })).status).toBe(200)
  // Written by a colleague it is news, one’s own isn’t.
  const { items: news } = await lin.client.call(listInbox, {})
  expect(news.filter(({ subject }) => subject?.kind === 'note')).toMatchObject([
    { subject: { kind: 'note', id }, title: '子女入学', words: '请周四前回话', unread: 1 },
  ])
})

test('whoever gave the request away reads none, whoever has it now reads all', async () => {
  const next = await addCommissioner(t, { name: '何二' })
  const { id, version } = await submitSchooling(talent)
  await note(coordinator, id)
  const has = (await lin.client.try(getRequest, { params: { id } })).status === 200
  const [giver, taker] = has ? [lin, next] : [next, lin]
  await giver.client.call(transferRequest, {
    params: { id },
    body: { version, commissionerId: taker.id, reason: '请假', note: '请接手' },
  })
  expect(await notesOf(taker, id)).toEqual([['顾明月', TEXT]])
  expect((await giver.client.try(listNotes, { params: { id } })).status).toBe(404)
  expect((await giver.client.try(writeNote, { params: { id }, body: { text: TEXT } })).status).toBe(404)
})

/** A paper says when it was made, by the second. */
const PRINTED_AT = /\(D:\d{14}Z\)|\/ID \[.*?\]/g

/** Everything this person can be answered, by any GET of the contract about this request. */
async function waysOut({ client }: Person, ids: Record<string, string>): Promise<string[]> {
  const answers: string[] = []
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    if (endpoint.method !== 'GET') continue
    const id = ids[endpoint.owned ?? 'request'] ?? ids['request']
    const { params } = endpoint.example
    const url = hrefOf(endpoint, { params: params && 'id' in params ? { ...params, id } : params })
    const headers = { authorization: `Bearer ${client.token}` }
    const { payload } = await t.app.inject({ url, headers })
    answers.push(`${url} ${payload.replace(PRINTED_AT, '')}`)
  }
  return answers
}

test.each([
  ['the talent', () => talent],
  ['staff who is its talent', () => both],
])('%s finds no trace of a note on any way out', async (_, who) => {
  const person = who()
  const { id } = await submitSchooling(person)
  await t.drain()
  const own = await live(person)
  const desk = await live(lin)
  const before = await waysOut(person, { request: id, file: 'none' })
  const file = await upload(lin.client)
  await note(lin, id, [file])
  expect(await desk.next('changed')).toEqual({ type: 'changed', subject: { kind: 'note', id }, from: 1 })
  await note(coordinator, id, [], '只给同事看')
  await t.drain()

  // The same, to the letter: thread, numbers, counts of unread, next step, lists, news, materials, own data.
  const after = await waysOut(person, { request: id, file })
  const without = (answers: string[]) => answers.map((one) => one.replace(file, 'none'))
  expect(without(after)).toEqual(before)
  expect(before.some((answer) => answer.includes(id))).toBe(true)
  const { status, error } = await person.client.try(downloadFile, { params: { id: file } })
  expect([status, error?.code]).toEqual([404, 'not_found'])
  for (const attempt of [
    person.client.try(listNotes, { params: { id } }),
    person.client.try(writeNote, { params: { id }, body: { text: TEXT } }),
  ])
    expect([403, 404]).toContain((await attempt).status)
  // A file of a note can’t be handed in anywhere by its id either.
  expect(
    (await person.client.try(postMessage, { params: { id }, body: { text: '见附件', fileIds: [file] } }))
      .status,
  ).toBe(422)
  // What is told after them has come; of them nothing was.
  await lin.client.call(postMessage, { params: { id }, body: { text: '您好' } })
  await own.next('changed')
  expect(own.heard.filter(({ type }) => !['ready', 'beat'].includes(type))).toMatchObject([
    { type: 'changed', subject: { kind: 'request', id } },
  ])
})

test('what was noted until a consent was withdrawn is closed, words and files', async () => {
  const { id } = await submitSchooling(talent)
  const file = await upload(lin.client)
  await note(lin, id, [file])
  const { consents } = await talent.client.call(listConsents, {})
  await talent.client.call(withdrawConsent, { params: { id: consents[0]?.id ?? '' } })
  const [closed] = (await lin.client.call(listNotes, { params: { id } })).items
  expect(closed).toMatchObject({ text: '申请人已撤回同意，内容不再显示', attachments: [] })
  expect((await lin.client.try(downloadFile, { params: { id: file } })).status).toBe(403)
})
