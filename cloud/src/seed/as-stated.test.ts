import { readHeadcount } from '@talent/contract/recruitment'
import { matters } from './content/matters/index.ts'
import { realNotices, realPolicies } from './read-content.ts'

const policies = realPolicies()
const notices = realNotices()

/** Where the transcriber's remark says that the area code was added to what is printed. */
const PRINTED_WITHOUT_AREA_CODE = ['xx-muye-2022']

test('a telephone number is the printed one, without an area code that was worked out', () => {
  const phones = policies
    .filter(({ policy }) => PRINTED_WITHOUT_AREA_CODE.includes(policy.id))
    .flatMap(({ policy }) => policy.phones)
  expect(phones.length).toBeGreaterThan(0)
  expect(phones.filter((phone) => /\b0\d{2,3}-?\d/.test(phone))).toEqual([])
})

/** The totals that a notice states itself, beside the numbers of its posts. */
const STATED_TOTALS = { 'ly-court-clerk-2026': 152, 'has-2024': 66 }

test('a total is stated by the notice, never the sum of its posts', () => {
  const sums = notices.flatMap(({ id, headcount, posts }) =>
    posts.filter((post) => post.headcount !== null).length > 1 &&
    headcount === posts.reduce((sum, post) => sum + (readHeadcount(post.headcount)?.min ?? 0), 0)
      ? [[id, headcount]]
      : [],
  )
  expect(Object.fromEntries(sums)).toEqual(STATED_TOTALS)
})

test('what stands in brackets behind a title belongs to the document', () => {
  const titles = [...policies.map(({ policy }) => policy.title), ...notices.map(({ title }) => title)]
  const bracketed = titles.filter((title) => title.endsWith('）'))
  expect(bracketed.length).toBeGreaterThan(0)
  expect(bracketed.filter((title) => !/（(试行|暂行|\d{4}年修订)）$/.test(title))).toEqual([])
})

test('a matter rests on a document that is published here or is a demo one', () => {
  const known = policies.flatMap(({ policy }) => [policy.title, policy.docNo])
  const rests = matters.flatMap(({ code, basis }) => basis.map(({ document }) => [code, document] as const))
  expect(rests.length).toBeGreaterThan(0)
  expect(rests.filter(([, document]) => !document.endsWith('（演示）') && !known.includes(document))).toEqual(
    [],
  )
})

/** What the page names by itself when it is empty, and the words an editor has for it. */
const namedTwice = (
  gaps: readonly string[],
  empty: readonly (readonly [words: RegExp, isEmpty: boolean])[],
) => gaps.filter((gap) => empty.some(([words, isEmpty]) => isEmpty && words.test(gap)))

test('what is not stated is named once: by its empty field, or as a gap', () => {
  const ofPolicies = policies.map(({ policy }): [id: string, twice: string[]] => [
    policy.id,
    namedTwice(policy.gaps, [
      [/材料/, policy.materials.length === 0],
      [/程序|流程|步骤/, policy.steps.length === 0],
      [/时限/, policy.timeLimits.length === 0],
      [/文号/, policy.docNo === null],
      [/机关/, policy.issuers.length === 0],
      [/成文日期|^日期$/, policy.writtenOn === null],
      [/有效/, policy.validityText === null && policy.expiresOn === null],
      [/电话|联系/, policy.phones.length === 0],
    ]),
  ])
  const ofNotices = notices.map((notice): [id: string, twice: string[]] => [
    notice.id,
    namedTwice(notice.gaps, [
      [/单位/, notice.issuer === null],
      [/日期/, notice.publishedOn === null],
      [/报名/, notice.applyFrom === null && notice.applyUntil === null],
    ]),
  ])
  expect([...ofPolicies, ...ofNotices].filter(([, twice]) => twice.length > 0)).toEqual([])
})
