import { hrefOf } from '@talent/contract'
import { leavesOf } from '@talent/contract/eligibility'
import { beginPolicy, contentOfPolicy, getPolicySheet, numberedRules } from '@talent/contract/policy-editor'
import { addCoordinator, addTalent, useDistrict, type Person } from '../../../test/district.ts'
import { shipRent } from '../../../test/policy-editor.ts'
import { readPdf } from '../../../test/read-pdf.ts'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
import { realPolicies } from '../../seed/read-content.ts'

const { t, coordinator, talent } = useDistrict({ coordinator: addCoordinator, talent: addTalent })
const content = contentOfPolicy(rent.policy, rent.eligibility)
const paper = (by: Person, id: string) =>
  t.app.inject({
    url: hrefOf(getPolicySheet, { params: { id } }),
    headers: { authorization: `Bearer ${by.client.token}` },
  })
const flat = (text: string) => text.replace(/\s/g, '')

beforeEach(() => shipRent(t))

test('every rule stands on the paper with its number and clause, the version, and a place to sign', async () => {
  const reply = await paper(coordinator, rent.policy.id)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
  const { text, blank } = readPdf(reply.rawPayload)
  expect(blank).toEqual([])
  for (const { text: rule, clause } of numberedRules(content)) {
    expect(flat(text)).toContain(flat(rule))
    if (clause !== null) expect(flat(text)).toContain(flat(clause))
  }
  for (const word of [rent.policy.title, '系统内第 1 版', '签字、日期'])
    expect(flat(text)).toContain(flat(word))
})

test('nobody else prints it, and what was never published has none', async () => {
  expect((await paper(talent, rent.policy.id)).statusCode).toBe(403)
  const { id } = await coordinator.client.call(beginPolicy, { body: { title: '起草中的' } })
  expect((await paper(coordinator, id)).json()).toMatchObject({
    error: { code: 'wrong_state', message: '发布后才有条件单' },
  })
  expect((await paper(coordinator, 'none')).statusCode).toBe(404)
})

test('of every policy each condition has a sentence of its own, and no two one number', () => {
  for (const { policy, eligibility } of [...realPolicies(), ...demoPolicies]) {
    const rules = numberedRules(contentOfPolicy(policy, eligibility))
    expect([policy.id, new Set(rules.map(({ number }) => number)).size]).toEqual([policy.id, rules.length])
    const leaves = [eligibility, ...policy.benefits.map(({ whom }) => whom ?? null)].flatMap((tree) =>
      tree === null ? [] : leavesOf(tree),
    )
    for (const { summary } of leaves) expect(rules.some(({ text }) => text.includes(summary))).toBe(true)
    expect(rules.length).toBeLessThanOrEqual(300)
  }
})

test('what must not be is said so; under a not, all of several is any of them and the other way round', () => {
  const leaf = (summary: string) => ({
    ...{ fact: 'civilServant' as const, operator: 'eq' as const, value: true, summary, clause: '第六条' },
  })
  const tree = { all: [{ not: leaf('不是公务员') }, { not: { any: [leaf('甲'), leaf('乙')] } }] }
  const rules = numberedRules({ ...content, eligibility: tree, benefits: [], exclusions: [] })
  expect(rules.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 不能是：公务员或参公人员：是。原文：不是公务员',
    '2 以下各项都要：',
    '2.1 不能是：公务员或参公人员：是。原文：甲',
    '2.2 不能是：公务员或参公人员：是。原文：乙',
  ])
})
