import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { PersonEvent, ServedPerson } from '@talent/contract/desk'
import { answer, answerError } from '@/testing/answer'
import { aMe, aNextStep, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { useServedPeople } from '../api'
import { PeopleHead, PeoplePanel } from './people-panel'
import { PersonPanel } from './person-panel'

const aPerson = (more: Partial<ServedPerson> = {}): ServedPerson => ({
  id: 'zhou',
  name: '周予安',
  employer: '某材料研究院',
  open: 1,
  total: 3,
  lastContact: '2026-11-23T08:30:00Z',
  next: aSummary({ id: 'r1', nextStep: aNextStep({ actor: 'talent', what: '补交居住证明' }) }),
  owed: { id: 'f1', kind: 'planned', nextOn: '2026-12-01' },
  ...more,
})
const page = (items: ServedPerson[]) => ({
  items,
  total: items.length,
  nextCursor: null,
  facets: { show: [{ value: 'open', count: 1 }] },
})

function People() {
  const list = useServedPeople(undefined, true)
  return (
    <>
      {list.first && <PeopleHead first={list.first} tab="all" onTab={() => undefined} />}
      <PeoplePanel list={list} tab="all" />
    </>
  )
}

test('of each the enterprise, the last contact, who acts next, and the day something else is owed', async () => {
  answer(200, page([aPerson(), aPerson({ id: 'gao', name: '高若渝', open: 0, next: null, owed: null })]))
  const { container } = render(<People />)
  const first = await screen.findByRole('link', { name: /周予安/ })
  expect(first).toHaveTextContent('某材料研究院在办 1 件共 3 件最近联系 昨天 16:30')
  expect(screen.getByRole('link', { name: /补交/ })).toHaveTextContent('补交居住证明')
  expect(container).toHaveTextContent('列入计划12月1日')
  expect(screen.getByRole('radio', { name: '全部 1' })).toBeInTheDocument()
  fireEvent.click(first)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/desk/person/index?id=zhou' })
})

test('nobody yet is said in a line', async () => {
  answer(200, page([]))
  render(<People />)
  expect(await screen.findByText('还没有服务的人')).toBeInTheDocument()
})

const EVENTS: PersonEvent[] = [
  {
    kind: 'booking',
    at: '2026-11-26T01:00:00Z',
    id: 'b1',
    requestId: 'r1',
    matterTitle: '子女入学',
    number: 'RC-2026-001127',
    state: 'booked',
    startsAt: '2026-11-26T01:00:00Z',
    channel: 'in-person',
    place: '区人才服务大厅',
  },
  {
    kind: 'follow_up',
    at: '2026-11-25T01:00:00Z',
    id: 'f1',
    requestId: 'r2',
    matterTitle: '就医保障',
    number: 'RC-2026-001062',
    what: 'planned',
    state: 'open',
    nextOn: '2026-12-01',
    result: null,
    mine: true,
  },
  { kind: 'request', at: '2026-11-17T01:00:00Z', request: aSummary({ id: 'r1' }) },
]

test('a person’s history in one line each; every line leads to what it is about', async () => {
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) =>
    Promise.resolve({
      statusCode: 200,
      header: {},
      data: url.includes('/people/')
        ? { items: EVENTS, total: 3, nextCursor: null, facets: {}, person: aPerson() }
        : aMe({ roles: ['commissioner'] }),
    }),
  )
  render(<PersonPanel id="zhou" title="往来记录" wanted />)
  const lines: [RegExp, string][] = [
    [/预约 11月26日 周四 9:00.*子女入学.*区人才服务大厅.*已约定/, '/packages/desk/handle/index?id=r1'],
    [/列入计划.*就医保障.*12月1日.*跟进中/, '/packages/desk/follow-up/index?id=f1'],
    [/子女入学.*RC-2026-001127.*11月17日提交.*办理中/, '/packages/desk/handle/index?id=r1'],
  ]
  await screen.findByText('由您办理或代班的')
  const links = screen.getAllByRole('link')
  for (const [words, url] of lines) {
    const link = links.find(({ textContent }) => words.test(textContent ?? ''))
    expect([String(words), link !== undefined]).toEqual([String(words), true])
    fireEvent.click(link as HTMLElement)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url })
  }
})

test('somebody who isn’t in sight: why, and nothing else', async () => {
  answerError('not_found')
  render(<PersonPanel id="other" title="往来记录" wanted />)
  expect(await screen.findByText('没有找到，可能已被移除或不属于您')).toBeInTheDocument()
})
