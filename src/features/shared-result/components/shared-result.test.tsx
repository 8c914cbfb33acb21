import { fireEvent, screen, waitFor } from '@testing-library/react'
import { withdrawConsent } from '@talent/contract/consent'
import { judgeShared, shareResult, type SharedResult } from '@talent/contract/shared-result'
import { call } from '@/lib/request'
import { answer } from '@/testing/answer'
import { aJudgedStanding } from '@/testing/own-forms'
import { render } from '@/testing/render'
import { SharedResultPanel } from './shared-result-panel'
import { ShareSheet } from './share-sheet'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
const called = call as unknown as jest.Mock
const sentTo = (endpoint: object) =>
  called.mock.calls.flatMap(([one, input]) => (one === endpoint ? [input as object] : []))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

const { policy } = aJudgedStanding().assessed
const CONSENT = {
  version: 3,
  ...{
    title: '让专员看到我对一份政策的逐条判断',
    uses: '回答',
    does: '看',
    shownTo: '专员',
    keptFor: '撤回为止',
  },
  statement: '同意给专员看',
}
const REQUEST = { id: 'r1', number: 'TS-1', title: '子女入学', commissionerName: '林知远' }
const show = (requests: object[], standing = aJudgedStanding()) => {
  answer(200, { consent: CONSENT, requests })
  called.mockImplementation(jest.requireActual<{ call: typeof call }>('@/lib/request').call)
  return render(<ShareSheet standing={standing} onClose={() => undefined} />)
}
beforeEach(() => called.mockReset())

test('what goes along is named, and nothing goes without the tick; only what the policy asks for is sent', async () => {
  show([REQUEST])
  expect(await screen.findByText('会带上的情况')).toBeInTheDocument()
  expect(screen.getByText('硕士研究生')).toBeInTheDocument()
  expect(screen.queryByText('未婚')).not.toBeInTheDocument()
  press('给专员看')
  expect(screen.getAllByText('请勾选同意，不勾选什么都不会带上')[0]).toBeInTheDocument()
  expect(sentTo(shareResult)).toEqual([])
  fireEvent.click(screen.getByRole('checkbox'))
  called.mockResolvedValue({ id: 's1' })
  press('给专员看')
  await waitFor(() =>
    expect(sentTo(shareResult)).toEqual([
      {
        params: { id: 'r1' },
        body: {
          policy: 'rent',
          answers: [{ asked: 'degree', value: '硕士研究生', answeredOn: '2026-11-20' }],
          unsure: [],
          consent: 3,
        },
      },
    ]),
  )
})

test('what is verified goes along by itself and is named too, and so is what one isn’t sure of', async () => {
  const standing = aJudgedStanding()
  const known = { value: '硕士研究生', on: '2026-11-01', verified: { by: 'TS-9', on: '2026-11-01' } }
  const { unmount } = show([REQUEST], {
    ...standing,
    situation: { on: '2026-11-24', facts: { degree: known } },
  })
  expect(await screen.findByText('硕士研究生（2026年11月1日已核实）')).toBeInTheDocument()
  unmount()
  const unsure = new Set(['degree', 'maritalStatus'])
  show([REQUEST], { ...standing, unsure, situation: { on: '2026-11-24', facts: {} } })
  expect(await screen.findAllByText('不清楚')).toHaveLength(1)
  fireEvent.click(screen.getByRole('checkbox'))
  called.mockResolvedValue({ id: 's1' })
  press('给专员看')
  await waitFor(() =>
    expect(sentTo(shareResult)).toMatchObject([{ body: { answers: [], unsure: ['degree'] } }]),
  )
})

test('of several requests one is chosen; without one it says what can be done', async () => {
  const { unmount } = show([REQUEST, { ...REQUEST, id: 'r2', title: '就医保障' }])
  await screen.findByText('会带上的情况')
  fireEvent.click(screen.getByRole('checkbox'))
  press('给专员看')
  expect(screen.getAllByText('请选择给哪件事的专员看')[0]).toBeInTheDocument()
  unmount()
  show([])
  expect(await screen.findByText('还没有专员在办的事')).toBeInTheDocument()
})

const verified = {
  degree: { value: '硕士研究生', on: '2026-11-01', verified: { by: 'TS-9', on: '2026-11-01' } },
}
const aShared = (over: Partial<SharedResult> = {}): SharedResult => ({
  ...{ id: 's1', request: { id: 'r1', number: 'TS-1' }, outdated: false, mine: false, consent: null },
  policy: { id: 'rent', title: '租房补助', docNo: null, version: 2 },
  sharedAt: '2026-11-24T06:00:00Z',
  result: judgeShared(policy, [], verified, '2026-11-24'),
  ...over,
})

test('a commissioner reads every condition of 申请人, who verified a fact and when; they can’t take it back', () => {
  render(<SharedResultPanel shared={aShared({ outdated: true })} />)
  expect(screen.getByText('申请人符合吗')).toBeInTheDocument()
  expect(screen.getByText('申请人：硕士研究生（2026年11月1日已核实，TS-9）')).toBeInTheDocument()
  expect(screen.getByText('硕士以上')).toBeInTheDocument()
  expect(screen.getByText(/^这份政策后来修订或撤下了/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '收回' })).not.toBeInTheDocument()
})

test('whose it is takes it back, after hearing what follows', async () => {
  called.mockResolvedValue({ done: true })
  render(<SharedResultPanel shared={aShared({ mine: true, consent: 'c1' })} />)
  press('收回')
  fireEvent.click(screen.getAllByRole('button', { name: '收回' }).slice(-1)[0]!)
  await waitFor(() => expect(sentTo(withdrawConsent)).toEqual([{ params: { id: 'c1' } }]))
})

test('taken back it says so to both', () => {
  const { unmount } = render(<SharedResultPanel shared={aShared({ result: null })} />)
  expect(screen.getByText('申请人已收回，内容已删除')).toBeInTheDocument()
  unmount()
  render(<SharedResultPanel shared={aShared({ result: null, mine: true })} />)
  expect(screen.getByText('您已经收回，内容已删除')).toBeInTheDocument()
})
