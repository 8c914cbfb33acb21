import { getDraft } from '@talent/contract/matter'
import { getRequest, listMyRequests } from '@talent/contract/service-request'
import { addressOf, openAddress, settled } from './address'
import type { Phone } from './browser'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const FORM = addressOf('matter', { code: 'child-schooling', on: 'yes' })
const stage = useStage()
let phone: Phone
let first: Hand
let second: Hand

/** What the server has, once it has this name of the child. */
async function savedWith(childName: string) {
  const api = await apiAsDemoPerson(stage.url, 'ji-nan-xing')
  for (;;) {
    const { draft } = await api.call(getDraft, { params: { code: 'child-schooling' } })
    if (draft?.answers.childName === childName) return draft.answers
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
async function windowOf({ context }: Phone): Promise<Hand> {
  const hand = createHand(await context.newPage())
  await openAddress(hand.page, FORM)
  return hand
}

beforeAll(async () => {
  phone = await stage.openPhone()
  await signInAs(phone.page, '纪南星')
  first = await windowOf(phone)
  await first.write('孩子姓名', '纪小')
  await savedWith('纪小')
  second = await windowOf(phone)
})

describe('a draft open in two windows', () => {
  test('has what each wrote', async () => {
    await first.write('孩子姓名', '纪小禾')
    await savedWith('纪小禾')
    await second.choose('申请学段', '小学')
    await second.reads(/^草稿已保存/)
    expect(await savedWith('纪小禾')).toMatchObject({ stage: '小学' })
    expect(await second.written('孩子姓名')).toBe('纪小禾')
  })

  test('asks about what both wrote, with both values, and keeps the one that is tapped', async () => {
    await first.write('孩子姓名', '纪禾')
    await savedWith('纪禾')
    await second.write('孩子姓名', '纪禾苗')
    const sheet = second.inSheet('另一处也改了这份草稿')
    const choice = sheet.getByRole('radiogroup', { name: '孩子姓名' })
    await choice.getByRole('radio', { name: /纪禾苗/ }).waitFor()
    expect(await savedWith('纪禾')).toMatchObject({ stage: '小学' })
    await choice.getByRole('radio', { name: /^纪禾\s*另一处写的/ }).tap()
    await sheet.waitFor({ state: 'hidden' })
    await second.reads(/^草稿已保存/)
    expect(await second.written('孩子姓名')).toBe('纪禾')
    expect(phone.complaints()).toEqual([])
  })
})

test('a draft that another phone went on with meanwhile, without a connection, asks the same once it is back', async () => {
  const other = await stage.openPhone()
  await signInAs(other.page, '纪南星')
  const elsewhere = await windowOf(other)
  expect(await elsewhere.written('孩子姓名')).toBe('纪禾')
  await phone.context.setOffline(true)
  await second.write('孩子姓名', '纪南禾')
  await elsewhere.write('孩子姓名', '纪北禾')
  await savedWith('纪北禾')
  await phone.context.setOffline(false)
  const sheet = second.inSheet('另一处也改了这份草稿')
  await sheet.getByRole('radio', { name: /^纪南禾\s*这里写的/ }).tap()
  await sheet.waitFor({ state: 'hidden' })
  await savedWith('纪南禾')
})

test('a message in the making stands in both windows of a request, and is gone from both once one has sent it', async () => {
  const { page, context } = await stage.openPhone()
  await signInAs(page, '周予安')
  const api = await apiAsDemoPerson(stage.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: {} })
  const id = items.find(({ state }) => state === 'in_progress')?.id ?? ''
  const open = async () => {
    const hand = createHand(await context.newPage())
    await openAddress(hand.page, addressOf('request', { id }))
    await settled(hand.page)
    return hand
  }
  const writtenIn = (hand: Hand, words: string) =>
    hand.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLTextAreaElement>('.composer textarea')].every(
          ({ value }) => value === wanted,
        ),
      words,
    )
  const [one, other] = [await open(), await open()]
  const words = '请问还要带户口簿吗'
  await one.screen().getByRole('textbox', { name: /留言$/ }).fill(words)
  await writtenIn(other, words)
  await other.tapButton('发送')
  await writtenIn(one, '')
  // Out of the box, and there: both windows know it.
  for (const { page } of [one, other])
    await page.waitForFunction(() => document.querySelector('.unsent') === null)
  const { timeline } = await api.call(getRequest, { params: { id } })
  expect(timeline.filter((entry) => JSON.stringify(entry).includes(words))).toHaveLength(1)
})
