import { listMyRequests } from '@talent/contract/service-request'
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
let hand: Hand

const requestsMade = async () =>
  (await (await apiAsDemoPerson(stage.url, 'ji-nan-xing')).call(listMyRequests, { query: {} })).items.length

beforeAll(async () => {
  phone = await stage.openPhone()
  await signInAs(phone.page, '纪南星')
  hand = createHand(phone.page)
})

describe('a form in a browser', () => {
  test('of the profile says at the field what is wrong, and takes it once mended', async () => {
    await openAddress(hand.page, addressOf('profile'))
    await settled(hand.page)
    await hand.tapButton('更换手机号')
    await hand.write('手机号', '1380000')
    await hand.tapButton('保存')
    await hand
      .screen()
      .locator('.form-field', { hasText: '手机号' })
      .getByRole('alert')
      .getByText('手机号是 11 位数字，以 1 开头')
      .waitFor()
    await hand.write('手机号', '13800000765')
    // It is seen for seconds only, which a busy machine may miss; once said it stays in the document, hidden.
    await hand.tapButton('保存')
    await hand.page.getByText('已保存').first().waitFor({ state: 'attached' })
    expect(phone.complaints()).toEqual([])
  })

  test('takes a pasted name of any length as it is, and says how long it may be', async () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Maximilian of Altona'
    await openAddress(hand.page, addressOf('profile'))
    await settled(hand.page)
    await hand.write('姓名', '')
    await hand.page.keyboard.insertText(name)
    await hand.reads(`最多 60 个字，现在 ${name.length} 个，请删减`)
    expect(await hand.written('姓名')).toBe(name)
    await hand.tapButton('保存')
    await hand.screen().getByRole('alert').getByText('姓名不超过 60 个字').waitFor()
    expect(phone.complaints()).toEqual([])
  })

  test('of a matter says at each field what is missing, the consent too, and makes nothing', async () => {
    await openAddress(hand.page, FORM)
    await hand.tapButton('提交申请')
    await hand.reads(
      '请选择办理类型',
      '请选择申请学段',
      '请填写孩子姓名',
      '请上传户口簿（孩子页）',
      /^请阅读后勾选同意/,
    )
    await hand.choose('办理类型', '新生入学')
    await hand.screen().getByText('请选择办理类型').waitFor({ state: 'detached' })
    await hand.write('孩子身份证号', '123')
    await hand.screen().getByRole('textbox', { name: '孩子姓名', exact: true }).tap()
    await hand.reads(/身份证号应为 18 位/)
    expect(await requestsMade()).toBe(0)
    expect(phone.complaints()).toEqual([])
  })

  test('is still half filled after the page was closed', async () => {
    await hand.write('孩子身份证号', '')
    await hand.choose('申请学段', '幼儿园')
    await hand.write('孩子姓名', '纪小禾')
    await hand.attachPicture('户口簿（孩子页）')
    await hand.reads('已上传 1 个文件', /^草稿已保存/)
    await hand.page.close()

    hand = createHand(await phone.context.newPage())
    await openAddress(hand.page, addressOf('service'))
    await hand.tapButton('继续填写：子女入学')
    await hand.reads('已上传 1 个文件')
    await hand.screen().getByRole('button', { name: '查看户口簿（孩子页）的图片 1', exact: true }).waitFor()
    // It goes on where one left off: the questions are folded, the next thing missing is in view.
    await hand.reads('第 3 步，共 3 步', '新生入学')
    const consent = hand.screen().getByRole('checkbox', { name: /我是孩子的监护人/ })
    await hand.page.waitForFunction(
      (box) => {
        const { top, bottom, left, right } = (box as HTMLElement).getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
      },
      await consent.elementHandle(),
    )
    await hand.tapButton('修改孩子与入学意向')
    expect(await hand.written('孩子姓名')).toBe('纪小禾')
    expect(await hand.screen().getByRole('radio', { name: '幼儿园' }).getAttribute('aria-checked')).toBe(
      'true',
    )
    // A consent is given with the submission, never kept ticked.
    expect(
      await hand
        .screen()
        .getByRole('checkbox', { name: /我是孩子的监护人/ })
        .getAttribute('aria-checked'),
    ).toBe('false')
  })

  test('cannot be submitted without a network, says so and keeps the draft', async () => {
    await hand.press(hand.screen().getByRole('checkbox', { name: /我是孩子的监护人/ }))
    await phone.context.setOffline(true)
    await hand.reads('没有网络')
    await hand.tapButton('提交申请')
    await hand.reads('没有网络，已存为草稿，联网后请再点提交')
    await phone.context.setOffline(false)
    await hand.screen().getByText('没有网络', { exact: true }).waitFor({ state: 'detached' })
    expect(await hand.written('孩子姓名')).toBe('纪小禾')
    expect(await requestsMade()).toBe(0)
    // Chromium itself notes what could not be loaded meanwhile.
    expect(phone.complaints().filter((line) => !line.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })

  test('makes one request of two presses, on a slow network too', async () => {
    await hand.page.route('**/api/requests', async (route) => {
      // A page behind asks for the list at the same address.
      if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 800))
      await route.continue()
    })
    const submit = hand.screen().locator('.action-bar .btn--primary')
    await submit.dispatchEvent('click')
    await submit.dispatchEvent('click')
    await hand.reads('正在提交')
    await submit.dispatchEvent('click')
    await hand.reads('接下来')
    await hand.page.unroute('**/api/requests')
    expect(await requestsMade()).toBe(1)
    expect(phone.complaints()).toEqual([])
  })

  test('offers what was handed in before, uses it again at one press, and 我的材料 tells of it', async () => {
    await openAddress(hand.page, addressOf('me'))
    await settled(hand.page)
    await hand.tapLink(/^我的材料/)
    await hand.reads('户口簿（孩子页）', '子女入学')

    await openAddress(hand.page, FORM)
    await hand.reads(/^无需重复提交：.*办子女入学时交过$/)
    await hand.tapButton(/^沿用户口簿（孩子页）/)
    await hand.reads(/^沿用.*办子女入学时交过的 1 个文件$/)
    await hand.choose('办理类型', '新生入学')
    await hand.choose('申请学段', '幼儿园')
    await hand.write('孩子姓名', '纪小苗')
    await hand.press(hand.screen().getByRole('checkbox', { name: /我是孩子的监护人/ }))
    await hand.tapButton('提交申请')
    await hand.reads('接下来')
    expect(await requestsMade()).toBe(2)
    expect(phone.complaints()).toEqual([])
  })
})

test('a slow network shows the shape of the page, then the page', async () => {
  await hand.page.route('**/api/policies*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await route.continue()
  })
  await openAddress(hand.page, addressOf('policies'))
  await hand.screen().getByRole('status', { name: '正在加载' }).waitFor()
  await hand.reads('网络有点慢，正在继续加载', /^共 \d+ 项/)
  expect(await hand.screen().getByRole('status', { name: '正在加载' }).count()).toBe(0)
  expect(phone.complaints()).toEqual([])
})
