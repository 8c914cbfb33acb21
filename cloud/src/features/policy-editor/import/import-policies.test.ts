import { utils, write } from '@e965/xlsx'
import { getImportFaults, getImportTemplate } from '@talent/contract/import'
import { listPolicies } from '@talent/contract/policy'
import {
  getPolicyEditor,
  listEditablePolicies,
  publishPolicy,
  savePolicyCopy,
} from '@talent/contract/policy-editor'
import { addCoordinator, useDistrict, type Person } from '../../../../test/district.ts'
import { confirmOf, csvOf, lookAt, planOf } from '../../../../test/import.ts'
import { shipRent } from '../../../../test/policy-editor.ts'
import { readSheet, writeSheet } from '../../../platform/sheets/sheets.ts'
import { rent } from '../../../seed/content/demo-policies/housing.ts'
import { HEADING, POLICY_TEMPLATE, type ColumnKey } from './columns.ts'

const { t, coordinator, second } = useDistrict({
  coordinator: addCoordinator,
  second: (t) => addCoordinator(t, '韩立秋'),
})
const KEYS = Object.keys(HEADING) as ColumnKey[]
type Said = Partial<Record<ColumnKey, string>>
const sheetOf = (...rows: readonly Said[]) =>
  csvOf(
    KEYS.map((key) => HEADING[key]),
    ...rows.map((row) => KEYS.map((key) => row[key] ?? '')),
  )
const columnOf = (key: ColumnKey, line: number) => {
  const at = KEYS.indexOf(key)
  const letter = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : letter(Math.floor(n / 26) - 1) + letter(n % 26)
  return `${letter(at)}${line}`
}
const POLICY: Said = {
  ...{
    title: '青年人才租房补助办法',
    docNo: '示人才〔2026〕9 号',
    level: '区',
    place: '示范区',
    topics: '住房、补贴',
  },
  ...{ publishedOn: '2026年11月2日', expiresOn: '2028/11/30', issuers: '区人才服务中心' },
}
const RENT: Said = {
  ...{
    benefit: '租房补贴',
    amount: '每月 1500 元',
    period: '36 个月',
    per: '每月',
    yuan: '1500',
    count: '36',
  },
}
const AGE: Said = { fact: '年龄', operator: '不超过', value: '40', clause: '第四条', inclusive: '含' }
const confirm = (id: string, by: Person = coordinator) => confirmOf(by, id)
const begun = async () => (await coordinator.client.call(listEditablePolicies, { query: {} })).begun
const editorOf = (id: string) => coordinator.client.call(getPolicyEditor, { params: { id } })
const planned = async (file: Buffer, by = coordinator) => {
  const id = await planOf(by, 'policies', file)
  return { id, ...(await lookAt(by, id)) }
}

test('several rows of a sheet become one draft, which nobody reads; the same file again changes nothing', async () => {
  const file = sheetOf(
    { ...POLICY, ...RENT, ...AGE, material: '租房合同', form: '复印件', step: '提交申请', actor: '本人' },
    { benefit: '交通补助', amount: '一次性 3000 元', per: '一次性', yuan: '3,000元' },
    { fact: '学历', operator: '不低于', value: '硕士研究生', clause: '第三条', anyOf: '甲' },
    {
      fact: '职称级别',
      operator: '不低于',
      value: '中级',
      clause: '第三条',
      anyOf: '甲',
      onlyFor: '租房补贴',
    },
  )
  const { id, counts, said, items } = await planned(file)
  expect([said, counts]).toEqual([
    ['2 new'],
    { read: 1, new: 1, changed: 0, same: 0, refused: 0, ignored: 0 },
  ])
  expect(items[0]?.sub).toBe('存为草稿，不发布：2 项待遇，3 个条件，1 份材料')
  expect(await begun()).toEqual([])
  expect(await confirm(id)).toMatchObject({ status: 200, body: { imported: 1 } })
  const [draft] = await begun()
  const { copy, published } = await editorOf(draft?.id ?? '')
  expect(published.version).toBe(0)
  expect(copy?.content).toMatchObject({
    ...{
      title: '青年人才租房补助办法',
      topics: ['住房', '补贴'],
      publishedOn: '2026-11-02',
      expiresOn: '2028-11-30',
    },
    benefits: [
      { name: '租房补贴', sum: { per: 'month', yuan: 1500, months: 36 } },
      { name: '交通补助', sum: { per: 'once', yuan: 3000 } },
    ],
    eligibility: {
      all: [
        { fact: 'age', operator: 'lte', value: 40, inclusive: true, clause: '第四条' },
        {
          any: [
            { fact: 'degree', operator: 'gte', value: '硕士研究生' },
            { fact: 'titleLevel', operator: 'gte', value: '中级', onlyForBenefit: '租房补贴' },
          ],
        },
      ],
    },
    materials: [{ name: '租房合同', form: '复印件', required: true }],
    steps: [{ order: 1, name: '提交申请', actor: '本人' }],
  })
  expect(copy?.content.conditions.length).toBeGreaterThan(1)
  expect((await second.client.call(listPolicies, { query: { q: '青年人才租房' } })).items).toEqual([])
  const again = await planned(file)
  expect([again.said, again.items[0]?.sub]).toEqual([['2 same'], '已有这份草稿'])
  expect((await confirm(again.id)).error?.code).toBe('wrong_state')
  // Published, it still says the same.
  await coordinator.client.call(publishPolicy, {
    params: { id: draft?.id ?? '' },
    body: { hash: copy?.hash ?? '' },
  })
  expect((await planned(file)).said).toEqual(['2 same'])
  expect(await begun()).toEqual([])
})

