import { getBoard } from '@talent/contract/desk'
import { getRequest, listMyRequests, type RequestDetail } from '@talent/contract/service-request'
import { addressOf, openAddress } from './address'
import type { Phone } from './browser'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const stage = useStage()
const phones: Phone[] = []
let talent: Hand
let staff: Hand

/** A phone of one's own, signed in. */
async function phoneOf(name: string): Promise<Hand> {
  const phone = await stage.openPhone()
  phones.push(phone)
  await signInAs(phone.page, name)
  return createHand(phone.page)
}
/** The request this is about as its talent may read it, past the app: to see whether what the screen says is true. */
async function request(): Promise<RequestDetail> {
  const api = await apiAsDemoPerson(stage.url, 'ji-nan-xing')
  const { items } = await api.call(listMyRequests, { query: {} })
  return api.call(getRequest, { params: { id: items[0]?.id ?? '' } })
}
/** Waits until the whole of it is on the screen, between the bars. */
async function inView(hand: Hand, words: string | RegExp) {
  const target = await hand.screen().getByText(words).last().elementHandle()
  await hand.page.waitForFunction((element) => {
    const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    const edge = (part: string) =>
      element?.closest('.taro_page')?.querySelector(part)?.getBoundingClientRect()
    return top >= (edge('.nav-bar')?.bottom ?? 0) && bottom <= (edge('.screen__footer')?.top ?? innerHeight)
  }, target)
}
/** Back to the request after somebody else acted on it, as one would: 服务, 我的办理, the card. */
async function reopenRequest() {
  await openAddress(talent.page, addressOf('service'))
  await talent.tapLink(/我的办理/)
  // By what only the request's card says: the matter of that name is on the page before.
  await talent.tapLink(/转学插班/)
}
async function openFromWorklist() {
  await openAddress(staff.page, addressOf('worklist'))
  await staff.tapLink(/纪南星/)
}

afterEach(() => expect(phones.flatMap(({ complaints }) => complaints())).toEqual([]))

