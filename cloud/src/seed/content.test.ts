import { numbersOf } from '@talent/contract/policy-editor'
import { leavesOf } from '@talent/contract/eligibility'
import type { Amount } from '@talent/contract/policy'
import { educationLevel } from '@talent/contract/recruitment'
import { createHash } from 'node:crypto'
import { bundles } from './content/bundles.ts'
import { quickReplies } from './content/quick-replies.ts'
import { demoApplications } from './content/demo-applications.ts'
import { demoAwards } from './content/demo-awards.ts'
import { demoFairs } from './content/demo-fairs.ts'
import { demoNotices } from './content/demo-notices.ts'
import { demoPolicies } from './content/demo-policies/index.ts'
import { demoRecognitions } from './content/demo-recognitions.ts'
import { demoRequests } from './content/demo-requests.ts'
import { areas, commissioners, coordinators, departments, enterprises, talents } from './content/district.ts'
import { matters } from './content/matters/index.ts'
import { recognitionScheme } from './content/recognition-scheme.ts'
import { demandCatalogue } from './content/demand-catalogue.ts'
import { demoHours } from './content/demo-hours.ts'
import { demoAnswers } from './content/demo-answers.ts'
import { CONTENT_DIGEST } from './content/version.ts'
import { checkedPolicies, realNotices, realPolicies } from './read-content.ts'
import { createCalendar } from '../lib/working-days.ts'

const policies = realPolicies()
/** The trial's own too. */
const shown = [...policies, ...demoPolicies]
const notices = realNotices()
const sources = [
  ...policies.flatMap(({ policy }) => policy.sources),
  ...notices.flatMap((notice) => notice.sources),
]

