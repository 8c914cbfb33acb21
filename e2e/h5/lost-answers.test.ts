import { getRequest, listMyRequests } from '@talent/contract/service-request'
import type { Page } from 'playwright-core'
import { addressOf, openAddress, settled } from './address'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const stage = useStage()
let talent: Hand

async function phoneOf(name: string): Promise<Hand> {
  const { page } = await stage.openPhone()
  await signInAs(page, name)
  return createHand(page)
}
const requests = async () => {
  const api = await apiAsDemoPerson(stage.url, 'ji-nan-xing')
  const { items } = await api.call(listMyRequests, { query: {} })
  return Promise.all(items.map(({ id }) => api.call(getRequest, { params: { id } })))
}
/** The server gets the next such call and does it; its answer never arrives. */
const loseAnswer = (page: Page, address: string) =>
  page.route(
    address,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )

test('a form edited after its answer was lost says that the first went through, and makes no second request', async () => {
  talent = await phoneOf('纪南星')
  await openAddress(talent.page, addressOf('matter', { code: 'child-schooling' }))
  await talent.choose('办理类型', '转学插班')
  await talent.choose('申请学段', '小学')
  await talent.write('孩子姓名', '纪小禾')
  await talent.attachPicture('户口簿（孩子页）')
  await talent.reads('已上传 1 个文件')
  await talent.press(talent.screen().getByRole('checkbox', { name: /我是孩子的监护人/ }))
  await loseAnswer(talent.page, '**/api/requests')
  await talent.tapButton('提交申请')
  await talent.reads(/填的内容还在，可以再点，不会重复/)
  expect(await requests()).toHaveLength(1)

  await talent.write('孩子姓名', '纪小禾苗')
  await talent.tapButton('提交申请')
  const [made, ...others] = await requests()
  expect(others).toEqual([])
  const told = talent.page.getByRole('alertdialog', { name: '刚才那次已经提交成功' })
  await told.getByText(new RegExp(`编号 ${made?.number}，交的是改动前的内容`)).waitFor()
  await told.getByRole('button', { name: '留在这里' }).tap()
  expect(await talent.written('孩子姓名')).toBe('纪小禾苗')

  // As a request of its own: the picture went with the first, another one is chosen.
  await talent.tapButton('提交申请')
  await talent.reads(/还差 1 处/)
  await talent.attachPicture('户口簿（孩子页）')
  await talent.reads('已上传 1 个文件')
  await talent.tapButton('提交申请')
  await talent.reads('您的人才服务专员')
  expect(await requests()).toHaveLength(2)
})

test('受理 whose answer was lost goes through when it is pressed again', async () => {
  const [made] = await requests()
  const staff = await phoneOf(made?.commissioner?.name ?? '')
  await openAddress(staff.page, addressOf('handle', { id: made?.id ?? '' }))
  await staff.tapButton('受理')
  const sheet = staff.inSheet('受理这件申请')
  await sheet.getByRole('textbox', { name: '附一句话' }).fill('材料已收到')
  await loseAnswer(staff.page, '**/accept')
  await sheet.getByRole('button', { name: '确认受理' }).tap()
  await sheet.getByRole('alert').waitFor()
  expect((await requests())[0]?.state).toBe('accepted')
  await sheet.getByRole('button', { name: '确认受理' }).tap()
  await sheet.waitFor({ state: 'hidden' })
  await staff.reads(/已受理/)
  const [after] = await requests()
  expect(after?.timeline.filter(({ kind }) => kind === 'accept')).toHaveLength(1)
})

test('who has gone back while their profile was being saved stays where they are', async () => {
  const { page } = talent
  await openAddress(page, addressOf('home'))
  await talent.tab('我的')
  await talent.tapLink('基本情况')
  await settled(page)
  let arrive: () => void = () => undefined
  const gone = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/api/me/profile', async (route) => {
    const answer = await route.fetch()
    await gone
    await route.fulfill({ response: answer })
  })
  const saved = page.waitForResponse('**/api/me/profile')
  await talent.tapButton('保存')
  await page.goBack()
  await talent.reads('退出登录')
  arrive()
  await saved
  await page.getByText('已保存').first().waitFor()
  await settled(page)
  expect(page.url()).toBe(`${stage.url}${addressOf('me')}`)
})
