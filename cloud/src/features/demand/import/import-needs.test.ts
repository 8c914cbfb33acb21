import { MOST } from '@talent/contract'
import { getDemandEditor } from '@talent/contract/demand'
import { getImportTemplate, type ImportChange, type ImportRow } from '@talent/contract/import'
import { aNeed, catalogueOf, writeDemand } from '../../../../test/demand.ts'
import { addCoordinator, useDistrict } from '../../../../test/district.ts'
import { changeOf, confirmOf, csvOf, lookAt, planOf, uploadOf } from '../../../../test/import.ts'
import { bookOf } from '../../../../test/sheets/corpus.ts'

const { t, coordinator, other } = useDistrict({
  coordinator: addCoordinator,
  other: (app) => addCoordinator(app, '高远'),
})
beforeEach(() => catalogueOf(t, [aNeed('n1'), aNeed('n2', { title: '钻探专家', employer: '某矿业公司' })]))

const planned = (file: Buffer) => planOf(coordinator, 'needs', file)
const change = (id: string, one: ImportChange) => changeOf(coordinator, id, one)
const inWords = ({ at, outcome, title, sub, faults, asks }: ImportRow) =>
  [
    ...[at, outcome, title, sub],
    ...faults.map(({ cell, message }) => `!${cell} ${message}`),
    ...asks.map(({ cell, message }) => `?${cell} ${message}`),
  ].join(' ')
const look = async (id: string) => {
  const { items, plan } = await lookAt(coordinator, id)
  return { items, plan, said: items.map(inWords), asked: plan.questions.map(({ key }) => key) }
}
const editor = () => coordinator.client.call(getDemandEditor, { params: { id: 'district' } })
const written = async () => (await editor()).copy?.content.needs ?? []
const HEAD = ['用人单位', '需求岗位', '所属产业', '人才类别', '技术需求', '需求人数', '任职要求', '是否急需']

interface Awkward {
  trouble: string
  file: () => Buffer
  said: string[]
  asked?: string[]
}
const AWKWARD: Awkward[] = [
  {
    trouble: 'a title above, an employer merged over two needs, kinds in other words, requirements numbered',
    file: () =>
      bookOf({
        rows: [
          ['2026 年急需紧缺人才需求征集表'],
          ['序号', ...HEAD],
          [1, '甲公司', '合金专家', '机械制造', '紧缺人才', '提高良率', 2, '1.五年经历；2.带过团队', '特急'],
          [2, null, '数据专家', '软件信息', '创业团队', '做平台', '若干', '-', '一般'],
          ['注：以上为年度征集'],
        ],
        merges: ['A1:I1', 'B3:B4'],
      }),
    said: [
      '3 new 合金专家 甲公司，高端装备，2',
      '4 new 数据专家 甲公司，数字经济，若干',
      '5 ignored 注：以上为年度征集 是说明，不是要导入的',
    ],
  },
  {
    trouble: 'a kind that may be two, none at all, a doubtful yes, a need without what it is for',
    file: () =>
      csvOf(
        HEAD,
        ['甲公司', '专家一', '数字装备', '高技能紧缺', '做平台', '', '', ''],
        ['甲公司', '专家二', '', '高精尖缺', '做平台', '', '', ''],
        ['甲公司', '专家三', '新材料', '高技能', '', '', '', '下月'],
      ),
    said: [
      '2 refused 专家一 这一行不导入 !C2 没读懂是哪一类 !D2 没读懂是哪一类',
      '3 refused 专家二 这一行不导入 !C3 没写产业',
      '4 new 专家三 甲公司，新材料 ?H4 没读懂是不是，先按“否” ?E4 没写想解决什么，先导入，发布前要补上',
    ],
  },
  {
    trouble: 'an employer named once for its group, the same need twice, and told otherwise',
    file: () =>
      csvOf(
        HEAD,
        ['甲公司', '专家一', '新材料', '高技能', '做平台', '', '', ''],
        ['', '专家二', '新材料', '高技能', '做平台', '', '', ''],
        ['甲公司', '专家一', '新材料', '高技能', '做平台', '', '', ''],
        ['甲公司', '专家一', '新材料', '高技能', '做别的', '', '', ''],
      ),
    said: [
      '2 new 专家一 甲公司，新材料',
      '3 refused 专家二 这一行不导入 !A3 没写单位',
      '4 ignored 专家一 和第 2 行一样，跳过',
      '5 refused 专家一 这一行不导入 !B5 和第 2 行是同一个单位的同一个需求，内容不一样，请核对',
    ],
    asked: ['groups'],
  },
  {
    trouble: 'a telephone in what everybody reads, words too long, no name',
    file: () =>
      csvOf(
        HEAD,
        ['甲公司', '专家一', '新材料', '高技能', '联系 13800000127', '', '', ''],
        ['甲公司', '长'.repeat(41), '新材料', '高技能', '做平台', '', '', ''],
        ['甲公司', '', '新材料', '高技能', '做平台', '', '', ''],
      ),
    said: [
      '2 refused 专家一 这一行不导入 !E2 这里的内容会公开显示，请不要写证件号码或手机号',
      `3 refused ${'长'.repeat(41)} 这一行不导入 !B3 最多 40 个字，现在 41 个`,
      '4 refused 没写名称的一行 这一行不导入 !B4 没写需要什么人',
    ],
  },
]

test.each(AWKWARD)('$trouble', async ({ file, said, asked = [] }) => {
  const { plan, ...seen } = await look(await planned(file()))
  expect([seen.said, seen.asked]).toEqual([said, asked])
  const { counts } = plan
  expect(counts.new + counts.changed + counts.same + counts.refused + counts.ignored).toBe(counts.read)
  // Looking changes nothing.
  expect((await editor()).copy).toBeNull()
})