test('every fault is named with its cell before anything is saved; the sound policy beside it is imported', async () => {
  const at = columnOf
  const { id, said } = await planned(
    sheetOf(
      { ...POLICY, ...RENT, ...AGE },
      {
        ...POLICY,
        title: '乙办法',
        docNo: '',
        ...RENT,
        expiresOn: '2026-02-30',
        fact: '星座',
        operator: '不低于',
        value: '1',
      },
      { ...POLICY, title: '丙办法', docNo: '', ...RENT, yuan: '1e400', ...AGE, value: '1e400' },
      { ...POLICY, title: '丁办法', docNo: '', ...RENT, yuan: '1800', ...AGE, clause: '' },
      { ...POLICY, title: '戊办法', docNo: '', ...RENT, expiresOn: '2026-10-01', ...AGE },
      { ...AGE, operator: '不低于', value: '50' },
      { ...POLICY, title: '己办法', docNo: '', level: '', ...RENT, ...AGE, operator: '约等于' },
      { ...POLICY, title: '庚办法', docNo: '', topics: '', forWhom: '神仙', ...RENT, per: '每周', ...AGE },
      { ...POLICY, ...RENT, ...AGE },
      { title: '', level: '区' },
    ),
  )
  expect(said).toEqual([
    '2 new',
    [
      `3 refused ${at('expiresOn', 3)} 没有 2026年2月30日这一天`,
      `${at('fact', 3)} 词汇表里没有这个条件`,
    ].join(' '),
    [
      `4 refused ${at('yuan', 4)} 请写成 1500 或 1500.50 这样的数`,
      `${at('value', 4)} 请写成 35 这样的数`,
    ].join(' '),
    [
      `5 refused ${at('fact', 5)} 没有条款，每个条件都要写依据`,
      `${at('benefit', 5)} 合计按“1800 元”算，文字里没有这个数，请改成一致`,
    ].join(' '),
    [
      `6 refused ${at('expiresOn', 6)} 2026-10-01 早于公布日期 2026-11-02，请核对`,
      `${at('fact', 6)} 没有人能满足，请核对里面互相矛盾的要求`,
    ].join(' '),
    expect.stringMatching(new RegExp(`^8 refused ${at('operator', 8)} 比较只能写`)),
    [
      `9 refused ${at('forWhom', 9)} 没有“神仙”这一类，可以写：高层次人才、博士、博士后、高校毕业生、技能人才、创业者、人才家属、就业困难人员、用人单位`,
      `${at('per', 9)} 合计方式只能写：一次性、每月、每年、每人、按价款`,
    ].join(' '),
    `10 refused A10 和第 2 行是同一项政策，请写在一起`,
  ])
  const faults = await readSheet(
    Buffer.from(await coordinator.client.call(getImportFaults, { params: { id } })),
  )
  // 戊办法 is two rows, 庚办法's neighbour without a name goes on with the last.
  expect('tables' in faults && faults.tables[0]?.rows).toHaveLength(1 + 9)
  expect(await confirm(id)).toMatchObject({ body: { imported: 1 } })
  expect((await begun()).map(({ title }) => title)).toEqual(['青年人才租房补助办法'])
})

