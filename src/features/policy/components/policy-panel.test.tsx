import { fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { PolicyDetail, PolicyRelative } from '@talent/contract/policy'
import { aPolicy } from '@/testing/reading'
import { render } from '@/testing/render'
import { clauseLine } from '../labels'
import { PolicyHead } from './policy-head'
import { PolicyPanel } from './policy-panel'

test('what the source does not say is named once, in one line, never filled in', () => {
  const { container } = render(
    <>
      <PolicyHead policy={aPolicy({ docNo: null, publishedOn: null })} />
      <PolicyPanel policy={aPolicy({ docNo: null, publishedOn: null, gaps: ['文号', '年龄'] })} />
    </>,
  )
  expect(
    screen.getByText(
      '原文没有写明：能得到什么、谁可以申请、受理部门、申报时间、办理时限、办理步骤、材料、咨询电话、文号、发文机关、成文日期、发布日期、施行日期、有效期、年龄。以发布单位答复为准。',
    ),
  ).toBeInTheDocument()
  expect(container.textContent).not.toMatch(/null|undefined|原文未载明/)
  // Nothing under a heading is no heading.
  expect(screen.queryByText('怎么办')).toBeNull()
})

test('a policy of which all is said has no such line', () => {
  const { container } = render(
    <PolicyPanel
      policy={aPolicy({
        benefits: [
          {
            name: '补贴',
            appliesTo: null,
            amount: '1 万元',
            period: null,
            cap: null,
            schedule: null,
            formula: null,
          },
        ],
        audience: '青年人才',
        acceptDepartment: '人社部门',
        applyUntil: '2026-12-31',
        timeLimits: [{ what: '审核', limit: '5 个工作日' }],
        steps: [{ order: 1, name: '申请', actor: null, limit: null }],
        materials: [{ name: '申请表', form: null, required: true, onlyIf: null }],
        phones: ['0375-0000000'],
        docNo: '平人社〔2026〕1号',
        issuers: ['人社局'],
        writtenOn: '2026-01-01',
        publishedOn: '2026-01-02',
        effectiveOn: '2026-01-03',
        expiresOn: '2027-01-03',
      })}
    />,
  )
  expect(container.textContent).not.toContain('没有写明')
})

test('what holds here and what is for reference are told apart; an unknown validity is no sign', () => {
  const { container, rerender } = render(
    <PolicyHead policy={aPolicy({ level: '市', place: '郑州市', validity: 'unknown' })} />,
  )
  expect(container.querySelectorAll('.status-tag')).toHaveLength(1)
  expect(screen.getByText('外地政策，供参考')).toBeInTheDocument()
  rerender(<PolicyHead policy={aPolicy({ level: '省', place: '河南省', validity: 'unknown' })} />)
  expect(container.querySelectorAll('.status-tag')).toHaveLength(0)
})

test.each([
  ['第四条（一）', '依据：第四条（一）'],
  ['一（二）4', '见原文一（二）4'],
  ['申请条件', '见原文“申请条件”'],
  ['1', null],
  ['（一）1', null],
  ['①②', null],
  ['一、二', null],
])('the clause %s is told as %s', (clause, line) => {
  expect(clauseLine(clause)).toBe(line)
})

test('a condition is shown with its clause, indented under what joins it', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        conditions: [
          { depth: 0, text: '以下各项满足任意一项', clause: null, joint: '任一满足' },
          { depth: 1, text: '省市认定 A–D 类', clause: '适用范围', joint: null },
        ],
      })}
    />,
  )
  expect(screen.getByText('省市认定 A–D 类').closest('[role=listitem]')).toHaveClass('condition--1')
  expect(screen.getByText('见原文“适用范围”')).toBeInTheDocument()
})

test('a source with an address copies it; one without says so and offers nothing', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        sources: [
          { title: '郑州日报', address: 'https://example.org/66813', kind: 'press' },
          { title: '郑州晚报转载', address: null, kind: 'mirror' },
        ],
      })}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '复制原文链接：郑州日报' }))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'https://example.org/66813' })
  expect(screen.getByText('转载，原文链接未载明')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /郑州晚报/ })).toBeNull()
})