test('there are real documents, each once', () => {
  const ids = [...shown.map(({ policy }) => policy.id), ...notices.map((notice) => notice.id)]
  expect(policies.length * notices.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
})

test('changed content has a new version: raise CONTENT_VERSION and set CONTENT_DIGEST to what this test received', () => {
  const demo = demoNotices(createCalendar(), '2026-11-24')
  const people = { areas, departments, enterprises, talents, commissioners, coordinators }
  const all = JSON.stringify([
    shown,
    notices,
    demo,
    matters,
    bundles,
    recognitionScheme,
    people,
    demoRequests,
    demoAwards,
    demoApplications,
    demoRecognitions,
    demoHours,
    quickReplies,
    demoAnswers,
    demandCatalogue,
    demoFairs('2026-11-24'),
  ])
  expect(createHash('sha256').update(all).digest('hex').slice(0, 16)).toBe(CONTENT_DIGEST)
})

test('every education asked for in the content is found under its level', () => {
  const posts = [...notices, ...demoNotices(createCalendar(), '2026-11-24')].flatMap((notice) => notice.posts)
  const levels = new Map(posts.map(({ education }) => [education, educationLevel(education)]))
  expect(Object.fromEntries(levels)).toEqual({
    null: null,
    专科: '大专',
    专科及以上: '大专',
    普通高等学校专科及以上: '大专',
    本科: '本科',
    本科及以上: '本科',
    硕士研究生及以上: '硕士',
    博士研究生: '博士',
  })
})

/** What an editor writes to another one: of how a text was found, of files, of guesses, of other editions. */
const EDITORS = new RegExp(
  [
    /资料核对|推定|推断|matters|取到|印证|未附网址|被替换|自动整理|未收录|还原|镜像|需核|一处来源|同上|两源/,
    /报道未写|原文未写|由.{1,20}判断|TODO|https?:|未载明|原文未|未说明|未见落款|见原文|以官方文本为准|可能有出入/,
    /口径）|口径不同|老版|（旧版|另一年度|矩阵|得出|的合计|由受理部门核定|申请人承诺|有新口径|原文以|旧版/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** Every text of it, with the way there. */
const textsOf = (value: unknown, path = ''): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}/${key}`))
      : []

test('no published text is an editor’s note', () => {
  const demo = demoNotices(createCalendar(), '2026-11-24')
  const published = {
    policies: shown.map(({ policy, eligibility }) => ({ policy, eligibility })),
    notices: [...notices, ...demo],
    matters,
  }
  const texts = textsOf(published).filter(([path]) => !path.endsWith('/address') && !path.endsWith('/kind'))
  expect(texts.length).toBeGreaterThan(1_000)
  expect(texts.filter(([, text]) => EDITORS.test(text))).toEqual([])
})

test('a policy is in force or over by the last day it states, and superseded by a document its status names', () => {
  const states = shown.map(({ policy }) => policy)
  const unfounded = states.filter(({ validity, expiresOn, statusText }) =>
    validity === 'superseded'
      ? !/〔\d{4}〕|《.+》/.test(statusText ?? '')
      : validity !== 'unknown' && expiresOn === null,
  )
  expect(unfounded.map(({ id, validity }) => [id, validity])).toEqual([])
  const stated = states.filter(({ validity, statusText }) => validity === 'unknown' && statusText !== null)
  expect(stated.map(({ id, statusText }) => [id, statusText])).toEqual([])
})

/** What its reader wasn't sure of: no condition is published with it, and only an office's look decides it. */
const DOUBTFUL: Record<string, readonly string[]> = {
  'zz-home-2024-youth': [
    '郑州市户籍',
    '毕业3年内在郑就业创业',
    '海外留学人才',
    '毕业6年内',
    '养老保险正常缴费1个月以上',
    '本人及配偶18岁后首次在郑购房',
    '市场化购买的住宅',
    '新房',
    '网签备案并缴契税',
    '已缴契税',
    '二手房、法拍房',
    '须取得不动产权证',
  ],
  'zz-home-2017': ['须在领或已领满生活补贴', '此前签订的是否算'],
}

test('a condition that its reader doubted is published nowhere, and decides nothing by itself', () => {
  for (const [id, summaries] of Object.entries(DOUBTFUL)) {
    const found = policies.find(({ policy }) => policy.id === id)
    const leaves = leavesOf(found?.eligibility ?? { all: [] })
    const texts = found?.policy.conditions.map(({ text }) => text).join('\n')
    for (const summary of summaries) {
      expect(leaves.filter((leaf) => leaf.summary === summary)).toMatchObject([{ check: 'manual' }])
      expect(texts).not.toContain(summary)
    }
  }
})

test('a sum comes to what its row says in words, and each row that names money has one', () => {
  const rows = shown.flatMap(({ policy }) => policy.benefits.map((benefit) => ({ id: policy.id, benefit })))
  const summed = rows.filter(({ benefit }) => benefit.sum !== undefined)
  expect(summed.length).toBeGreaterThan(70)
  for (const { id, benefit } of summed) {
    const { amount, period, cap, schedule, formula } = benefit
    const words = [amount, period, cap, schedule, formula].join('\n')
    for (const ways of numbersOf(benefit.sum as Amount))
      expect([id, words, ways.some((way) => words.includes(way))]).toEqual([id, words, true])
  }
  // A loan is paid back, and a most that the row leaves out is no amount.
  const without = rows.filter(({ benefit }) => benefit.sum === undefined && benefit.amount !== null)
  expect([
    ...new Set(without.map(({ id, benefit }) => `${id} ${benefit.name} ${benefit.appliesTo}`)),
  ]).toEqual([
    'zz-home-2024-high 首次购房补贴 卓越工程师',
    'zz-loan-jinshui 国家支持贴息贷款 个人',
    'zz-loan-jinshui 地方支持贴息贷款 个人',
    'zz-loan-jinshui 合计 个人',
  ])
})

test('what may not be had together names policies and benefits that there are', () => {
  const benefits = new Map(shown.map(({ policy }) => [policy.id, policy.benefits.map(({ name }) => name)]))
  const all = policies.flatMap(({ policy }) =>
    (policy.exclusions ?? []).map((one) => ({ id: policy.id, one })),
  )
  expect(all.length).toBeGreaterThan(5)
  for (const { id, one } of all) {
    expect(benefits.get(id)).toEqual(expect.arrayContaining([...one.benefits]))
    for (const { policy, benefit } of one.others)
      expect(benefits.get(policy)).toEqual(
        benefit === null ? expect.anything() : expect.arrayContaining([benefit]),
      )
  }
  // A condition of one benefit alone names one that there is.
  for (const { policy, eligibility } of shown)
    for (const { onlyForBenefit } of leavesOf(eligibility ?? { all: [] }))
      if (onlyForBenefit !== undefined) expect(benefits.get(policy.id)).toContain(onlyForBenefit)
})

test('every policy has its conditions as a tree, but where the source gives none', () => {
  expect(policies.filter(({ eligibility }) => eligibility === null).map(({ policy }) => policy.id)).toEqual([
    'ly-gcc-2019',
  ])
})

test('a number is the document’s own, and an issuer a name without a remark', () => {
  const all = policies.map(({ policy }) => policy)
  expect(all.filter(({ docNo }) => docNo !== null && /[；，]|依据|标准|所引/.test(docNo))).toEqual([])
  const issuers = [
    ...all.flatMap(({ id, issuers }) => issuers.map((issuer) => [id, issuer])),
    ...notices.map(({ id, issuer }) => [id, issuer ?? '']),
  ]
  expect(
    issuers.filter(([, issuer = '']) => /[“”]|（(?!两级法院|公开招聘领导机构|组织)|批准$/.test(issuer)),
  ).toEqual([])
})

test('a notice whose issuer is unknown names none in its posts either', () => {
  const named = notices.flatMap(({ id, issuer, title, posts }) =>
    issuer === null && posts.some(({ employer }) => employer !== null && title.startsWith(employer))
      ? [id]
      : [],
  )
  expect(named).toEqual([])
})

test('conditions are joined in groups of two or more, three deep at most', () => {
  for (const { policy } of shown) {
    const { conditions } = policy
    conditions.forEach(({ joint, depth, text }, at) => {
      if (joint === '任一满足' || joint === '全部满足') {
        const end = conditions.findIndex((one, i) => i > at && one.depth <= depth)
        const below = conditions.slice(at + 1, end === -1 ? undefined : end)
        const own = below.filter((one) => one.depth === depth + 1)
        expect([policy.id, text, own.length >= 2]).toEqual([policy.id, text, true])
        expect(depth).toBeLessThan(3)
      }
    })
  }
})

test('no address of a mirror or an aggregator is kept', () => {
  const unshown = sources.filter(({ kind }) => kind === 'mirror' || kind === 'aggregator')
  expect(unshown.length).toBeGreaterThan(0)
  expect(unshown.filter(({ address }) => address !== null)).toEqual([])
})

test.each(['2026-11-24', '2027-02-05', '2026-12-31'])(
  'seeded on %s, issue 12 is open for 8 working days and issue 11 is over',
  (today) => {
    const [issue12, issue11] = demoNotices(createCalendar(), today)
    expect(issue12?.applyUntil?.slice(0, 10)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect((issue12?.applyUntil ?? '') > today).toBe(true)
    expect((issue11?.applyUntil ?? '') < today).toBe(true)
    expect(issue12?.posts.length).toBeGreaterThan(0)
    expect(issue11?.posts.length).toBeGreaterThan(0)
  },
)

test('on the day of the mockups the deadline is theirs', () => {
  expect(demoNotices(createCalendar(), '2026-11-24')[0]?.applyUntil).toBe('2026-12-04T17:30:00+08:00')
})

test('the district’s own are what a file may say too, marked 演示, and say what holds', () => {
  expect(checkedPolicies(JSON.parse(JSON.stringify(demoPolicies)) as unknown[])).toEqual(demoPolicies)
  for (const { policy, eligibility } of demoPolicies) {
    expect(policy).toMatchObject({ demo: true, level: '区', place: '示范区', validity: 'in_force' })
    expect([policy.title, policy.docNo].join()).toContain('（演示）')
    // Each condition with its clause, each sum with a row.
    expect(leavesOf(eligibility ?? { all: [] }).filter(({ clause }) => clause === null)).toEqual([])
    expect(policy.exclusions?.length).toBeGreaterThan(0)
  }
})
