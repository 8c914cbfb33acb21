import { accessibilityFaults, type Phone } from './browser'
import { addressOf, openAddress, settled } from './address'
import { createHand, type Hand } from './hand'
import { LARGE, layoutFaults, NORMAL } from './layout-faults'
import { turnOnLargeText, signInAs } from './sign-in'
import { useStage } from './stage'

jest.setTimeout(120_000)

const stage = useStage()
let phone: Phone
let hand: Hand

const pick = (label: string, value: string) =>
  hand.screen().getByRole('combobox', { name: label, exact: true }).selectOption({ label: value })

const inPost = (end: string) => hand.screen().getByLabel(`从事本专业工作的起止年月，${end}`, { exact: true })
const born = () => hand.screen().getByLabel('孩子姓名，出生年月', { exact: true })

/** Each kind with several parts, and the last of them that has to show. */
const FORMS: readonly [string, string, () => Promise<unknown>, string][] = [
  [
    'schools in order',
    'child-schooling',
    async () => {
      await hand.choose('申请学段', '小学')
      await pick('志愿学校，第一志愿', '演示实验小学')
      await pick('志愿学校，第二志愿', '演示第一小学')
    },
    '志愿学校，第三志愿',
  ],
  [
    'a region',
    'residence',
    async () => {
      await hand.choose('办理类型', '人才落户')
      await pick('现户籍地，省份', '内蒙古自治区')
      await pick('现户籍地，城市', '锡林郭勒盟')
    },
    '现户籍地，城市',
  ],
  [
    'a hospital and days',
    'medical-care',
    async () => {
      await pick('希望的医院', '演示妇幼保健院')
      const day = hand.screen().getByLabel('希望的日期，首选', { exact: true })
      await day.fill((await day.getAttribute('min')) ?? '')
    },
    '希望的日期，其次',
  ],
  [
    'a period of months',
    'professional-title',
    async () => {
      await hand.choose('办理类型', '职称申报')
      await inPost('从哪个月').fill('2020-03')
      await inPost('到哪个月').fill('2024-06')
    },
    '从事本专业工作的起止年月，到哪个月',
  ],
  [
    'somebody of the family',
    'child-schooling',
    async () => {
      await hand.write('孩子姓名', '周小满')
      await born().fill('2018-09')
    },
    '孩子姓名，出生年月',
  ],
  [
    'somebody of the family, kept and picked',
    'child-schooling',
    async () => {
      await hand.write('孩子姓名', '周小禾')
      await born().fill('2019-03')
      await hand.tapButton('记到我的资料，下次直接选')
      const asked = hand.page.getByRole('alertdialog', { name: '家庭成员信息，需要您单独同意' })
      await asked.getByText('只有您本人').waitFor()
      expect(await accessibilityFaults(hand.page)).toEqual([])
      await asked.getByRole('button', { name: '同意并记下' }).tap()
      await asked.waitFor({ state: 'detached' })
      await hand
        .screen()
        .getByRole('radio', { name: '周小禾（子女），2019 年 3 月生', checked: true })
        .waitFor()
    },
    '孩子姓名',
  ],
]

describe.each([
  ['as it is', NORMAL, '纪南星'],
  ['in large text', LARGE, '周予安'],
])('%s', (_, size, name) => {
  // By another person: what the first one filled in is folded away.
  beforeAll(async () => {
    phone = await stage.openPhone()
    await signInAs(phone.page, name)
    hand = createHand(phone.page)
    if (size === LARGE) await turnOnLargeText(phone.page)
  })

  test.each(FORMS)(
    '%s can be filled in, and nothing of it is too small or out of place',
    async (_of, code, fill, last) => {
      await openAddress(hand.page, addressOf('matter', { code }))
      await settled(hand.page)
      const begun = hand.page.getByRole('alertdialog', { name: /^上次没填完/ })
      if (await begun.isVisible()) {
        await begun.getByRole('button', { name: '另起' }).tap()
        await begun.waitFor({ state: 'hidden' })
      }
      await fill()
      await hand.screen().getByLabel(last, { exact: true }).waitFor()
      await hand.screen().getByLabel(last, { exact: true }).scrollIntoViewIfNeeded()
      expect(await layoutFaults(hand.page, size)).toEqual([])
      expect(await accessibilityFaults(hand.page)).toEqual([])
      expect(phone.complaints()).toEqual([])
    },
  )
})
