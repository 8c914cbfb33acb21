import { join } from 'node:path'
import { startBackend, type Backend } from '../backend'
import { visitsOf, type Visitor } from '../h5/visits'
import type { RouteName } from '../../src/routes'
import { launch, type App } from './app'
import { openDist } from './dist'
import { blockWith, choose, formField, typeInto, within } from './form'
import { signInAsDemoPerson } from './people'
import { byRole, nameless, nameOf, onlyByRole, stateOf } from './screen-reader'
import { ancestors, findAll, textOf, type TreeNode } from './tree'

jest.setTimeout(120_000)

const dist = openDist(join(__dirname, '../../dist/weapp'))
let backend: Backend
let app: App

beforeAll(async () => void (backend = await startBackend({ WEB_DIR: '' })))
afterAll(() => backend?.stop())
afterEach(() => app?.close())

async function open(visitor: Exclude<Visitor, null>, route: RouteName, of?: string) {
  app = await launch(dist, { server: backend.url })
  await signInAsDemoPerson(app, visitor)
  const visits = await visitsOf(visitor, backend.url)
  const visit = visits.find((one) => one.route === route && (of === undefined || one.of === of))
  if (!visit) throw new Error(`${visitor} visits no ${route}`)
  await app.open(visit.address.replace(/^\/#/, ''))
}
const alerts = () => byRole(app.tree(), 'alert').map(nameOf)
const checkedIn = (group: TreeNode) =>
  findAll(group, {})
    .filter((node) => stateOf(node, 'Checked') === 'true')
    .map(nameOf)
const fields = () =>
  [...app.findAll({ tag: 'input' }), ...app.findAll({ tag: 'textarea' })].map(({ attrs }) => attrs)

test('a switch and the bars say what they are and what is on', async () => {
  await open('周予安', 'me')
  const [before] = byRole(app.tree(), 'switch', '大字版')
  expect(before && stateOf(before, 'Checked')).toBe('false')
  await app.tap({ label: '大字版' })
  expect(stateOf(onlyByRole(app.tree(), 'switch', '大字版'), 'Checked')).toBe('true')

  const bar = onlyByRole(app.tree(), 'navigation', '主导航')
  const items = byRole(bar, 'link').map((item) => [nameOf(item), stateOf(item, 'Current')])
  expect(items.map(([name]) => name)).toEqual([
    '首页',
    '政策',
    '服务',
    '招聘',
    expect.stringMatching(/^我的/),
  ])
  expect(items.filter(([, current]) => current === 'page')).toEqual([items[4]])
})

test('what is chosen in a bar moves with the press', async () => {
  app = await launch(dist, { server: backend.url })
  await signInAsDemoPerson(app, '顾明月')
  const current = () =>
    byRole(onlyByRole(app.tree(), 'navigation'), 'link')
      .filter((item) => stateOf(item, 'Current') === 'page')
      .map(textOf)
  const [first] = current()
  await app.tap(within(blockWith(app, 'tab-bar__item', '在办'), '在办'))
  expect(first).not.toContain('在办')
  expect(current()).toEqual([expect.stringContaining('在办')])
})

test('chips are radios of a named group of which one is on; rows are links', async () => {
  app = await launch(dist, { server: backend.url })
  await app.switchTab('政策')
  const topics = () => onlyByRole(app.tree(), 'radiogroup', '主题')
  const [, second] = byRole(topics(), 'radio')
  if (!second) throw new Error('one topic only')
  expect(checkedIn(topics())).toEqual(['全部'])
  await app.tap(second)
  expect(checkedIn(topics())).toEqual([nameOf(second)])
  await app.switchTab('我的')
  expect(byRole(app.tree(), 'link').map(nameOf)).toEqual(
    expect.arrayContaining([expect.stringContaining('帮助')]),
  )
})

test('several of a group are checkboxes, each on or off', async () => {
  await open('何景川', 'evaluate')
  await app.tap('非常满意')
  const group = onlyByRole(app.tree(), 'radiogroup', '评价')
  expect(checkedIn(group)).toEqual(['非常满意'])
  await app.tap('按时办结')
  await app.tap('态度好')
  expect(checkedIn(onlyByRole(app.tree(), 'group', '原因'))).toEqual(['按时办结', '态度好'])
})

test('fields say their label, what was chosen, and that they are wrong', async () => {
  await open('周予安', 'profile')
  const name = () => within(formField(app, '姓名'), { tag: 'input' }).attrs
  expect(name()).toMatchObject({ ariaLabel: '姓名', ariaInvalid: 'false' })
  const arrived = within(formField(app, '来示范区时间'), { tag: 'picker' })
  expect(arrived.attrs).toMatchObject({ ariaRole: 'button', ariaInvalid: 'false' })
  expect(arrived.attrs.ariaLabel).toBe(`来示范区时间：${textOf(arrived)}`)
  await typeInto(app, '姓名', '')
  expect(alerts()).toEqual([])
  await app.tap('保存')
  expect(name()).toMatchObject({ ariaLabel: '姓名', ariaInvalid: 'true' })
  expect(alerts()).toContain('请填写姓名')
})

test('what a form lacks is an alert, at each field and at the button', async () => {
  await open('周予安', 'matter', 'child-schooling')
  await app.tap('提交申请')
  const said = alerts()
  expect(said).toEqual(
    expect.arrayContaining([
      '请上传户口簿（孩子页）',
      expect.stringMatching(/^请阅读后勾选同意/),
      expect.stringMatching(/^还差 \d+ 处/),
    ]),
  )
  expect(said).toHaveLength(Number(/还差 (\d+) 处/.exec(said.join())?.[1]) + 1)
  const consent = byRole(app.tree(), 'checkbox').find((node) => nameOf(node).startsWith('我是孩子的监护人'))
  expect(consent && stateOf(consent, 'Checked')).toBe('false')
  await choose(app, '申请学段', '小学')
  expect(checkedIn(onlyByRole(app.tree(), 'radiogroup', '申请学段'))).toEqual(['小学'])
})

test('the four steps say how far each is', async () => {
  await open('周予安', 'requests')
  const steps = findAll(app.tree(), { className: 'four-steps' })
    .map((list) => byRole(list, 'listitem').map(nameOf))
    .find((names) => names.includes('办理，进行中'))
  expect(steps).toEqual(['提交，已完成', '受理，已完成', '办理，进行中', '办结，未开始'])
})

test('a sheet is a dialog with its name; a question is one that interrupts', async () => {
  app = await launch(dist, { server: backend.url })
  await app.switchTab('政策')
  await app.tap('筛选')
  const sheet = onlyByRole(app.tree(), 'dialog')
  expect(stateOf(sheet, 'Modal')).toBe('true')
  expect(nameOf(sheet)).toBe(textOf(within(sheet, { className: 'h-section' })))
  expect(byRole(sheet, 'radiogroup').length + byRole(sheet, 'group').length).toBeGreaterThan(0)
  expect(nameless(app.tree())).toEqual([])
  await app.tap({ label: '关闭' })
  expect(byRole(app.tree(), 'dialog')).toEqual([])
  app.close()

  await open('周予安', 'request', '办理中')
  await app.tap('撤回')
  const question = onlyByRole(app.tree(), 'alertdialog')
  expect(nameOf(question)).toMatch(/^撤回“.+”申请？$/)
  expect(byRole(question, 'button').map(nameOf)).toEqual(['撤回', '继续办理'])
})

test('a textarea in a pop-up is told that it lies fixed, one on the page is not; the keyboard leaves room', async () => {
  await open('林知远', 'handle')
  const onPage = fields()
  expect(onPage.filter(({ fixed }) => fixed === false).length).toBeGreaterThan(0)
  expect(onPage.filter(({ fixed }) => fixed === true)).toEqual([])
  await app.tap('转派')
  expect(within(onlyByRole(app.tree(), 'dialog'), { tag: 'textarea' }).attrs).toMatchObject({
    fixed: true,
    ariaLabel: '交接说明',
  })
  expect(nameless(app.tree())).toEqual([])
  expect(fields().length).toBeGreaterThan(onPage.length)
  for (const field of fields()) expect(field.cursorSpacing).toBeGreaterThanOrEqual(16)
})

test('what a sheet holds is moved by a finger and to a fault: a scroll-view, which finds its own anchors', async () => {
  await open('林知远', 'handle')
  await app.tap('更新进展')
  await app.tap('发布进展')
  const content = () => within(onlyByRole(app.tree(), 'dialog'), { className: 'sheet__content' })
  // The pop-up catches the moves: on a phone nothing else than a scroll-view moves then.
  expect(ancestors(content()).some(({ attrs }) => 'catchtouchmove' in attrs)).toBe(true)
  expect([content().tag, content().attrs.scrollY]).toEqual(['scroll-view', true])
  for (let press = 0; press < 2; press += 1) {
    const scrolled: unknown[] = []
    const look = setInterval(() => scrolled.push(content().attrs.scrollIntoView), 5)
    await app.tap('还差 1 处')
    await app.waitFor('the fault', () => content().attrs.scrollIntoView === 'field-progress-doing', 2_000)
    clearInterval(look)
    expect(scrolled).toContain('')
  }
  expect(within(content(), { id: 'field-progress-doing' }).owner).toBe(content().owner)
  expect(app.phone.calls.filter(({ api }) => api === 'pageScrollTo')).toEqual([])
})

test('what was said and done in a thread can be marked and copied', async () => {
  await open('周予安', 'request', '待补正')
  const words = '再问一句，可以复印件吗？'
  await app.input({ placeholder: '给林专员留言' }, words)
  await app.tap('发送')
  const marked = (node: TreeNode): boolean =>
    (node.tag === 'text' && node.attrs.userSelect === true) ||
    (node.parent !== undefined && marked(node.parent))
  const unmarked = ['bubble__body', 'event-row__text'].flatMap((className) =>
    app
      .findAll({ className })
      .flatMap((entry) => findAll(entry, {}))
      .filter((node) => node.children.some((child) => typeof child === 'string' && child.trim() !== ''))
      // A mark of our own beside the words is none of them.
      .filter(
        (node) =>
          !marked(node) && !ancestors(node).some(({ attrs }) => /status-tag/.test(String(attrs.class))),
      )
      .map(({ attrs, children }) => `${String(attrs.class)}: ${children.join('')}`),
  )
  expect(app.findAll({ className: 'event-row__text' }).length).toBeGreaterThan(1)
  expect(app.has({ className: 'bubble__body', text: words })).toBe(true)
  expect(unmarked).toEqual([])
})

test('every attribute arrives under its own name beside the new ones', async () => {
  await open('周予安', 'profile')
  expect(app.find({ className: 'btn' }).attrs).toMatchObject({ hoverClass: 'pressed', hoverStayTime: 80 })
  expect(within(formField(app, '姓名'), { tag: 'input' }).attrs).toMatchObject({
    type: 'text',
    maxlength: -1,
    placeholderClass: 'text-input__placeholder',
  })
  expect(within(formField(app, '来示范区时间'), { tag: 'picker' }).attrs).toMatchObject({
    mode: 'date',
    start: '1940-01-01',
    end: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
  })
  app.close()

  await open('周予安', 'request', '办理中')
  expect(app.find({ tag: 'textarea' }).attrs).toMatchObject({
    autoHeight: true,
    showConfirmBar: false,
    disableDefaultPadding: true,
    placeholder: expect.stringMatching(/^给.+留言$/),
  })
})