test('a number is dialled by a press, and a long list of them opens on demand', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        phones: [
          '人才服务 0371-96567',
          '技术咨询 0371-63702166',
          '监督投诉 0371-67180876',
          '高新区 0371-67981520',
        ],
      })}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '拨打人才服务 0371-96567' }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0371-96567' })
  expect(screen.queryByText('高新区')).toBeNull()
  fireEvent.click(screen.getByText('还有 1 个电话'))
  expect(screen.getByText('高新区')).toBeInTheDocument()
})

const FULL = aPolicy({
  benefits: [
    {
      name: '安家补助',
      appliesTo: 'A 类人才',
      amount: '50 万元',
      period: null,
      cap: null,
      schedule: null,
      formula: null,
    },
  ],
  exclusions: [
    { rule: 'highest', benefits: [], others: [], text: '同类资金按就高不重复原则享受', clause: '第八条' },
  ],
  audience: '青年人才',
  applyFrom: '2026-11-01',
  applyUntil: '2026-12-31',
  applying: 'open',
  withdrawn: null,
  acceptDepartment: '人社部门',
  timeLimits: [{ what: '审核', limit: '5 个工作日' }],
  steps: [{ order: 1, name: '申请', actor: null, limit: null }],
  materials: [{ name: '申请表', form: null, required: true, onlyIf: null }],
  phones: ['0375-0000000'],
  sources: [{ title: '政府网站', address: 'https://example.org/1', kind: 'official' }],
})

test('answers in the order one asks: what, who, what to bring, how, by when, where, telephone, the document, its source', () => {
  const { container } = render(<PolicyPanel policy={FULL} />)
  const text = container.textContent ?? ''
  const parts = [
    '能得到什么',
    '谁可以申请',
    '要带什么',
    '怎么办',
    '什么时候办',
    '在哪里办',
    '0375-0000000',
    '文件信息',
    '原文出处',
  ]
  const at = parts.map((part) => text.indexOf(part))
  expect(at).not.toContain(-1)
  expect(at).toEqual([...at].sort((one, other) => one - other))
  expect(screen.getByText('2026年11月1日至2026年12月31日')).toBeInTheDocument()
  expect(screen.getByText('现在能申请')).toBeInTheDocument()
})

test('amounts stand in a table by class, and what may not be had together has its clause', () => {
  render(<PolicyPanel policy={FULL} />)
  const table = screen.getByRole('table', { name: '安家补助，按类别' })
  expect(within(table).getByRole('rowheader')).toHaveTextContent('A 类人才')
  expect(within(table).getByRole('cell')).toHaveTextContent('50 万元')
  expect(screen.getByText('就高不就低：同类资金按就高不重复原则享受')).toBeInTheDocument()
  expect(screen.getByText('依据：第八条')).toBeInTheDocument()
})

const relative = (over: Partial<PolicyRelative>): PolicyRelative => ({
  id: 'other',
  title: '另一份办法',
  docNo: null,
  validity: 'in_force',
  publishedOn: '2026-03-01',
  relation: 'related',
  ...over,
})

test.each([
  [{ validity: 'expired', expiresOn: '2025-12-31' }, '这份政策 2025年12月31日已到期，不能再按它申请。'],
  [{ validity: 'superseded' }, '这份政策已由新版代替，不能再按它申请。'],
  [
    { withdrawn: { on: '2026-11-24', reason: '并入新办法', successor: null } },
    '这份政策 2026年11月24日已撤下，不能再按它申请。原因：并入新办法。',
  ],
  [
    { withdrawn: { on: '2026-11-24', reason: '并入新办法', successor: { id: 'new', title: '新办法' } } },
    '这份政策 2026年11月24日已由另一份代替，不能再按它申请。原因：并入新办法。',
  ],
  [{ validity: 'in_force', applying: 'closed', applyUntil: '2026-10-20' }, '申报已于 2026年10月20日截止。'],
  [
    { relatives: [relative({ relation: 'newer' })] },
    '同一办法另有较新的文件，请先看新文件；原文没有写明这一份是否还执行。',
  ],
] as const)('one that is over says so before anything else: %j', (over, line) => {
  const { container } = render(
    <PolicyPanel policy={aPolicy({ ...FULL, ...over } as Partial<PolicyDetail>)} />,
  )
  expect(container.querySelector('.note')).toHaveTextContent(line)
  expect((container.textContent ?? '').indexOf(line)).toBe(0)
})

