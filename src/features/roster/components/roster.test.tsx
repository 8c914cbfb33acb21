import { useState } from 'react'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { RosterRow } from '@talent/contract/roster'
import { answer, answerError, sent } from '@/testing/answer'
import { aRosterEntry, rosterChoices, rosterTrial } from '@/testing/desk-things'
import { render } from '@/testing/render'
import { useSearchWords } from '@/lib/use-search-words'
import { useRoster } from '../api'
import { NewEntryForm } from './new-entry-form'
import { RosterEntryForm } from './roster-entry-form'
import { RosterHead, RosterPanel } from './roster-panel'
import { WithdrawSheet } from './withdraw-sheet'

const aRow = (more: Partial<RosterRow>): RosterRow => ({
  ...{ id: 'lin', name: '林知远', onDuty: true, away: null, load: 11, capacity: 20, enterprises: 7 },
  ...{ department: { code: 'kegong', name: '科工部门' }, areaName: '科创园', matters: ['子女入学'] },
  ...more,
})

function Roster() {
  const search = useSearchWords()
  const list = useRoster({ q: '', show: 'all' })
  return (
    <>
      <RosterHead list={list} search={search} show="all" onShow={() => undefined} />
      <RosterPanel list={list} narrowed={false} />
    </>
  )
}

test('the list tells of each by department who is there, what they do, and what nobody does', async () => {
  answer(200, {
    items: [
      aRow({}),
      aRow({
        id: 'song',
        name: '宋知微',
        department: { code: 'weijian', name: '卫健部门' },
        away: { until: '2026-11-25', standInName: null },
        enterprises: 0,
      }),
    ],
    total: 2,
    nextCursor: null,
    facets: {
      show: [
        { value: 'all', count: 2 },
        { value: 'on_leave', count: 1 },
      ],
    },
    unmanned: [{ code: 'landing', title: '项目落地', waiting: 1 }],
  })
  const { container } = render(<Roster />)
  const lin = await screen.findByRole('link', { name: /林知远/ })
  expect(lin).toHaveTextContent('林知远在岗科创园片区联系 7 家企业子女入学11/20在办')
  expect(screen.getByRole('link', { name: /宋知微/ })).toHaveTextContent('到 11月25日，没有代班')
  expect(container).toHaveTextContent('“项目落地”没人负责，有 1 件在等。请给一位专员加上这个事项。')
  for (const name of ['全部 2', '请假 1', '有空位 0'])
    expect(screen.getByRole('radio', { name })).toBeInTheDocument()
  fireEvent.click(lin)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/office/roster-entry/index?id=lin' })
})

test('a matter is added from the list, onto what another coordinator saved meanwhile, and what comes of it is told', async () => {
  const row = aRow({ id: 'xu', name: '许青禾' })
  const facets = { show: [{ value: 'all', count: 1 }] }
  answer(200, { items: [row], total: 1, nextCursor: null, facets, unmanned: [] })
  render(<Roster />)
  const add = await screen.findByRole('button', { name: '加事项：许青禾' })
  const replies: Record<string, unknown> = {
    '/api/roster/xu': aRosterEntry(),
    '/api/roster-choices': rosterChoices,
    '/api/roster-trial': rosterTrial({
      given: [{ id: 'r1', talentName: '唐临溪', matterTitle: '项目落地' }],
    }),
  }
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url, method }: { url: string; method: string }) => {
    const path = Object.keys(replies).find((one) => new RegExp(`${one}(\\?|$)`).test(url))
    const found = method === 'GET' && path !== undefined
    return Promise.resolve({
      statusCode: found ? 200 : 409,
      data: found ? replies[path] : { error: { code: 'stale_copy', message: '另一位统筹刚刚改过' } },
      header: {},
    })
  })
  fireEvent.click(add)
  const sheet = await screen.findByRole('dialog', { name: '给许青禾加事项' })
  await within(sheet).findByRole('checkbox', { name: '项目落地' })
  // What is handled already isn't offered; without a choice nothing is sent.
  expect(within(sheet).queryByRole('checkbox', { name: '子女入学' })).toBeNull()
  fireEvent.click(within(sheet).getByRole('button', { name: '加事项' }))
  expect((await within(sheet).findAllByText('请选要加的事项')).length).toBeGreaterThan(0)
  fireEvent.click(within(sheet).getByRole('checkbox', { name: '项目落地' }))
  await within(sheet).findByText('唐临溪的“项目落地”立刻派给这位专员')
  replies['/api/roster/xu'] = aRosterEntry({
    version: 4,
    place: { ...aRosterEntry().place, capacity: 12 },
  })
  fireEvent.click(within(sheet).getByRole('button', { name: '加 1 个事项' }))
  await within(sheet).findByText(/另一位统筹刚刚改过/)
  const posts = () => sent().filter(({ method }) => method === 'POST')
  await waitFor(() =>
    expect(sent().filter(({ url }) => url.endsWith('/api/roster/xu')).length).toBeGreaterThan(1),
  )
  fireEvent.click(within(sheet).getByRole('button', { name: '加 1 个事项' }))
  await waitFor(() => expect(posts()).toHaveLength(2))
  expect(posts().map(({ data }) => data)).toMatchObject([
    { version: 3, place: { matterCodes: ['child-schooling', 'landing'], capacity: 20 } },
    { version: 4, place: { matterCodes: ['child-schooling', 'landing'], capacity: 12 } },
  ])
})