const deep = (levels: number): unknown =>
  levels === 0
    ? { fact: 'age', operator: 'lte', value: 40, summary: '不超过 40 周岁', clause: '第一条' }
    : { all: [deep(levels - 1)] }
const JSON_POLICY = {
  ...{ title: 'JSON 办法', level: '区', place: '示范区', topics: ['住房'] },
  benefits: [
    {
      name: '补贴',
      appliesTo: null,
      amount: '一次性 3000 元',
      period: null,
      cap: null,
      schedule: null,
      formula: null,
    },
  ],
}
const jsonOf = (value: unknown) => Buffer.from(JSON.stringify(value))

test('JSON in the editor’s shape: each fault in a sentence, the rest imported; a whole policy exported comes in as it was', async () => {
  await shipRent(t)
  const { published } = await editorOf(rent.policy.id)
  const whole = { id: rent.policy.id, ...published.content }
  const loop = {
    rule: 'one-of',
    benefits: [],
    text: '互斥',
    clause: null,
    others: [{ policy: 'nowhere', benefit: null }],
  }
  const text = JSON.stringify([
    { ...JSON_POLICY, eligibility: deep(1) },
    { ...JSON_POLICY, title: '五十层', eligibility: deep(50) },
    { ...JSON_POLICY, title: '九十层', eligibility: deep(90) },
    {
      ...JSON_POLICY,
      title: '不是事实',
      eligibility: { fact: 'height', operator: 'gte', value: 1, summary: '一', clause: '一' },
    },
    { ...JSON_POLICY, title: '没这一天', publishedOn: '2026-02-30' },
    {
      ...JSON_POLICY,
      title: '太大',
      benefits: [{ ...JSON_POLICY.benefits[0], sum: { per: 'once', yuan: 'HUGE' } }],
    },
    { ...JSON_POLICY, title: '写错名', elegibility: null },
    // A cycle of references: what stands for itself is never followed.
    { ...JSON_POLICY, title: '引用自己', eligibility: { all: [{ $ref: '#/7/eligibility' }] } },
    { ...JSON_POLICY, title: '互斥没有的', exclusions: [loop] },
    { ...JSON_POLICY, title: '没有的编号', id: 'nowhere' },
    whole,
  ]).replace('"HUGE"', '1e400')
  const { id, said } = await planned(Buffer.from(text))
  expect(said).toEqual([
    '1 new',
    '2 refused  条件：条件最多套 12 层，请拆开写',
    '3 refused  条件：条件最多套 12 层，请拆开写',
    expect.stringContaining('4 refused  条件：条件里有词汇表没有的事实'),
    expect.stringMatching(/^5 refused {2}公布日期：/),
    '6 refused  有一个数大得没法算（如 1e400），请核对',
    '7 refused  不认识的内容，请删去或核对名称',
    expect.stringMatching(/^8 refused {2}条件：/),
    '9 refused  写到的政策“nowhere”不存在',
    '10 refused  没有编号是“nowhere”的政策，新的政策不写编号',
    '11 same',
  ])
  expect(await confirm(id)).toMatchObject({ body: { imported: 1 } })
  expect(await begun()).toMatchObject([{ title: 'JSON 办法' }])
})

test('JSON deeper than anything walks is refused whole, not the process that reads it', async () => {
  await expect(planned(jsonOf([{ ...JSON_POLICY, eligibility: deep(2_000) }]))).rejects.toThrow(
    /JSON 套得太深/,
  )
})

test.each<[string, unknown]>([
  ['a list in a list', [[]]],
  ['a list of words', ['政策']],
])('JSON that is %s is refused', async (_, value) => {
  await expect(planned(jsonOf(value))).rejects.toThrow(/JSON 应该是一个列表/)
})

