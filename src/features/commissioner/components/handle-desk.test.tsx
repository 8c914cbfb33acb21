import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { allowedEvents } from '@talent/contract'
import {
  requestWorkflow,
  type MaterialFile,
  type RequestDetail,
  type RequestState,
} from '@talent/contract/service-request'
import { draftKey } from '@/lib/kept-draft'
import { readStored } from '@/lib/storage'
import { aClock, aCommissioner, anAttention, aNextStep, someFacts } from '@/testing/factories'
import { answer, answerError, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { HandleDesk } from './handle-desk'

// Notes have a test of their own: here their question would take the answers of others.
jest.mock('../use-notes', () => ({ useNotes: () => [], sendNote: jest.fn() }))

const aFile = (fileId: string, name: string, suppliedAt: string | null = null): MaterialFile => ({
  fileId,
  type: 'image/jpeg',
  size: 1,
  name,
  suppliedAt,
  reused: null,
})
const aRequest = (state: RequestState = 'in_progress', over: Partial<RequestDetail> = {}): RequestDetail => ({
  id: 'r1',
  number: 'RC-2026-001127',
  matterCode: 'child-schooling',
  matterTitle: '子女入学',
  verifies: null,
  seeksWork: false,
  variant: '转学插班',
  cover: null,
  state,
  outcome: null,
  version: 3,
  submittedAt: '2026-11-17T01:00:00Z',
  stages: { submittedOn: '2026-11-17', acceptedOn: null, startedOn: null, resolvedOn: null },
  clock: aClock({ dueOn: '2026-11-27', remaining: 3, used: 6 }),
  nextStep: aNextStep(),
  handInStep: null,
  result: null,
  commissioner: aCommissioner(),
  talentName: '周予安',
  talentEmployer: '某材料研究院',
  latest: null,
  unread: 0,
  answers: [
    {
      key: 'childId',
      label: '子女证件号码',
      value: '4104**********0021',
      sensitivity: 'id-number',
      masked: true,
    },
  ],
  materials: [
    {
      key: 'degree',
      name: '学位证书',
      basis: '第七条第（一）项',
      files: [aFile('f1', '学位证书')],
      deferred: false,
      awaited: false,
      state: null,
      paper: null,
      waived: null,
    },
    {
      key: 'result',
      name: '成果证明',
      basis: '第七条第（二）项',
      files: [aFile('f2', '成果证明')],
      deferred: false,
      awaited: false,
      state: null,
      paper: null,
      waived: null,
    },
  ],
  slots: [],
  channel: null,
  lastSeq: 1,
  since: null,
  reads: [],
  timeline: [],
  earlier: null,
  supplement: null,
  supplementCount: 0,
  attention: anAttention(),
  matchReasons: [],
  handBackUntil: null,
  evaluation: null,
  reopenUntil: null,
  owed: [],
  allowedEvents: allowedEvents(requestWorkflow, state, 'commissioner', someFacts()),
  viewer: 'commissioner',
  ...over,
})
const open = (request: RequestDetail) => render(<HandleDesk request={request} title="办理" />)
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const filled = () => document.querySelectorAll('.btn--primary')

const alerts = () => screen.getAllByRole('alert').map((alert) => alert.textContent)

const changes = () => sent().filter(({ method }) => method !== 'GET')

describe('handling a request', () => {
  it.each([
    ['submitted', '受理'],
    ['accepted', '更新进展'],
    ['in_progress', '办结'],
  ] as const)('has one main button in %s: %s', (state, text) => {
    open(aRequest(state))
    expect(filled()).toHaveLength(1)
    expect(filled()[0]).toHaveTextContent(text)
  })

  it('has none while the talent is asked', () => {
    open(aRequest('supplementing'))
    expect(filled()).toHaveLength(0)
    expect(screen.getByText('转派')).toBeInTheDocument()
    expect(screen.queryByRole('radio', { name: '成果证明需补' })).not.toBeInTheDocument()
  })

  it('turns what is marked 需补 into one 一次性告知 that quotes the basis', async () => {
    open(aRequest())
    press('学位证书合格', 'radio')
    press('成果证明需补', 'radio')
    press('缺证明页', 'checkbox')
    expect(screen.getByText('自动引用：第七条第（二）项')).toBeInTheDocument()
    expect(filled()[0]).toHaveTextContent('一次性告知（1 项）')

    answer(200, { id: 'r1', number: 'x', state: 'supplementing', version: 4 })
    press('一次性告知（1 项）')
    await waitFor(() => expect(readStored(draftKey('handle', 'r1'))).toBeNull())
    expect(changes()[0]).toMatchObject({
      url: '/api/requests/r1/ask-supplement',
      data: {
        version: 3,
        items: [{ what: '成果证明：缺证明页', basis: '第七条第（二）项', material: 'result' }],
        withinWorkingDays: 5,
      },
    })
  })

  it('shows a file handed in later in the row of its material, with its time', () => {
    const { materials } = aRequest()
    const late = { ...materials[1]!, files: [aFile('f3', '成果证明', '2026-11-20T00:52:00Z')] }
    open(aRequest('in_progress', { materials: [materials[0]!, late] }))
    expect(screen.getByRole('link', { name: /^成果证明\s*补交，11月20日 8:52$/ })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /^学位证书\s*已提交，点开查看$/ })).toBeInTheDocument()
    expect(screen.queryByText('没有提交')).not.toBeInTheDocument()
  })

  it('does not send an item nobody could understand', () => {
    open(aRequest())
    press('成果证明需补', 'radio')
    press('一次性告知（1 项）')
    expect(alerts()).toEqual(['选一个原因，或写明成果证明要补什么', '还差 1 处去第一处'])
    expect(changes()).toHaveLength(0)
  })

  it('shows one sensitive answer at a time and says that the look was recorded', async () => {
    open(aRequest())
    expect(screen.queryByText('410403201501010021')).not.toBeInTheDocument()
    answer(200, { key: 'childId', value: '410403201501010021' })
    press('显示子女证件号码')
    expect(await screen.findByText('410403201501010021')).toBeInTheDocument()
    expect(screen.getByText('本次查看“子女证件号码”已记录，申请人可以看到')).toBeInTheDocument()
    press('收起子女证件号码')
    expect(screen.queryByText('410403201501010021')).not.toBeInTheDocument()
  })

  it('keeps what was typed when somebody else was faster, and says so', async () => {
    open(aRequest())
    press('办结')
    const sheet = within(screen.getByRole('dialog', { name: '办结' }))
    fireEvent.click(sheet.getByRole('radio', { name: '已解决' }))
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: '已安排至科创园小学' } })
    answerError('stale_version')
    await act(async () => void fireEvent.click(sheet.getByText('确认办结')))
    expect(await screen.findByText(/您写的内容还在/)).toBeInTheDocument()
    expect(sheet.getByRole('textbox')).toHaveValue('已安排至科创园小学')
  })

  it('keeps what was typed over leaving the page', () => {
    const { unmount } = open(aRequest())
    press('成果证明需补', 'radio')
    fireEvent.change(screen.getAllByRole('textbox')[0]!, { target: { value: '请补公告页' } })
    unmount()
    open(aRequest())
    expect(screen.getByDisplayValue('请补公告页')).toBeInTheDocument()
  })

  it('asks for outcome and words before it closes anything', () => {
    open(aRequest())
    press('办结')
    fireEvent.click(screen.getByText('确认办结'))
    expect(screen.getByText('请选择办理结果')).toBeInTheDocument()
    expect(screen.getByText('请写明结果：去哪、带什么、哪天前')).toBeInTheDocument()
    expect(changes()).toHaveLength(0)
  })

  it('lets a coordinator read and hand over, not call', () => {
    open(aRequest('in_progress', { viewer: 'coordinator', allowedEvents: ['transfer'] }))
    expect(filled()).toHaveLength(1)
    expect(filled()[0]).toHaveTextContent('转派')
    expect(screen.queryByRole('button', { name: /打电话/ })).not.toBeInTheDocument()
    expect(screen.getByText('由林专员负责')).toBeInTheDocument()
  })
})