test('what was understood stands beside each cell; it goes into the working copy, and nobody reads it before it is published', async () => {
  const id = await planned(AWKWARD[0]?.file() ?? Buffer.alloc(0))
  const [first] = (await look(id)).items
  expect(first?.reads.map(({ cell, read }) => `${cell} ${read}`)).toEqual([
    'D3 高端装备',
    'E3 高精尖缺',
    'H3 2 条：五年经历 / 带过团队',
  ])
  expect(await confirmOf(coordinator, id)).toMatchObject({ status: 200, body: { imported: 2 } })
  expect(await written()).toMatchObject([
    { title: '合金专家', class: 'scarce', requirements: ['五年经历', '带过团队'], urgent: true },
    { key: 'n4', title: '数据专家', class: 'venture', requirements: [], urgent: false },
    { key: 'n1' },
    { key: 'n2' },
  ])
  expect((await editor()).published.content.needs).toHaveLength(2)
})

test('the same file twice changes nothing; a later edition says what is new, changed and gone; a key is never another’s', async () => {
  const rows = [['甲公司', '专家一', '新材料', '高技能', '做平台', '1人', '会做；能教', '']]
  await confirmOf(coordinator, await planned(csvOf(HEAD, ...rows)))
  const again = await look(await planned(csvOf(HEAD, ...rows)))
  expect(again.said).toEqual(['2 same 专家一 和目录里的一样'])
  expect(await confirmOf(coordinator, again.plan.id)).toMatchObject({ error: { code: 'wrong_state' } })

  const id = await planned(
    csvOf(
      HEAD,
      ['甲公司', '专家一', '新材料', '高技能', '做平台', '2人', '会做\n能教', '是'],
      ['乙公司', '专家二', '新材料', '高技能', '做平台', '', '', ''],
    ),
  )
  const { said, plan } = await look(id)
  expect(said).toEqual(['2 changed 专家一 人数 1人 → 2人；急 否 → 是', '3 new 专家二 乙公司，新材料'])
  expect(plan.unmentioned.items.map(({ title }) => title)).toEqual(['需求 n1', '钻探专家'])
  await change(id, { what: 'unmentioned', id: 'n2', out: true })
  // One that is mentioned can't be taken out by naming it.
  await change(id, { what: 'unmentioned', id: 'n3', out: true })
  expect(await confirmOf(coordinator, id)).toMatchObject({ body: { imported: 3 } })
  expect((await written()).map(({ key, title }) => `${key} ${title}`).sort()).toEqual([
    ...['n1 需求 n1', 'n3 专家一', 'n4 专家二'],
  ])
})

test('a column the file doesn’t have is asked about once for new needs, and says nothing about those there are', async () => {
  const id = await planned(
    csvOf(['单位', '岗位', '待遇'], ['某矿业公司', '钻探专家', '年薪 30 万'], ['甲公司', '专家一', '面议']),
  )
  const { said, asked } = await look(id)
  expect(asked).toEqual(['industry', 'class'])
  expect(said).toEqual([
    '2 changed 钻探专家 待遇 面议 → 年薪 30 万',
    '3 refused 专家一 这一行不导入 !B3 先在上面说明这些需求是哪个产业、哪一类',
  ])
  await change(id, { what: 'answer', question: 'industry', value: '生物医药' })
  await change(id, { what: 'answer', question: 'class', value: 'skilled' })
  expect((await look(id)).said[1]).toMatch(/^3 new 专家一 甲公司，生物医药/)
  await confirmOf(coordinator, id)
  expect((await written()).map(({ title, industry }) => `${title} ${industry}`).sort()).toEqual([
    ...['专家一 生物医药', '钻探专家 新材料', '需求 n1 新材料'],
  ])
})

test('a wording is corrected once for all rows that have it, and in the next file', async () => {
  const row = (title: string) => ['甲公司', title, '低空', '高技能', '做平台', '', '', '']
  const id = await planned(csvOf(HEAD, row('专家一'), row('专家二')))
  expect((await look(id)).plan.counts).toMatchObject({ refused: 2 })
  await change(id, { what: 'cell', cell: 'C2', words: '高端装备' })
  expect((await look(id)).plan.counts).toMatchObject({ new: 2, refused: 0 })
  expect((await look(await planned(csvOf(HEAD, row('专家三'))))).plan.counts).toMatchObject({ new: 1 })
})

test('another’s change meanwhile makes the plan outdated; another’s plan is none; no more needs than a catalogue holds', async () => {
  const row = ['甲公司', '专家一', '新材料', '高技能', '做平台', '', '', '']
  const id = await planned(csvOf(HEAD, row))
  await writeDemand(other, (content) => ({
    ...content,
    needs: [...content.needs, aNeed('n3', { title: '专家一', employer: '甲公司' })],
  }))
  expect(await confirmOf(coordinator, id)).toMatchObject({ status: 409, error: { code: 'stale_version' } })
  expect((await confirmOf(other, id)).status).toBe(404)
  expect((await uploadOf(coordinator, 'needs', csvOf(HEAD, row), undefined, 'district')).status).toBe(400)
  const many = Array.from({ length: MOST.demandNeeds }, (_, n) => [
    ...row.slice(0, 1),
    `第${n}位`,
    ...row.slice(2),
  ])
  expect((await look(await planned(csvOf(HEAD, ...many)))).plan.counts).toMatchObject({
    ...{ new: MOST.demandNeeds - 3, refused: 3 },
  })
})

test('the template is read, and its example is never imported', async () => {
  const file = await coordinator.client.call(getImportTemplate, { params: { kind: 'needs' } })
  const { said, asked } = await look(await planned(Buffer.from(file)))
  expect(said.map((one) => one.split(' ')[1])).toEqual(['ignored'])
  expect(asked).toEqual([])
})