test('a policy in force gets a working copy over it; one that is being written is never overwritten', async () => {
  await shipRent(t)
  const params = { id: rent.policy.id }
  const file = sheetOf({ title: rent.policy.title, gist: '每月最高 1800 元' })
  const { id, said, items } = await planned(file)
  expect([said, items[0]?.sub]).toEqual([['2 changed'], expect.stringContaining('和线上比改 1 处，不发布')])
  const stale = (await planned(file)).id
  expect((await confirm(id)).status).toBe(200)
  const { copy, published } = await editorOf(rent.policy.id)
  // What the sheet doesn't say stays as it is.
  expect(copy?.content).toEqual({ ...published.content, gist: '每月最高 1800 元' })
  expect((await confirm(stale)).error?.code).toBe('stale_version')
  await second.client.call(savePolicyCopy, {
    params,
    body: {
      basedOn: copy?.version ?? null,
      publishedVersion: 1,
      content: { ...published.content, gist: '另一句' },
    },
  })
  expect((await planned(file)).said).toEqual([
    '2 refused A2 已有改动稿（韩立秋11月24日改），导入会盖掉它。请先发布或放弃',
  ])
})

test('merged cells, 20,000 empty rows and GB18030 are read like any other', async () => {
  const sheet = utils.aoa_to_sheet([
    KEYS.map((key) => HEADING[key]),
    ...[RENT, AGE].map((row) => KEYS.map((key) => ({ ...POLICY, ...row })[key] ?? '')),
  ])
  const title = KEYS.indexOf('title')
  delete sheet[utils.encode_cell({ r: 2, c: title })]
  sheet['!merges'] = [{ s: { r: 1, c: title }, e: { r: 2, c: title } }]
  // A formula is its kept value; one without is a fault.
  const cap = utils.encode_cell({ r: 1, c: KEYS.indexOf('most') })
  sheet[cap] = { t: 'n', v: 54_000, f: '1500*36' }
  sheet[utils.encode_cell({ r: 1, c: KEYS.indexOf('cap') })] = { t: 's', v: '最多 5.4 万元' }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: 20_002, c: KEYS.length } })
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '政策')
  const { items, counts } = await planned(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  expect([counts.read, items[0]]).toMatchObject([1, { outcome: 'new', faults: [] }])
  expect(items[0]?.sub).toContain('1 项待遇，1 个条件')
  // 政策名称,层级,地区,主题,待遇 / 甲办法,区,示范区,住房,补贴 as a Chinese spreadsheet program saves it.
  const gb = Buffer.from(
    'd5feb2dfc3fbb3c62cb2e3bcb62cb5d8c7f82cd6f7cce22cb4fdd3f60abcd7b0ecb7a82cc7f82ccabeb7b6c7f82cd7a1b7bf2cb2b9ccf9',
    'hex',
  )
  expect((await planned(gb)).said).toEqual(['2 new'])
})

test('two coordinators with the same new policies at once begin them once', async () => {
  const file = sheetOf({ ...POLICY, ...RENT, ...AGE })
  const [mine, theirs] = [(await planned(file)).id, (await planned(file, second)).id]
  const answers = await Promise.all([confirm(mine), confirm(mine), confirm(theirs, second)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await begun()).toHaveLength(1)
})

test('the template’s example is left out, and what is filled in below it is read', async () => {
  const bytes = await coordinator.client.call(getImportTemplate, { params: { kind: 'policies' } })
  const read = await readSheet(Buffer.from(bytes))
  const rows = 'tables' in read ? (read.tables[0]?.rows ?? []) : []
  expect(rows).toHaveLength(1 + POLICY_TEMPLATE.length)
  const heads = Object.values(rows[0]?.cells ?? {}).map(({ text }) => text)
  const filled = await writeSheet({
    name: '政策',
    rows: [
      heads,
      ...POLICY_TEMPLATE,
      KEYS.map((key) => ({ ...POLICY, ...RENT, ...AGE })[key as 'title'] ?? ''),
    ],
  })
  expect((await planned(filled)).said).toEqual(['2 ignored', '5 new'])
  // The example itself is sound: without its mark it is a policy.
  const [mark = ''] = POLICY_TEMPLATE[0] ?? []
  const real = await writeSheet({
    name: '政策',
    rows: [heads, ...POLICY_TEMPLATE.map((row) => row.map((one) => (one === mark ? '青年办法' : one)))],
  })
  expect((await planned(real)).said).toEqual(['2 new'])
})
