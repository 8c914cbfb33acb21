import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Leaf } from '@talent/contract/eligibility'
import type { PolicyInPlay, UncheckedPolicy } from '@talent/contract/self-check'
import { answer, answerError, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { NOBODYS, type OwnFacts } from '../own-facts'
import { ResultPanel } from './result-panel'
import { SelfCheckPanel } from './self-check-panel'

const leaf = (more: Partial<Leaf> & Pick<Leaf, 'fact' | 'operator' | 'value' | 'summary'>): Leaf => ({
  clause: '第五条',
  ...more,
})
const insured = leaf({
  fact: 'socialInsuranceMonths',
  operator: 'gte',
  value: 12,
  summary: '连续缴社保满 12 个月',
})
const doctor = leaf({ fact: 'degree', operator: 'gte', value: '博士研究生', summary: '博士研究生' })
const row = (name: string, yuan: number, per: 'once' | 'month'): PolicyInPlay['benefits'][number] => ({
  ...{ name, appliesTo: null, period: null, cap: null },
  amount: per === 'once' ? `${yuan} 元` : `每月 ${yuan} 元`,
  sum: per === 'once' ? { per, yuan } : { per, yuan, months: 36 },
})
const POLICIES: PolicyInPlay[] = [
  {
    ...{ id: 'rent', title: '租房补助', topics: [], expiresOn: null, demo: true, exclusions: [] },
    matter: null,
    condition: insured,
    benefits: [row('租房补助', 1500, 'month')],
  },
  {
    ...{ id: 'settle', title: '安家补助', topics: [], expiresOn: null, demo: true, exclusions: [] },
    matter: null,
    condition: { all: [doctor, insured] },
    benefits: [row('安家补助', 100_000, 'once')],
  },
]
const check = (own: OwnFacts = NOBODYS, policies = POLICIES) =>
  render(<SelfCheckPanel policies={policies} own={own} title="查能享受什么" />)
const result = (own: OwnFacts = NOBODYS, policies = POLICIES, unchecked: UncheckedPolicy[] = []) =>
  render(<ResultPanel policies={policies} own={own} unchecked={unchecked} title="核对结果" />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByText(name))
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))

test('the most telling question comes first; an answer moves the results at once, and the next question follows', () => {
  check()
  expect(screen.getByText('您在本地连续缴社保多久了？')).toBeTruthy()
  expect(screen.getByText(/这一题关系到 2 项政策/)).toBeTruthy()
  expect(screen.getByText(/最多还要 2 题/)).toBeTruthy()
  choose('12 个月以上')
  expect(screen.getByText('刚才这一答，“租房补助”变成可享受')).toBeTruthy()
  press('下一题')
  expect(screen.getByText('您的最高学历是？')).toBeTruthy()
  choose('博士研究生')
  expect(screen.getByText(/都问完了/)).toBeTruthy()
  expect(screen.getByText('看结果')).toBeTruthy()
})

test('下一题 without an answer says what to do and stays', () => {
  check()
  press('下一题')
  expect(screen.getByText(/请先选一个答案/)).toBeTruthy()
  expect(screen.queryByText('您的最高学历是？')).toBeNull()
})

test('不清楚 is never a no, and what was answered can be changed', () => {
  check()
  choose(/^不清楚/)
  const answered = screen.getByText('您答过的').parentElement as HTMLElement
  expect(within(answered).getByText('不清楚')).toBeTruthy()
  press('下一题')
  fireEvent.click(within(answered).getByText('不清楚'))
  choose('不到 12 个月')
  expect(within(answered).getByText('不到 12 个月')).toBeTruthy()
})

test('a result that is no yes says which condition stands in the way, what was answered and the clause', () => {
  const { unmount } = check()
  choose('不到 12 个月')
  unmount()
  result()
  press(/^差一点 1/)
  const why = /不满足：连续缴社保满 12 个月，您：不到 12 个月；第五条/
  expect(screen.getByText(why)).toBeTruthy()
  press(/^暂不符合 1/)
  expect(screen.getByText('安家补助')).toBeTruthy()
  expect(screen.getByText(why)).toBeTruthy()
})

test('what may be had is summed, once and month by month apart', () => {
  const { unmount } = check()
  choose('12 个月以上')
  press('下一题')
  choose('博士研究生')
  unmount()
  result()
  expect(screen.getByText('您可享受 2 项')).toBeTruthy()
  expect(screen.getByText('10 万元')).toBeTruthy()
  expect(screen.getByText('1500 元')).toBeTruthy()
  expect(screen.getByText('每月，最长 36 个月')).toBeTruthy()
})

