import { join } from 'node:path'
import { getBoard } from '@talent/contract/desk'
import { getMatter } from '@talent/contract/matter'
import { getMe } from '@talent/contract/me'
import { listPolicies } from '@talent/contract/policy'
import { getRequest, listMyRequests, type RequestDetail } from '@talent/contract/service-request'
import { startBackend, type Backend } from '../backend'
import { apiAsDemoPerson, apiByLoginCode, createApi, type Api } from './api-client'
import { launch, type App } from './app'
import { openDist } from './dist'
import { blockWith, choose, typedIn, typeInto, within } from './form'
import { signInAsDemoPerson } from './people'
import { newPicture } from './picture'
import { allNodes, textOf } from './tree'
import { startWeChat } from './wechat-server'

jest.setTimeout(120_000)

const dist = openDist(join(__dirname, '../../dist/weapp'))
/** An open page asks every ten seconds. */
const COMES_BY_ITSELF_MS = 15_000
const QUESTION = '您好，孩子现在在哪所学校读书？'
const RESULT = '已安排公办小学二年级，请下周一上午带户口簿到校报到。'
let wechat: Awaited<ReturnType<typeof startWeChat>>
let backend: Backend
/** The talent past the app. */
let api: Api
let talent: App
let staff: App

const lastScroll = (app: App) => app.phone.calls.filter(({ api }) => api === 'pageScrollTo').at(-1)?.options
const lastToast = (app: App) => app.phone.overlay.toasts.at(-1)
const posted = (app: App, path: string) =>
  app.phone.network.sent.filter(({ method, url }) => method === 'POST' && url.endsWith(path))
/** The only request of this talent, as it really is. */
const request = async (): Promise<RequestDetail> => {
  const { items } = await api.call(listMyRequests, {})
  expect(items).toHaveLength(1)
  return api.call(getRequest, { params: { id: items[0]?.id ?? '' } })
}

beforeAll(async () => {
  wechat = await startWeChat()
  backend = await startBackend({ ...wechat.env, WEB_DIR: '' })
  talent = await launch(dist, { server: backend.url, loginCode: 'code-newcomer.1' })
})
afterAll(async () => {
  talent?.close()
  staff?.close()
  await backend?.stop()
  await wechat?.stop()
})

