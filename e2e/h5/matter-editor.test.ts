import { getMatter, saveDraft } from '@talent/contract/matter'
import { createApi, apiAsDemoPerson } from '../weapp/api-client'
import { addressOf, openAddress, settled } from './address'
import type { Phone } from './browser'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'

jest.setTimeout(180_000)

const CODE = 'child-schooling'
const params = { code: CODE }
const stage = useStage()
let phone: Phone
let hand: Hand
const shot = async (name: string) => {
  if (process.env.SHOTS) await hand.page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}
const inForce = async () => (await createApi(stage.url).call(getMatter, { params })).matter

beforeAll(async () => {
  phone = await stage.openPhone()
  hand = createHand(phone.page)
})

// One story: each test goes on where the one before ended.
describe('a coordinator edits a matter', () => {
  test('finds it under 发布 and sees its questions in order', async () => {
    const { version } = await inForce()
    const talent = await apiAsDemoPerson(stage.url, 'ji-nan-xing')
    await talent.call(saveDraft, {
      params,
      body: {
        answers: { childName: '周小满' },
        materials: {},
        slots: [],
        channel: null,
        matterVersion: version,
      },
    })
    await signInAs(phone.page, '顾明月')
    await openAddress(hand.page, addressOf('board'))
    await settled(hand.page)
    await hand.press(hand.screen().getByText('发布', { exact: true }))
    await shot('list')
    await hand.tapLink(/子女入学/)
    await hand.reads('发布前检查', '可以发布')
    await settled(hand.page)
    await shot('editor')
  })

  test('a question that isn’t right is named by the check, and mended there', async () => {
    await hand.tapButton('加一个问题')
    const sheet = hand.inSheet('编辑问题')
    await sheet.getByLabel('答案类型', { exact: true }).selectOption({ label: '是或否' })
    await sheet.getByRole('button', { name: '保存问题' }).tap()
    await hand.reads('1 处要改', '“没有题目的问题”请写问什么')
    await hand.tapButton('没有题目的问题，去改')
    await sheet.getByLabel('问什么', { exact: true }).fill('是否接受调剂')
    await shot('field')
    // What is typed stays, though the sheet is closed.
    await sheet.getByRole('button', { name: '关闭' }).tap()
    await hand.tapButton('没有题目的问题，去改')
    expect(await sheet.getByLabel('问什么', { exact: true }).inputValue()).toBe('是否接受调剂')
    await sheet.getByRole('switch', { name: '必填' }).tap()
    await sheet.getByRole('button', { name: '保存问题' }).tap()
    await hand.reads('可以发布', '是否接受调剂')
    await hand.tapButton('是否接受调剂，上移')
    await hand.reads(/改了 \d+ 处/)
    expect((await inForce()).sections.flatMap(({ fields }) => fields)).not.toContainEqual(
      expect.objectContaining({ label: '是否接受调剂' }),
    )
  })

  test('the preview is the form a talent sees', async () => {
    await hand.tapButton('预览')
    await settled(hand.page)
    await hand.reads('是否接受调剂', '这是预览，内容不会保存，也不会提交')
    await hand.page.goBack()
    await hand.reads('发布前检查')
  })

  test('publishes what is shown as the difference', async () => {
    const { version } = await inForce()
    await hand.tapButton(`发布第 ${version + 1} 版`)
    const sheet = hand.inSheet('发布新的一版')
    await sheet.getByText('新增：是否接受调剂').waitFor()
    await shot('publish')
    await sheet.getByRole('button', { name: '确认发布' }).tap()
    await hand.reads(`线上是第 ${version + 1} 版`)
    expect((await inForce()).version).toBe(version + 1)
    await hand.press(hand.screen().getByText('版本', { exact: true }))
    await hand.reads(`第 ${version + 1} 版`, '顾明月', '随程序提供')
    await shot('versions')
    expect(phone.complaints()).toEqual([])
  })

  test('a talent with a draft keeps their answers and sees what changed', async () => {
    const other = await stage.openPhone()
    const theirs = createHand(other.page)
    await signInAs(other.page, '纪南星')
    await openAddress(other.page, addressOf('matter', { ...params, on: 'yes' }))
    await settled(other.page)
    await theirs.reads('这个事项的表单更新了', '新增：是否接受调剂')
    expect(await theirs.written('孩子姓名')).toBe('周小满')
    if (process.env.SHOTS) await other.page.screenshot({ path: `${process.env.SHOTS}/draft.png` })
    expect(other.complaints()).toEqual([])
  })
})