test('what cannot be applied for now stands apart with its day, in no sum and no count', () => {
  const all = [POLICIES[0], { ...POLICIES[1], shut: { why: 'full', on: '2026-11-20' } }] as PolicyInPlay[]
  const { unmount } = check(NOBODYS, all)
  choose('12 个月以上')
  press('下一题')
  choose('博士研究生')
  unmount()
  result(NOBODYS, all)
  expect(screen.getByText('您可享受 1 项')).toBeTruthy()
  expect(screen.getByText('名额已满，2026年11月20日起不再受理')).toBeTruthy()
  expect(screen.getByText('开放时告诉我')).toBeTruthy()
  expect(screen.queryByText(/10 万元/)).toBeNull()
})

test('fewer topics, fewer policies and questions; without any all are in play', () => {
  const [rent, settle] = POLICIES
  if (!rent || !settle) throw new Error('two policies')
  const policies = [
    { ...rent, topics: ['租房'] },
    { ...settle, topics: ['安家'] },
  ]
  const { unmount } = check(NOBODYS, policies)
  expect(screen.getByText(/最多还要 2 题/)).toBeTruthy()
  press('租房 1')
  expect(screen.getByText(/最多还要 1 题/)).toBeTruthy()
  choose('12 个月以上')
  unmount()
  const { unmount: leave } = result(NOBODYS, policies)
  expect(screen.getByText(/比对 1 项政策/)).toBeTruthy()
  leave()
  check(NOBODYS, policies)
  press('在看：租房')
  press('租房 1')
  expect(screen.getByText(/最多还要 1 题/)).toBeTruthy()
  expect(screen.getByText('您的最高学历是？')).toBeTruthy()
})

const CONSENT = {
  ...{ version: 1, title: '把我的回答存进我的资料', uses: '回答', does: '下次不用再答' },
  ...{ shownTo: '只有您本人', keptFor: '到您删除为止', statement: '由系统为我保存以上回答' },
}
const latest = () => sent().slice(-1)[0]?.data
const ANSWERED = { asked: 'degree', value: '博士研究生', answeredOn: '2026-11-20' }
const mine = (over: Partial<OwnFacts> = {}): OwnFacts => ({
  ...NOBODYS,
  kept: { answers: [], version: 0, consent: CONSENT },
  ...over,
})

test('what an office verified is shown and not asked, whatever was answered', () => {
  const verified = {
    degree: {
      value: '博士研究生',
      on: '2026-11-20',
      verified: { by: 'RC-2026-000001', on: '2026-11-20' },
    },
  }
  check(mine({ verified }))
  expect(screen.getByText(/2026-11-20 由 RC-2026-000001 核验/)).toBeTruthy()
  choose('12 个月以上')
  expect(screen.getByText(/都问完了/)).toBeTruthy()
})