test('one in force says nothing above itself', () => {
  const { container } = render(<PolicyPanel policy={FULL} />)
  expect((container.textContent ?? '').startsWith('能得到什么')).toBe(true)
})

test('what took its place is one press away, and so are its earlier edition and related ones', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        validity: 'superseded',
        relatives: [
          relative({ id: 'new', title: '新办法', relation: 'newer' }),
          relative({ id: 'old', title: '老办法', relation: 'older', validity: 'superseded' }),
          relative({ id: 'rent', title: '租房办法' }),
        ],
      })}
    />,
  )
  for (const heading of ['同一办法较新的文件', '同一办法以前的文件', '相关政策'])
    expect(screen.getByText(heading)).toBeInTheDocument()
  fireEvent.click(screen.getAllByText('新办法')[0] as HTMLElement)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/detail/index?id=new' })
  fireEvent.click(screen.getByText('租房办法'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/detail/index?id=rent' })
})

test('one dated ahead says from when, and by what one is judged until then', () => {
  const { unmount } = render(<PolicyPanel policy={aPolicy({ effectiveOn: '2027-01-01' })} />)
  expect(screen.getByText('2027年1月1日起施行。现在还不能按它申请。')).toBeInTheDocument()
  unmount()
  const revised = { on: '2026-11-20', changes: [] }
  render(<PolicyPanel policy={aPolicy({ effectiveOn: '2027-01-01', revised })} />)
  expect(screen.getByText(/^2027年1月1日起施行。那天之前，.*按已施行的内容核对。$/)).toBeInTheDocument()
})

test('what holds here by a closed document alone says so at the top, with that document', () => {
  render(
    <PolicyPanel policy={aPolicy({ closedHere: { id: 'ours', title: '示范区细则', on: '2026-10-31' } })} />,
  )
  expect(
    screen.getByText('这里按“示范区细则”执行，2026年10月31日已不再受理，现在不能按这一份申请。'),
  ).toBeInTheDocument()
  expect(screen.getByText('示范区细则')).toBeInTheDocument()
})

test('what took its place stands at the top, since when, with what became better and worse', () => {
  const changes = [
    { effect: 'better' as const, text: '“安家补助”由一次性 5000 元改为一次性 8000 元' },
    { effect: 'worse' as const, text: '新增条件：社会保险缴纳月数 ≥ 12 个月' },
  ]
  const replaced = { id: 'new', title: '新办法', on: '2026-09-01', changes }
  render(<PolicyPanel policy={aPolicy({ validity: 'superseded', replaced })} />)
  expect(screen.getByText('这份政策2026年9月1日起已由“新办法”代替，不能再按它申请。')).toBeInTheDocument()
  const rows = within(screen.getByRole('list', { name: '新文件和这一份比' })).getAllByRole('listitem')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    `${changes[0]?.text ?? ''}变好`,
    `${changes[1]?.text ?? ''}变严`,
  ])
})

test('a revision says since when, and what it changed', () => {
  const revised = {
    on: '2026-11-20',
    changes: [{ effect: 'better' as const, text: '不再要求：年龄 ≤ 35 岁' }],
  }
  render(<PolicyPanel policy={aPolicy({ revised })} />)
  expect(screen.getByText('2026年11月20日修订')).toBeInTheDocument()
  expect(screen.getByText('不再要求：年龄 ≤ 35 岁')).toBeInTheDocument()
})