test.each([
  [null, '微信未绑定，登录一次后绑定'],
  ['2026-09-08T10:20:00+08:00', '微信已绑定，9月8日 10:20 起'],
])('whether WeChat is bound, and since when: %s', async (wechatSince, words) => {
  answer(200, rosterTrial({}))
  const { container } = render(
    <RosterEntryForm entry={aRosterEntry({ wechatSince })} choices={rosterChoices} />,
  )
  await screen.findByText('没有在等的件会派过来')
  expect(container).toHaveTextContent(words)
})

test('what comes of it is told before it is saved, and asked anew as one edits', async () => {
  answer(200, rosterTrial({ kept: 6 }))
  const { container } = render(<RosterEntryForm entry={aRosterEntry()} choices={rosterChoices} />)
  await screen.findByText('手上的 6 件不变')
  answer(
    200,
    rosterTrial({
      kept: 6,
      given: [{ id: 'r1', talentName: '唐临溪', matterTitle: '项目落地' }],
      orphaned: ['子女入学'],
    }),
  )
  fireEvent.click(screen.getByRole('checkbox', { name: '项目落地' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '子女入学' }))
  await screen.findByText('唐临溪的“项目落地”立刻派给这位专员')
  expect(container).toHaveTextContent('“子女入学”再没有人负责')
  expect(decodeURIComponent(sent()[1]?.url ?? '')).toContain('matters=landing&')

  answer(200, { id: 'xu', version: 4 })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(sent()).toHaveLength(3))
  expect(sent()[2]?.data).toMatchObject({ version: 3, place: { matterCodes: ['landing'], capacity: 20 } })
})

/** Somebody else saves when the words are pressed. */
function Overtaken() {
  const [entry, setEntry] = useState(aRosterEntry())
  const place = { ...entry.place, areaCodes: ['kcy', 'new'] }
  return (
    <>
      <button onClick={() => setEntry({ ...entry, version: 4, place })}>有人改了</button>
      <RosterEntryForm entry={entry} choices={rosterChoices} />
    </>
  )
}

test('what another coordinator saved meanwhile is shown beside what is typed, and nothing typed is lost', async () => {
  answer(200, rosterTrial({}))
  const { container } = render(<Overtaken />)
  fireEvent.click(screen.getByRole('button', { name: '+ 上限加一' }))
  answerError('stale_copy')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/另一位统筹刚刚改过/)).toBeInTheDocument()
  fireEvent.click(screen.getByText('有人改了'))
  expect(container).toHaveTextContent('您填的都在，现在保存着的是：片区：科创园、新城同时在办上限：20')
  expect(container).toHaveTextContent('21')
  fireEvent.click(screen.getByRole('button', { name: '用我填的' }))
  expect(screen.queryByText(/您填的都在/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(sent().filter(({ method }) => method === 'POST')[1]?.data).toMatchObject({
      version: 4,
      place: { capacity: 21, areaCodes: ['kcy'] },
    }),
  )
})

test('the end tells to whom each goes, and names who was chosen', async () => {
  const move = { id: 'r1', talentName: '周予安', matterTitle: '子女入学' }
  answer(200, {
    moves: [
      { ...move, to: { id: 'song', name: '宋知微' } },
      { ...move, id: 'r2', to: null },
    ],
    orphaned: ['项目落地'],
    successors: [{ id: 'song', name: '宋知微', load: 1, capacity: 2 }],
  })
  render(<WithdrawSheet entry={aRosterEntry()} onClose={() => undefined} />)
  const sheet = await screen.findByRole('dialog', { name: '停用许青禾' })
  await screen.findByRole('button', { name: '转走 2 件并停用' })
  for (const words of ['转给宋知微', '回到队里', '有 1 件没有人能接', '“项目落地”再没有人负责'])
    expect(sheet).toHaveTextContent(words)
  answer(200, { moves: [], orphaned: [], successors: [] })
  fireEvent.click(screen.getByRole('radio', { name: /宋知微/ }))
  answer(200, { done: true })
  fireEvent.click(await screen.findByRole('button', { name: '停用' }))
  await waitFor(() =>
    expect(sent().find(({ url }) => url.includes('withdraw-role'))?.data).toEqual({
      role: 'commissioner',
      successorId: 'song',
    }),
  )
})

test('one more: what is wrong with the number is said at the number', async () => {
  answer(200, rosterTrial({}))
  render(<NewEntryForm choices={rosterChoices} />)
  answerError('invalid', {
    fields: [{ field: 'phone', label: '手机号', message: '没有账号保存过这个手机号' }],
  })
  fireEvent.click(screen.getByRole('button', { name: '加为专员' }))
  expect((await screen.findAllByText(/没有账号保存过这个手机号/)).length).toBeGreaterThan(0)
})
