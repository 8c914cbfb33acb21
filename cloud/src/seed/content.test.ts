import { educationLevel, fieldsOf, Matter, Policy, type Policy as PolicyType } from '@talent/contract'
import * as v from 'valibot'
import { demoNotices } from './content/demo-notices.ts'
import { commissioners, departments, talents } from './content/district.ts'
import { matters } from './content/matters/index.ts'
import { realNotices, realPolicies } from './read-content.ts'
import { createCalendar } from '../lib/working-days.ts'

const policies = realPolicies()
const notices = realNotices()
const sources = [
  ...policies.flatMap(({ policy }) => policy.sources),
  ...notices.flatMap((notice) => notice.sources),
]

test('all real documents are there, each once', () => {
  expect(new Set(policies.map(({ policy }) => policy.id)).size).toBe(33)
  expect(new Set(notices.map((notice) => notice.id)).size).toBe(13)
})

test.each(policies.map(({ policy }) => [policy.id, policy] as [string, PolicyType]))(
  '%s is a policy of the contract',
  (_, policy) => {
    expect(v.safeParse(Policy, policy).issues).toBeUndefined()
  },
)

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

test('no address of a mirror or an aggregator is kept', () => {
  const unshown = sources.filter(({ kind }) => kind === 'mirror' || kind === 'aggregator')
  expect(unshown.length).toBeGreaterThan(10)
  expect(unshown.filter(({ address }) => address !== null)).toEqual([])
})

test.each(matters.map((matter) => [matter.code, matter] as const))(
  '%s is a matter of the contract, of a known department',
  (_, matter) => {
    expect(v.safeParse(Matter, matter).issues).toBeUndefined()
    expect(departments).toContainEqual({ code: matter.departmentCode, name: matter.departmentName })
    const keys = matter.sections.flatMap((section) => section.fields.map((field) => field.key))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain(matter.variantField)
  },
)

test('what touches a child or health asks for its own consent, the others for none', () => {
  expect(matters.map(({ code, consents }) => [code, consents.map((consent) => consent.purpose)])).toEqual([
    ['child-schooling', ['minor']],
    ['medical-care', ['health', 'minor']],
    ['spouse-employment', []],
    ['tax-reward-consult', []],
  ])
  for (const matter of matters as readonly Matter[]) {
    for (const { when } of matter.consents) {
      if (when)
        expect(fieldsOf(matter).find(({ key }) => key === when.field)?.options).toEqual(
          expect.arrayContaining(when.is),
        )
    }
  }
})

test('every matter has a commissioner on duty, and the people have distinct ids', () => {
  for (const { code } of matters) {
    expect(
      commissioners.filter((one) => one.onDuty && (one.matters as readonly string[]).includes(code)),
    ).not.toEqual([])
  }
  const ids = [...talents, ...commissioners].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['2026-11-24', '2027-02-05', '2026-12-31'])(
  'seeded on %s, issue 12 is open for 8 working days and issue 11 is over',
  (today) => {
    const [issue12, issue11] = demoNotices(createCalendar(), today)
    expect(issue12?.applyUntil?.slice(0, 10)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect((issue12?.applyUntil ?? '') > today).toBe(true)
    expect((issue11?.applyUntil ?? '') < today).toBe(true)
    expect(issue12?.posts).toHaveLength(40)
    expect(issue11?.posts).toHaveLength(16)
  },
)

test('on the day of the mockups the deadline is theirs', () => {
  expect(demoNotices(createCalendar(), '2026-11-24')[0]?.applyUntil).toBe('2026-12-04T17:30:00+08:00')
})