// One story from the first page to the evaluation: each test goes on where the one before ended.
describe('the main job in the compiled mini-program', () => {
  test('a visitor reads policies and recruitment without signing in', async () => {
    const [policy] = (await createApi(backend.url).call(listPolicies, {})).items
    await talent.switchTab('政策')
    await talent.tap(policy?.title ?? '')
    expect(talent.route()).toBe('packages/policy/detail/index')
    expect(talent.text()).toContain(policy?.title)
    await talent.back()

    await talent.switchTab('招聘')
    await talent.tap('重点企业引进人才公告（演示）')
    await talent.tap('粉末冶金工程师')
    expect(talent.route()).toBe('packages/recruit/post/index')
    expect(talent.text()).toContain('某新材料实验室（演示）')
    await talent.back()
    await talent.back()
    expect(talent.phone.network.sent.filter(({ status }) => status !== 200)).toEqual([])
    expect(posted(talent, '')).toEqual([])
  })

  test('a talent signs in by wx.login and fills the profile', async () => {
    await talent.switchTab('我的')
    await talent.tap('登录')
    await talent.tap('微信登录')
    await talent.tap('基本情况')
    await typeInto(talent, '姓名', '季云舟')
    await typeInto(talent, '手机号', '1380000')
    await typeInto(talent, '工作单位', '某材料研究院（演示）')
    await choose(talent, '片区', '科创园')
    await choose(talent, '学历', '博士研究生')
    await talent.tap('保存')
    expect(talent.text()).toContain('手机号是 11 位数字，以 1 开头')
    await typeInto(talent, '手机号', '13800000888')
    await talent.tap('保存')
    expect(lastToast(talent)).toBe('已保存')
    expect(talent.route()).toBe('pages/me/index')
    expect(talent.has('季云舟')).toBe(true)

    api = await apiByLoginCode(backend.url, 'code-newcomer.2')
    const { profile } = await api.call(getMe, {})
    expect(profile).toMatchObject({
      name: '季云舟',
      phoneMasked: '138****0888',
      employer: '某材料研究院（演示）',
      areaName: '科创园',
      education: 'doctor',
    })
  })

  test('a half-filled form survives closing the app', async () => {
    await talent.switchTab('服务')
    await talent.tap('子女入学')
    await choose(talent, '办理类型', '转学插班')
    await typeInto(talent, '孩子姓名', '季小禾')
    await talent.waitFor('the draft is saved', () => talent.text().includes('草稿已保存'))
    const { storage } = talent.phone
    talent.close()

    talent = await launch(dist, { server: backend.url, storage })
    await talent.switchTab('服务')
    await talent.waitFor('what was begun', () => talent.text().includes('没填完的申请'))
    expect(talent.text()).toContain('已填 2 项')
    await talent.tap('继续填写')
    expect(typedIn(talent, '孩子姓名')).toBe('季小禾')
    expect(textOf(within(talent.tree(), { className: 'option--on' }))).toBe('转学插班')
    // It goes on where one left off.
    await talent.waitFor(
      'the first that is missing',
      () => lastScroll(talent)?.selector === '#field-answers-stage',
      2_000,
    )
  })

  test('what is missing is told, and offline nothing is sent or lost', async () => {
    await talent.tap('提交申请')
    for (const fault of ['请选择申请学段', '请上传户口簿（孩子页）', '请阅读后勾选同意'])
      expect(talent.text()).toContain(fault)
    // A press goes to the first of them; a component's own nodes would be out of the page's reach.
    await talent.tap('还差 3 处')
    await talent.waitFor('the first', () => lastScroll(talent)?.selector === '#field-answers-stage', 2_000)
    const anchors = allNodes(talent.tree()).filter(({ attrs }) => String(attrs.id).startsWith('field-'))
    expect(anchors.length).toBeGreaterThan(5)
    expect(new Set(anchors.map(({ owner }) => owner.path))).toEqual(new Set([talent.route()]))
    await choose(talent, '申请学段', '小学')
    talent.chooseNext(
      { name: '户口簿.png', content: newPicture() },
      { name: '拍错了.png', content: newPicture(80, 60) },
    )
    await talent.tap(within(blockWith(talent, 'material-row', '户口簿（孩子页）'), '上传'))
    await talent.tap('从相册选择')
    expect(talent.text()).toContain('已备 1 / 4')
    await talent.tap(within(blockWith(talent, 'material-row', '学籍证明'), '稍后补交'))
    expect(talent.text()).toContain('已上传 2 个文件')
    const wrong = blockWith(talent, 'uploaded-file', '图片 2')
    await talent.tap(within(wrong, '查看'))
    // What was typed is sent meanwhile, whenever its pause is over.
    const looked = talent.phone.network.sent.filter(({ url }) => /\/api\/files\/[^/]+$/.test(url))
    expect(looked.at(-1)).toMatchObject({ status: 200 })
    await talent.tap(within(wrong, '移除'))
    expect(talent.text()).toContain('已上传 1 个文件')
    await talent.tap(within(talent.tree(), { className: 'tile' }))
    await talent.tap('09:30')
    await talent.tap('14:30')
    await talent.tap('视频')
    await talent.tap('我是孩子的监护人，同意为本次入学处理以上信息')

    await talent.setOnline(false)
    await talent.tap('提交申请')
    expect(talent.text()).toContain('没有网络，已存为草稿，联网后请再点提交')
    expect(typedIn(talent, '孩子姓名')).toBe('季小禾')
    await talent.setOnline(true)
    expect((await api.call(listMyRequests, {})).items).toEqual([])
  })

  test('submitted with two presses it is one request, and who was matched and why is shown', async () => {
    await Promise.all([talent.tap('提交申请'), talent.tap('提交申请')])
    expect(posted(talent, '/api/requests')).toHaveLength(1)
    expect(talent.route()).toBe('packages/service/submitted/index')
    const { days } = await api.call(getMatter, { params: { code: 'child-schooling' } })
    const { number, commissioner, matchReasons, ...made } = await request()
    expect(made).toMatchObject({
      state: 'submitted',
      variant: '转学插班',
      channel: 'video',
      slots: [
        { day: days[0], time: '09:30' },
        { day: days[0], time: '14:30' },
      ],
    })
    expect(made.materials.map(({ key, files, deferred }) => [key, files.length, deferred])).toEqual([
      ['household', 1, false],
      ['schoolRecord', 0, true],
      ['residenceProof', 0, false],
      ['talentProof', 0, false],
    ])
    expect(talent.text()).toContain(`编号 ${number}`)
    expect(talent.has(commissioner?.name ?? '')).toBe(true)
    expect(matchReasons.length).toBeGreaterThan(0)
    for (const { head, text } of matchReasons)
      expect(textOf(blockWith(talent, 'matched__reason', head))).toContain(text)
  })

  test('the commissioner accepts it from the worklist and writes back', async () => {
    const { commissioner, number } = await request()
    staff = await launch(dist, { server: backend.url })
    await signInAsDemoPerson(staff, commissioner?.name ?? '')
    expect(staff.route()).toBe('packages/desk/worklist/index')
    await staff.tap(blockWith(staff, 'worklist-card', '季云舟'))
    expect(staff.text()).toContain(number)
    expect(textOf(blockWith(staff, 'next-step', '答复是否受理'))).toContain('轮到您')
    expect(textOf(blockWith(staff, 'answer', '孩子姓名'))).toContain('季**')
    expect(staff.text()).not.toContain('季小禾')

    await staff.tap('受理')
    await typeInto(staff, '附一句话', '材料已收到，我今天与学校联系')
    await staff.tap('确认受理')
    expect(lastToast(staff)).toBe('已受理')
    await staff.input({ placeholder: '给季云舟留言' }, QUESTION)
    await staff.tap('发送')
    expect(staff.has(QUESTION)).toBe(true)

    const { state, timeline } = await request()
    expect(state).toBe('accepted')
    expect(timeline.slice(-2)).toMatchObject([
      { kind: 'accept', note: '材料已收到，我今天与学校联系' },
      { kind: 'message', text: QUESTION, author: { role: 'commissioner', mine: false } },
    ])
  })

  test('asks once for what is missing, and the clock is paused', async () => {
    const material = () => blockWith(staff, 'material-check', '居住证明')
    await staff.tap(within(material(), '需补'))
    await staff.tap('一次性告知（1 项）')
    expect(staff.has('还差 1 处')).toBe(true)
    expect((await request()).state).toBe('accepted')

    await staff.tap(within(material(), '还没有交'))
    await staff.tap('一次性告知（1 项）')
    expect(lastToast(staff)).toBe('已一次性告知，期间不计时')
    const { state, supplement, clock } = await request()
    expect([state, clock.phase]).toEqual(['supplementing', 'stopped'])
    expect(supplement?.items.map(({ what }) => what)).toEqual(['居住证明：还没有交'])
  })

  test('the talent hears of it in the inbox, answers and supplies it', async () => {
    await talent.back()
    await talent.switchTab('我的')
    await talent.tap('消息')
    await talent.waitFor(
      'the message',
      () => talent.text().includes('林专员请您补 1 项材料'),
      COMES_BY_ITSELF_MS,
    )
    await talent.tap(blockWith(talent, 'inbox-card', '林专员请您补 1 项材料'))
    expect(talent.route()).toBe('packages/service/request/index')
    expect(textOf(blockWith(talent, 'next-step', '补交 1 项材料'))).toContain('轮到您')
    expect(talent.has(QUESTION)).toBe(true)
    await talent.input({ placeholder: '给林专员留言' }, '在市实验小学，二年级。')
    await talent.tap('发送')
    expect(talent.has('在市实验小学，二年级。')).toBe(true)
    // The page goes to what was sent, by an element of its own: one inside of a component is out of its reach.
    const end = `thread-end-${talent.query().id ?? ''}`
    await talent.waitFor('the newest', () => lastScroll(talent)?.selector === `#${end}`, 2_000)
    expect(talent.find({ id: end }).owner.path).toBe(talent.route())

    await talent.tap('补充材料')
    await talent.tap('提交补充材料')
    expect(talent.text()).toContain('请上传，或写明没有的原因')
    talent.chooseNext({ name: '租房合同.png', content: newPicture(80, 60) })
    await talent.tap('上传')
    await talent.tap('从相册选择')
    await talent.tap('提交补充材料')
    expect(talent.route()).toBe('packages/service/request/index')
    const { state, timeline, clock } = await request()
    expect([state, clock.phase]).toEqual(['in_progress', 'running'])
    expect(timeline.at(-1)).toMatchObject({ kind: 'supplement', attachments: [{ type: 'image/png' }] })
    expect(talent.text()).toContain('补交了材料，继续办理')
  })

  test('the commissioner resolves it with a result', async () => {
    await staff.leaveAndReturn()
    await staff.tap('办结')
    await staff.tap('确认办结')
    expect(staff.text()).toContain('请选择办理结果')
    await choose(staff, '办理结果', '已解决')
    await typeInto(staff, '结果说明', RESULT)
    await staff.tap('确认办结')
    expect(lastToast(staff)).toBe('已办结')
    expect(await request()).toMatchObject({ state: 'resolved', outcome: 'solved' })
  })

  test('the talent reads the result and evaluates it', async () => {
    // Nobody touches the phone: an open page asks by itself.
    await talent.waitFor('the result', () => talent.has(RESULT), COMES_BY_ITSELF_MS)
    await talent.tap('写几句再评')
    await talent.tap('提交评价')
    expect(talent.text()).toContain('请先选一级评价')
    await talent.tap('非常满意')
    await talent.tap('按时办结')
    await talent.tap('提交评价')
    expect(talent.text()).toContain('谢谢，已评价：非常满意')
    expect(await request()).toMatchObject({
      state: 'evaluated',
      evaluation: { level: 5, reasons: ['按时办结'] },
    })
    await talent.tap('查看办理进度')
    expect(talent.route()).toBe('packages/service/request/index')
    expect(talent.text()).toContain('已评价')
    expect(talent.has('评价')).toBe(false)
  })

  test('the coordinator sees the board and transfers another request', async () => {
    const coordinator = await launch(dist, { server: backend.url })
    try {
      await signInAsDemoPerson(coordinator, '顾明月')
      expect(coordinator.route()).toBe('packages/desk/board/index')
      // How many are late depends on the hour: the demo has one that is due today until 18:00.
      const { counts } = await (
        await apiAsDemoPerson(backend.url, 'gu-ming-yue')
      ).call(getBoard, { query: {} })
      expect(counts.late).toBeGreaterThan(0)
      expect(coordinator.text()).toContain(`超期 ${counts.late} 件`)
      await coordinator.tap(within(blockWith(coordinator, 'tab-bar__item', '在办'), '在办'))
      await coordinator.tap(blockWith(coordinator, 'open-request', '沈砚秋'))
      await coordinator.tap('转派')
      await choose(coordinator, '接手的专员', '程远山')
      await choose(coordinator, '转派原因', '统筹调整')
      await typeInto(coordinator, '交接说明', '已受理，等答复上年度个人贡献如何计算')
      await coordinator.tap('转派给程远山')
      expect(lastToast(coordinator)).toBe('已转派')
      expect(coordinator.text()).toContain('由程专员负责')
      expect(coordinator.console.filter(({ level }) => level === 'error')).toEqual([])
    } finally {
      coordinator.close()
    }
    const { items } = await (await apiAsDemoPerson(backend.url, 'shen-yan-qiu')).call(listMyRequests, {})
    expect(items.map(({ commissioner, state }) => [commissioner?.name, state])).toEqual([
      ['程远山', 'accepted'],
    ])
  })

  test('and nothing failed on the way unseen', () => {
    for (const app of [talent, staff]) {
      expect(app.console.filter(({ level }) => level === 'error')).toEqual([])
      expect(app.warnings).toEqual([])
      expect(app.phone.network.sent.filter(({ status = 0 }) => status >= 500)).toEqual([])
      expect(app.stats().maxBytes).toBeLessThan(256 * 1024)
    }
  })
})
