import { readFileSync } from 'node:fs'
import {
  fieldsOf,
  findMatters,
  kindOf,
  Matter,
  MATTER_GROUPS,
  matterFaults,
  type FieldType,
  type Sensitivity,
} from '@talent/contract/matter'
import { checkContent, contentOfMatter } from '@talent/contract/matter-editor'
import * as v from 'valibot'
import { commissioners, departments, talents } from './content/district.ts'
import { matters } from './content/matters/index.ts'

const iconsOfClient = readFileSync(
  new URL('../../../src/components/data/icon/names.ts', import.meta.url),
  'utf8',
)
const duplicates = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

test('matters, people and what they are responsible for are named once, and by names that exist', () => {
  const codes = matters.map(({ code }) => code)
  expect(duplicates([...codes, ...matters.map(({ title }) => title)])).toEqual([])
  expect(duplicates([...talents, ...commissioners].map(({ id }) => id))).toEqual([])
  expect(duplicates(commissioners.map(({ officePhone }) => officePhone))).toEqual([])
  const unknown = commissioners.flatMap((one) => one.matters.filter((code) => !codes.includes(code)))
  expect(unknown).toEqual([])
})

test('matters of a group follow each other, and no group is without one', () => {
  const groups = matters.map(({ group }) => group)
  expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual([...MATTER_GROUPS])
})

describe.each(matters.map((matter) => [matter.title, matter] as const))('%s', (_, matter) => {
  const fields = fieldsOf(matter)

  test('is a matter of the contract, of a known department, with a picture the client has', () => {
    expect(v.safeParse(Matter, matter).issues).toBeUndefined()
    expect(departments).toContainEqual({ code: matter.departmentCode, name: matter.departmentName })
    expect(iconsOfClient).toContain(`'${matter.icon}'`)
  })

  test('could be published as it is', () => {
    expect(checkContent(contentOfMatter(matter), departments)).toEqual([])
  })

  test('has only conditions that answers before them can fulfil', () => {
    expect(matterFaults(matter)).toEqual([])
  })

  test('is marked as of the trial wherever it names a rule', () => {
    const named = [
      ...matter.basis.map(({ document }) => document),
      ...[...fields, ...matter.materials].flatMap(({ basis }) => basis ?? []),
    ]
    expect(matter.demo).toBe(true)
    expect(named.filter((document) => !document.includes('（演示）'))).toEqual([])
  })

  test('rests on a clause, and so does every document it can’t do without', () => {
    // Nothing among the sources grants or limits such a reward.
    if (matter.code === 'tax-reward-consult') return expect(matter.basis).toEqual([])
    expect(matter.basis.length).toBeGreaterThan(0)
    expect(matter.basis.filter(({ article, quote }) => !article || !quote)).toEqual([])
    expect(matter.materials.filter(({ required, basis }) => required && basis === null)).toEqual([])
  })

  test('asks by keys of its own, with options wherever one chooses, and is told apart by one of them', () => {
    expect(duplicates(fields.map(({ key }) => key))).toEqual([])
    expect(duplicates(matter.materials.map(({ key }) => key))).toEqual([])
    const unchoosable = fields.filter((field) => kindOf(field).lists === 'own' && field.options.length < 2)
    expect(unchoosable).toEqual([])
    expect(fields.flatMap(({ options }) => duplicates(options))).toEqual([])
    const variant = fields.find(({ key }) => key === matter.variantField)
    expect([variant?.type, variant?.required, variant?.sensitivity]).toEqual(['choice', true, null])
  })

  test('asks a month, a yes or no and an amount by the kinds that are for it', () => {
    const unit = fields.filter(({ label }) => /（.*(元|年|人|米)）/.test(label))
    const month = fields.filter(({ label, type }) => /月$/.test(label) && !['month', 'period'].includes(type))
    const yesNo = fields.filter(
      ({ label, type, options }) =>
        (/是否|有没有/.test(label) && type === 'text') ||
        (type === 'choice' && options.length === 2 && /^(是|有)$/.test(options[1] ?? '')),
    )
    expect([...unit, ...month, ...yesNo].map(({ label }) => label)).toEqual([])
  })

  test('is more than one text to fill in, and asks for something to go by', () => {
    expect(fields.filter(({ type }) => type !== 'long-text').length).toBeGreaterThan(1)
    expect(matter.materials.length).toBeGreaterThan(0)
    expect(matter.keywords.length).toBeGreaterThan(4)
    expect(matter.promisedWorkingDays).toBeGreaterThan(0)
  })

  test('has a commissioner on duty', () => {
    expect(commissioners.filter((one) => one.onDuty && one.matters.includes(matter.code))).not.toEqual([])
  })

  test('asks consent for what it is told of health or of children', () => {
    const asked = matter.consents.map(({ purpose }) => purpose)
    const options = fields.flatMap((field) => field.options)
    const childs = fields.some(({ label }) => label.includes('孩子')) || options.includes('未成年子女')
    const health = fields.some(({ sensitivity }) => sensitivity === 'health')
    expect([...asked].sort()).toEqual([...(health ? ['health'] : []), ...(childs ? ['minor'] : [])])
  })

  test('asks for no account, and marks every telephone and ID number', () => {
    expect(fields.filter(({ label }) => /银行|卡号|账号|账户/.test(label))).toEqual([])
    const masked: Partial<Record<FieldType, Sensitivity>> = {
      phone: 'phone',
      'id-number': 'id-number',
      'id-document': 'id-number',
    }
    const unmarked = fields.filter(({ type, sensitivity }) => (masked[type] ?? sensitivity) !== sensitivity)
    expect(unmarked).toEqual([])
  })
})

// One who searches sees at most a few, and the one meant among them.
test.each([
  ['上学', '子女入学'],
  ['转学', '子女入学'],
  ['看病', '就医保障'],
  ['绿色通道', '就医保障'],
  ['体检', '疗养体检'],
  ['家属 看病', '优诊卡'],
  ['爱人 工作', '配偶就业'],
  ['租房', '人才公寓'],
  ['租房', '安居补贴'],
  ['买房', '安居补贴'],
  ['生活补贴', '安居补贴'],
  ['户口', '落户与居留'],
  ['签证', '落户与居留'],
  ['高层次人才', '人才认定'],
  ['企业申报', '单位申报认定'],
  ['评职称', '职称与岗位'],
  ['编制', '职称与岗位'],
  ['智慧岛', '项目落地'],
  ['办公场地', '项目落地'],
  ['贷款', '创业担保贷款'],
  ['开店', '开业补贴'],
  ['应届', '求职创业补贴'],
  ['考证', '技能提升补贴'],
  ['个税', '税收奖励咨询'],
  ['hr', '单位申报认定'],
  ['不知道找谁', '其他诉求'],
])('whoever searches “%s” finds %s', (words, title) => {
  const found = findMatters(matters, words).map((matter) => matter.title)
  expect(found).toContain(title)
  expect(found.length).toBeLessThanOrEqual(4)
})

test('tax matters are answered and passed on, never granted', () => {
  const tax = matters.filter(({ departmentCode }) => departmentCode === 'shuiwu')
  expect(tax.map(({ code }) => code)).toEqual(['tax-reward-consult'])
  expect(tax[0]?.notice).toContain('只解答和转办')
})