test('answers are kept with the words ticked; later ones on a press, and all are taken back on another', async () => {
  const { unmount } = check(mine())
  choose('12 个月以上')
  fireEvent.click(screen.getByRole('button', { name: '存进我的资料' }))
  const message = '请阅读后勾选同意，不同意就不保存'
  answerError('invalid', { fields: [{ field: 'consent', label: '同意', message }] })
  fireEvent.click(screen.getByRole('button', { name: '存下 1 个回答' }))
  expect((await screen.findAllByText(message)).length).toBeGreaterThan(0)
  fireEvent.click(screen.getByRole('checkbox'))
  answer(200, { answers: [], version: 1, consent: CONSENT })
  fireEvent.click(screen.getByRole('button', { name: '存下 1 个回答' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const insured = { asked: 'socialInsuranceMonths', value: { from: 12, to: null } }
  expect(latest()).toMatchObject({ answers: [insured], basedOn: 0, consent: 1 })
  unmount()

  const own = mine({
    kept: { answers: [ANSWERED], version: 4, consent: CONSENT },
    answered: { degree: { value: '博士研究生', on: '2026-11-20' } },
  })
  check(own)
  expect(screen.getByText(/有 1 个回答还没有存/)).toBeTruthy()
  answer(200, { answers: [], version: 5, consent: CONSENT })
  fireEvent.click(screen.getByRole('button', { name: '存上' }))
  await waitFor(() => expect(latest()).toMatchObject({ answers: [ANSWERED, insured], basedOn: 4 }))
  await waitFor(() => expect(screen.getByRole('button', { name: '删除存下的回答' })).toBeEnabled())
  answer(200, { answers: [], version: 6, consent: CONSENT })
  fireEvent.click(screen.getByRole('button', { name: '删除存下的回答' }))
  await waitFor(() => expect(latest()).toMatchObject({ answers: [], consent: null }))
})

test('of two that exclude one another the higher is counted, and may be changed for the other', () => {
  const [rent] = POLICIES
  if (!rent) throw new Error('a policy')
  const rule = { rule: 'one-of', benefits: [], others: [], text: '二选一', clause: '第六条' } as const
  const policies = [
    {
      ...rent,
      matter: 'housing-allowance',
      benefits: [row('租房补助', 1500, 'month'), row('公寓免租', 1000, 'month')],
      exclusions: [{ ...rule, benefits: [], others: [] }],
    },
  ]
  const { unmount } = check(NOBODYS, policies)
  choose('12 个月以上')
  unmount()
  result(NOBODYS, policies)
  expect(screen.getByText('1500 元')).toBeTruthy()
  expect(screen.getByText(/不重复享受，选一项：二选一（第六条）/)).toBeTruthy()
  const both = screen.getByRole('group', { name: '租房补助与公寓免租二选一' })
  expect(both).toHaveTextContent(/租房补助每月 1500 元.*合计里算的是它.*公寓免租每月 1000 元/)
  expect(both).toHaveTextContent('换成它，合计每月少 500 元')
  fireEvent.click(screen.getByRole('button', { name: '换成“公寓免租”' }))
  expect(screen.getByText('1000 元')).toBeTruthy()
  expect(screen.getByRole('group', { name: '公寓免租与租房补助二选一' })).toHaveTextContent(
    '换成它，合计每月多 500 元',
  )
  expect(screen.getByText(/只按已经认定的算；正在申请的不算/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '去申请' })).toBeTruthy()
})

test('what one already receives is in neither result nor sum, stands apart, and bars what does not go with it', () => {
  const rule = { rule: 'one-of', benefits: [], others: [], text: '二选一', clause: '第六条' } as const
  const [rent, settle] = POLICIES as [PolicyInPlay, PolicyInPlay]
  const flat = {
    ...{ ...rent, id: 'flat', title: '人才公寓', benefits: [row('公寓免租', 1000, 'month')] },
    exclusions: [{ ...rule, benefits: [], others: [{ policy: 'rent', benefit: '租房补助' }] }],
  }
  const policies = [rent, settle, flat]
  const own = mine({ held: [{ policy: 'rent', benefit: '租房补助', award: 'a1' }] })
  const { unmount } = check(own, policies)
  choose('12 个月以上')
  unmount()
  result(own, policies)
  expect(screen.getByText('您可享受 1 项')).toBeTruthy()
  expect(screen.queryByText('每月，最长 36 个月')).toBeNull()
  expect(screen.getByText(/您已享受“租房补助”，不重复享受，没有计入。二选一（第六条）/)).toBeTruthy()
  expect(screen.getByText('您已享受的').closest('.card')).toHaveTextContent(/租房补助.*已享受/)
})

test('a policy is revised while somebody answers: the answers stay, and the results follow the new version', () => {
  const { rerender } = check()
  choose('12 个月以上')
  expect(screen.getByText('刚才这一答，“租房补助”变成可享受')).toBeTruthy()
  const [rent, ...rest] = POLICIES as [PolicyInPlay, ...PolicyInPlay[]]
  const revised = [{ ...rent, condition: { all: [insured, doctor] } }, ...rest]
  rerender(<SelfCheckPanel policies={revised} own={NOBODYS} title="查能享受什么" />)
  press('下一题')
  expect(screen.getByText('您的最高学历是？')).toBeTruthy()
  expect(screen.getByText(/这一题关系到 2 项政策/)).toBeTruthy()
})

test('what holds here and has no conditions is named as 未纳入自测, with its clause and its telephone', () => {
  const visa = { id: 'visa', title: '签证便利', topics: [], clause: '第三条', phone: '人社局 0375-0000001' }
  result(NOBODYS, POLICIES, [visa])
  expect(screen.getByText('未纳入自测')).toBeTruthy()
  expect(screen.getByText('签证便利')).toBeTruthy()
  expect(screen.getByText('对照“第三条”')).toBeTruthy()
  expect(screen.getByText('0375-0000001')).toBeTruthy()
})

test('an amount past its last day says 标准待更新, in the sum, in its row and on its card', () => {
  const [rent, settle] = POLICIES as [PolicyInPlay, PolicyInPlay]
  const until = (validUntil: string) => ({
    ...rent,
    benefits: rent.benefits.map((one) => ({ ...one, validUntil })),
  })
  const known: OwnFacts = { ...NOBODYS, answered: { socialInsuranceMonths: { value: 24, on: '2026-11-24' } } }
  const { unmount } = result(known, [until('2026-11-23'), settle])
  expect(screen.getByText(/其中 1 项标准待更新/)).toBeTruthy()
  expect(screen.getAllByText(/标准待更新/).length).toBeGreaterThanOrEqual(3)
  unmount()
  // Good on its last day still.
  result(known, [until('2026-11-24'), settle])
  expect(screen.queryByText(/标准待更新/)).toBeNull()
})