describe('the main job in a browser', () => {
  test('from 首页 a signed-in talent reaches a submitted 子女入学 in at most 15 presses', async () => {
    talent = await phoneOf('纪南星')
    const [before, started] = [talent.taps(), Date.now()]
    await talent.tab('服务')
    await talent.tapLink(/^子女入学/)
    await talent.choose('办理类型', '转学插班')
    await talent.choose('申请学段', '小学')
    await talent.write('孩子姓名', '纪小禾')
    await talent.attachPicture('户口簿（孩子页）')
    await talent.screen().getByText('已上传 1 个文件').waitFor()
    await talent.press(talent.screen().getByRole('checkbox', { name: /我是孩子的监护人/ }))
    await talent.tapButton('提交申请')
    await talent.screen().getByText('您的人才服务专员').waitFor()
    const taps = talent.taps() - before
    // The seconds are printed, not judged: a machine's speed is no fault of the product.
    process.stdout.write(
      `首页 → 提交 子女入学：${taps} 次点按，${((Date.now() - started) / 1000).toFixed(1)} 秒\n`,
    )
    expect(taps).toBeLessThanOrEqual(15)
  })

  test('is shown which commissioner was matched and why, and the promise', async () => {
    const { commissioner, matchReasons, number } = await request()
    const text = await talent.text()
    expect(text).toContain(commissioner?.name)
    expect(text).toContain(`为什么是${commissioner?.title}`)
    expect(matchReasons.length).toBeGreaterThan(0)
    for (const { head } of matchReasons) expect(text).toContain(head)
    expect(text).toContain(number)
    expect(text).toMatch(/告诉您是否受理\s*(\d+年)?\d+月\d+日 周.前/)
    expect(text).toContain('受理后 10 个工作日内')
  })

  test('the commissioner accepts it and writes back', async () => {
    staff = await phoneOf((await request()).commissioner?.name ?? '')
    await staff.tapLink(/纪南星/)
    await staff.reads((await request()).number)
    await staff.tapButton('受理')
    const sheet = staff.inSheet('受理这件申请')
    await sheet.getByRole('textbox', { name: '附一句话' }).fill('材料已收到，我今天与学校联系')
    await sheet.getByRole('button', { name: '确认受理' }).tap()
    await sheet.waitFor({ state: 'hidden' })
    await staff.write('给纪南星留言', '您好，孩子现在在哪所学校读书？')
    await staff.tapButton('发送')
    await staff.reads('您好，孩子现在在哪所学校读书？')
    expect((await request()).state).toBe('accepted')
  })

  test('asks once for what is missing, and both see that the clock is paused', async () => {
    const row = staff.screen().locator('.material-check', { hasText: '居住证明' })
    await staff.press(row.getByText('需补', { exact: true }))
    await staff.tapButton('一次性告知（1 项）')
    await row.getByRole('alert').waitFor()
    expect((await request()).state).toBe('accepted')
    await staff.press(row.getByRole('checkbox', { name: '还没有交' }))
    await staff.tapButton('一次性告知（1 项）')
    await staff
      .screen()
      .getByText(/不计时/)
      .first()
      .waitFor()
    expect((await request()).state).toBe('supplementing')
  })

  test('the talent reads it, answers and hands it in', async () => {
    await reopenRequest()
    await talent.reads(
      '材料已收到，我今天与学校联系',
      '您好，孩子现在在哪所学校读书？',
      '居住证明：还没有交',
      /轮到您/,
      /不计/,
    )
    await talent.tapButton('补充材料')
    await talent.tapButton('提交补充材料')
    await talent.screen().getByText('请上传，或写明没有的原因').waitFor()
    await talent.attachPicture('居住证明：还没有交')
    await talent.screen().getByText('已上传 1 个文件').waitFor()
    await talent.tapButton('提交补充材料')
    const { commissioner } = await request()
    await talent.write(`给${commissioner?.title ?? ''}留言`, '在区实验小学读一年级。')
    await talent.tapButton('发送')
    await talent.reads('在区实验小学读一年级。')
    await inView(talent, '在区实验小学读一年级。')
    expect((await request()).state).not.toBe('supplementing')
  })

  test('the commissioner resolves it with a result', async () => {
    await openFromWorklist()
    await staff.reads('在区实验小学读一年级。')
    await staff.tapButton('办结')
    const sheet = staff.inSheet('办结')
    await sheet.getByRole('button', { name: '确认办结' }).tap()
    await sheet.getByText('请选择办理结果').waitFor()
    await sheet.getByRole('radio', { name: '已解决', exact: true }).tap()
    await sheet
      .getByRole('textbox', { name: '结果说明' })
      .fill('已安排公办小学二年级，请下周一上午带户口簿到校报到。')
    await sheet.getByRole('button', { name: '确认办结' }).tap()
    await sheet.waitFor({ state: 'hidden' })
    expect(await request()).toMatchObject({ state: 'resolved', outcome: 'solved' })
  })

  test('the inbox says what changed, and the talent evaluates', async () => {
    await openAddress(talent.page, addressOf('me'))
    await talent.tapLink(/^消息/)
    await talent.tapLink(/办结/)
    await inView(talent, /请下周一上午带户口簿到校报到/)
    await talent.tapLink('写几句再评')
    await talent.tapButton('提交评价')
    await talent.screen().getByText('请先选一级评价').waitFor()
    await talent.choose('评价', '非常满意')
    await talent.write('还想说的', '办得快。\n谢谢林专员')
    await talent.tapButton('提交评价')
    await talent.reads('已评价')
    expect(await talent.text()).toContain('办得快。\n谢谢林专员')
    await talent.tapButton('查看办理进度')
    await inView(talent, /办得快。/)
    expect(await talent.text()).toContain('办得快。\n谢谢林专员')
    expect(await request()).toMatchObject({ state: 'evaluated' })
  })

  test('the coordinator sees who is late and transfers a request', async () => {
    const coordinator = await phoneOf('顾明月')
    const { counts } = await (await apiAsDemoPerson(stage.url, 'gu-ming-yue')).call(getBoard, { query: {} })
    expect(counts.late).toBeGreaterThan(0)
    await coordinator.reads(new RegExp(`超期 ${counts.late} 件`))
    await coordinator.press(coordinator.page.getByRole('navigation').getByText('在办', { exact: true }))
    await coordinator.tapLink(/沈砚秋/)
    await coordinator.tapButton('转派')
    const sheet = coordinator.inSheet('转派给谁')
    await sheet.getByRole('radio', { name: /程远山/ }).tap()
    await sheet.getByRole('radio', { name: '统筹调整' }).tap()
    await sheet.getByRole('textbox', { name: '交接说明' }).fill('已受理，等答复上年度个人贡献如何计算')
    await sheet.getByRole('button', { name: '转派给程远山' }).tap()
    await sheet.waitFor({ state: 'hidden' })
    const { items } = await (
      await apiAsDemoPerson(stage.url, 'shen-yan-qiu')
    ).call(listMyRequests, { query: {} })
    expect(items.map(({ commissioner }) => commissioner?.name)).toEqual(['程远山'])
  })
})
