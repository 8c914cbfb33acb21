import {
  getImport,
  getImportFaults,
  getImportTemplate,
  planImportAgain,
  type ImportChange,
  type ImportRow,
} from '@talent/contract/import'
import { beginNotice } from '@talent/contract/notice-editor'
import { addCoordinator, useDistrict } from '../../../../test/district.ts'
import { changeOf, confirmOf, csvOf, lookAt, planOf, uploadOf } from '../../../../test/import.ts'
import { addPost, editorOf, postsOf, shipNotice, writeNotice } from '../../../../test/notice-editor.ts'
import { AWKWARD, bookOf, sentSheet } from '../../../../test/sheets/corpus.ts'
import { readSheet } from '../../../platform/sheets/sheets.ts'

const { t, coordinator, other } = useDistrict({
  coordinator: addCoordinator,
  other: (app) => addCoordinator(app, '高远'),
})
const INTO = 'n12'
const planned = (file: Buffer, into = INTO) => planOf(coordinator, 'posts', file, into)
const change = (id: string, one: ImportChange) => changeOf(coordinator, id, one)
const inWords = ({ at, outcome, faults, asks }: ImportRow) =>
  [
    ...[at, outcome],
    ...faults.map(({ cell, message }) => `!${cell} ${message}`),
    ...asks.map(({ cell, message }) => `?${cell} ${message}`),
  ].join(' ')
const look = async (id: string) => {
  const { items, plan } = await lookAt(coordinator, id)
  return { items, plan, said: items.map(inWords), asked: plan.questions.map(({ key }) => key) }
}
const written = async (into = INTO) => (await postsOf(coordinator, into)).map(({ post }) => post)
const HEAD = ['单位名称', '岗位', '人数', '学历', '薪酬', '截止时间']

beforeEach(() => shipNotice(t))

describe('an awkward file', () => {
  test.each(AWKWARD)('$trouble', async ({ file, said, asked = [], told = [] }) => {
    const { plan, ...seen } = await look(await planned(file()))
    expect([seen.said, seen.asked]).toEqual([said, asked])
    const { counts } = plan
    expect(counts.read).toBe(said.length)
    expect(counts.new + counts.changed + counts.same + counts.refused + counts.ignored).toBe(counts.read)
    for (const one of told) expect(plan.notes.join()).toMatch(one)
    expect(plan.notes).toHaveLength(told.length)
    // Looking changes nothing.
    expect((await editorOf(coordinator)).copy).toBeNull()
  })
})

test('what was understood stands beside each cell, and only words are imported', async () => {
  const id = await planned(sentSheet('01-title-merged-employer.xlsx'))
  const { items } = await look(id)
  expect(items.flatMap(({ reads }) => reads.map(({ cell, read }) => `${cell} ${read}`))).toEqual(
    expect.arrayContaining([
      'D6 人数不定',
      'G4 35 周岁以下，正好 35 岁算不算没写',
      'G7 1986-12-01 以后出生',
      'G8 45 周岁以下，正好 45 岁算不算没写，高级技师可到 50',
      'H4 每年 180000–260000 元，合每月 15000–21667 元',
      'H8 每月 12000 元，13 薪，合每月 13000 元',
      'K7 2026-12-08 17:30 截止',
    ]),
  )
  expect(await confirmOf(coordinator, id)).toMatchObject({ status: 200, body: { imported: 5 } })
  const posts = await written()
  expect(posts).toHaveLength(7)
  expect(posts.slice(2)).toMatchObject([
    { title: '粉体工程师', headcount: '2人', pay: '18-26万/年', contact: '王女士 0375-0000001' },
    { title: '工艺工程师', headcount: '1', age: '40周岁以下', contact: '王女士 0375-0000001' },
    // The merged area of the contact ends above.
    { title: '检验员', headcount: '若干', pay: '面议', contact: null },
    { title: '机械设计师', deadline: '2026-12-08T09:30:00.000Z', employer: '某装备制造公司（演示）' },
    { title: '高级技师', deadline: '2026-12-08T16:00:00.000Z', code: null },
  ])
  expect((await editorOf(coordinator)).copy?.content.ageCountedOn).toBe('2026-12-01')
})

test('行业 is read from its column, as offices head it', async () => {
  const rows = [
    ['单位名称', '岗位', '所属行业'],
    ['甲公司', '工艺员', '高端装备'],
    ['乙公司', '会计', ''],
  ]
  expect(await confirmOf(coordinator, await planned(csvOf(...rows)))).toMatchObject({ body: { imported: 2 } })
  expect((await written()).slice(2).map(({ industry }) => industry)).toEqual(['高端装备', null])
})

test('the same file again changes nothing; a later edition shows what is new, changed and gone, and each is ticked', async () => {
  await confirmOf(coordinator, await planned(sentSheet('01-title-merged-employer.xlsx')))
  const again = await look(await planned(sentSheet('01-title-merged-employer.xlsx')))
  expect([again.plan.counts, again.plan.unmentioned.count]).toMatchObject([
    { same: 5, new: 0, changed: 0 },
    2,
  ])
  expect(await confirmOf(coordinator, again.plan.id)).toMatchObject({ error: { code: 'wrong_state' } })

  const id = await planned(sentSheet('06-later-edition.xlsx'))
  const { items, plan } = await look(id)
  expect(items.map(({ title, outcome, sub }) => [outcome, title.split(' ')[0], sub])).toEqual([
    [
      'changed',
      '粉体工程师',
      '人数 2人 → 3；薪酬 18-26万/年 → 20-28万/年；截止时间 2026-12-08 24:00 → 2026-12-15 24:00',
    ],
    ['same', '工艺工程师', '和公告里的一样'],
    // A day alone doesn't take back its time.
    ['same', '机械设计师', '和公告里的一样'],
    ['new', '焊接工程师', '招 2，本科，面议'],
  ])
  const gone = plan.unmentioned.items.map(({ title }) => title)
  expect(gone).toEqual([
    'n12-1 岗位 n12-1（某单位）',
    'n12-2 检验员（某单位）',
    '检验员（某新材料研究院（演示））',
    '高级技师（某装备制造公司（演示））',
  ])
  const taken = plan.unmentioned.items[2]?.taken?.id ?? ''
  expect((await change(id, { what: 'unmentioned', id: taken, out: true })).status).toBe(200)
  // One that is mentioned can't be taken out by naming it.
  const kept = (await written()).find(({ title }) => title === '工艺工程师')?.id ?? ''
  await change(id, { what: 'unmentioned', id: kept, out: true })
  expect((await look(id)).plan.unmentioned.out).toBe(1)
  expect(await confirmOf(coordinator, id)).toMatchObject({ body: { imported: 3 } })
  const posts = await written()
  expect(posts.map(({ title }) => title)).toEqual([
    ...['岗位 n12-1', '检验员', '粉体工程师', '工艺工程师', '机械设计师', '高级技师', '焊接工程师'],
  ])
  // What the edition has no column for stays.
  expect(posts[2]).toMatchObject({ headcount: '3', age: '35周岁以下', contact: '王女士 0375-0000001' })
})

test('a wording is corrected once for all rows that have it, and in the next file of the same publisher alone', async () => {
  const rows = [
    HEAD,
    ['某单位', '质检员', '1', '大专？', '面议', '2026-13-04'],
    ['某单位', '化验员', '1', '大专？', '面议', '2026-12-04'],
  ]
  const id = await planned(csvOf(...rows))
  const [first] = (await look(id)).items
  expect(first?.faults).toMatchObject([
    { cell: 'D2', raw: '大专？', offers: ['大专及以上', '大专', '不限'] },
    { cell: 'F2', raw: '2026-13-04', offers: ['2026-12-04 24:00'] },
  ])
  await change(id, { what: 'cell', cell: 'D3', words: '大专及以上' })
  expect((await look(id)).said).toEqual(['2 refused !F2 没有 2026年13月4日这一天', '3 new'])
  await change(id, { what: 'cell', cell: 'F2', words: '2026-12-04 24:00' })
  const { items, said } = await look(id)
  expect(said).toEqual(['2 new', '3 new'])
  expect(items[0]?.reads).toEqual(
    expect.arrayContaining([
      { cell: 'D2', label: '学历', raw: '大专？', read: '大专及以上', said: true },
      { cell: 'F2', label: '截止时间', raw: '2026-13-04', read: '2026-12-04 24:00 截止', said: true },
    ]),
  )
  // Never imported, and remembered all the same: the wording, not the one cell.
  expect((await look(await planned(csvOf(...rows)))).said).toEqual([
    '2 refused !F2 没有 2026年13月4日这一天',
    '3 new',
  ])
  const { id: elsewhere } = await coordinator.client.call(beginNotice, {
    body: { title: '校园引才专项公告' },
  })
  await writeNotice(coordinator, (head) => ({ ...head, issuer: '教育部门' }), elsewhere)
  expect((await look(await planned(csvOf(...rows), elsewhere))).said[1]).toMatch(/^3 refused !D3/)
  // Taken back, it is as it stands.
  await change(id, { what: 'cell', cell: 'D2', words: null })
  expect((await look(id)).said[1]).toMatch(/^3 refused !D3/)
})

test('a heading nobody knew is said once; two columns for one thing are refused and nothing is kept of it', async () => {
  const rows = [
    ['单位名称', '招募方向', '人数', '层级'],
    ['某单位', '算法', '2', '本科'],
  ]
  const id = await planned(csvOf(...rows))
  const { plan } = await look(id)
  expect(plan.columns).toEqual([
    { column: 'A', heading: '单位名称', as: 'employer' },
    { column: 'B', heading: '招募方向', as: null },
    { column: 'C', heading: '人数', as: 'headcount' },
    { column: 'D', heading: '层级', as: null },
  ])
  expect(plan.meanings).toContainEqual({ key: 'title', label: '岗位名称' })
  expect(await confirmOf(coordinator, id)).toMatchObject({ error: { code: 'wrong_state' } })
  await change(id, { what: 'column', heading: '招募方向', as: 'title' })
  expect(await change(id, { what: 'column', heading: '层级', as: 'headcount' })).toMatchObject({
    error: { code: 'invalid', fields: [{ message: '表头里有两列“人数”，请只留一列' }] },
  })
  await change(id, { what: 'column', heading: '层级', as: 'education' })
  expect((await look(id)).said).toEqual(['2 new'])
  expect((await look(await planned(csvOf(...rows)))).said).toEqual(['2 new'])
  await change(id, { what: 'column', heading: '人数', as: null })
  expect((await look(id)).items[0]?.sub).toBe('本科')
})

describe('what is asked about a file', () => {
  test.each<[string, Buffer, ImportChange & { what: 'answer' }, string[], object]>([
    [
      'the employer of a group',
      csvOf(HEAD, ['某单位', '甲', '1', '', '', ''], ['', '乙', '1', '', '', '']),
      { what: 'answer', question: 'groups', value: 'same' },
      ['2 new', '3 new'],
      { employer: '某单位', title: '乙' },
    ],
    [
      'a hidden row',
      bookOf({
        rows: [
          ['单位', '岗位'],
          ['某单位', '甲'],
          ['某单位', '乙'],
        ],
        hiddenRows: [3],
      }),
      { what: 'answer', question: 'hidden-rows', value: 'in' },
      ['2 new', '3 new'],
      { title: '乙' },
    ],
    [
      'a hidden column',
      bookOf({
        rows: [
          ['单位', '岗位', '薪酬'],
          ['某单位', '乙', '5000元/月'],
        ],
        hiddenColumns: [2],
      }),
      { what: 'answer', question: 'hidden-columns', value: 'in' },
      ['2 new'],
      { pay: '5000元/月' },
    ],
    [
      'the name of a sheet',
      bookOf({
        name: '某机床公司',
        rows: [
          ['岗位', '人数'],
          ['钳工', 2],
        ],
      }),
      { what: 'answer', question: 'sheet-employer', value: 'same' },
      ['2 new'],
      { employer: '某机床公司' },
    ],
    [
      'which number is the day',
      csvOf(HEAD, ['某单位', '乙', '1', '', '', '03/04/2027']),
      { what: 'answer', question: 'day-order', value: 'day-first' },
      ['2 new'],
      { deadline: '2027-04-03T16:00:00.000Z' },
    ],
  ])('%s', async (_, file, answer, said, post) => {
    const id = await planned(file)
    expect((await look(id)).plan.questions).toMatchObject([{ key: answer.question, answer: null }])
    await change(id, answer)
    const after = await look(id)
    expect([after.said, after.plan.questions[0]?.answer]).toEqual([said, answer.value])
    await confirmOf(coordinator, id)
    expect((await written()).slice(-1)).toMatchObject([post])
  })
})

test('a row is left out by hand and taken in again; the faults go home as a sheet', async () => {
  const id = await planned(csvOf(HEAD, ['某单位', '甲', '0', '', '', ''], ['某单位', '乙', '1', '', '', '']))
  const bytes = Buffer.from(await coordinator.client.call(getImportFaults, { params: { id } }))
  const read = await readSheet(bytes)
  const texts =
    'tables' in read
      ? read.tables[0]?.rows.map(({ cells }) => Object.values(cells).map(({ text }) => text))
      : []
  expect(texts?.[1]).toEqual(['某单位', '甲', '0', '2', 'C2 人数 人数不能是 0'])
  await change(id, { what: 'row', row: '2', left: true })
  expect((await look(id)).items[0]).toMatchObject({ outcome: 'ignored', left: true, sub: '您选了这一行不导' })
  await change(id, { what: 'row', row: '2', left: false })
  expect((await look(id)).items[0]).toMatchObject({ outcome: 'refused', left: false })
})

describe('what was shown is what is written', () => {
  const file = csvOf(HEAD, ['某单位', '检验员', '3', '', '', ''])
  test('a post changed meanwhile makes it outdated; planned again, it is looked at once more', async () => {
    await confirmOf(coordinator, await planned(file))
    const id = await planned(csvOf(HEAD, ['某单位', '检验员', '5', '', '', '']))
    const { plan } = await look(id)
    await confirmOf(
      other,
      await planOf(other, 'posts', csvOf(HEAD, ['某单位', '检验员', '4', '', '', '']), INTO),
    )
    expect(plan.counts.changed).toBe(1)
    expect(await confirmOf(coordinator, id)).toMatchObject({ status: 409, error: { code: 'stale_version' } })
    const again = await coordinator.client.call(planImportAgain, { params: { id } })
    expect((await look(again.id)).items[0]?.sub).toBe('人数 4 → 5')
    expect(await confirmOf(coordinator, again.id)).toMatchObject({ body: { imported: 1 } })
  })

  test('another post written meanwhile stays', async () => {
    const id = await planned(file)
    await addPost(other, { title: '会计' })
    expect(await confirmOf(coordinator, id)).toMatchObject({ body: { imported: 1 } })
    expect((await written()).map(({ title }) => title)).toContain('会计')
  })

  test('a second tab that shows less is told', async () => {
    const id = await planned(file)
    const { mark } = (await look(id)).plan
    await change(id, { what: 'cell', cell: 'C2', words: '6' })
    const late = {
      params: { id },
      body: { seen: mark, change: { what: 'row', row: '2', left: true } as const },
    }
    const { changeImport, confirmImport } = await import('@talent/contract/import')
    expect(await coordinator.client.try(changeImport, late)).toMatchObject({
      error: { code: 'stale_version' },
    })
    expect(
      await coordinator.client.try(confirmImport, { params: { id }, body: { seen: mark } }),
    ).toMatchObject({ error: { code: 'stale_version' } })
  })

  test('it is nobody else’s', async () => {
    const id = await planned(file)
    expect(await changeOf(other, id, { what: 'row', row: '2', left: true })).toMatchObject({ status: 404 })
    expect(await confirmOf(other, id)).toMatchObject({ status: 404 })
  })
})

test('posts go into a notice: one that there isn’t, or none named, is refused; payments go into none', async () => {
  const file = csvOf(HEAD, ['某单位', '甲', '1', '', '', ''])
  expect(await uploadOf(coordinator, 'posts', file)).toMatchObject({ status: 400 })
  expect(await uploadOf(coordinator, 'posts', file, undefined, 'none')).toMatchObject({ status: 404 })
  expect(await uploadOf(coordinator, 'payments', file, undefined, INTO)).toMatchObject({ status: 400 })
})

test('the template is read as it was given out: its example isn’t imported', async () => {
  const bytes = await coordinator.client.call(getImportTemplate, { params: { kind: 'posts' } })
  const { items, plan } = await look(await planned(Buffer.from(bytes)))
  expect(items).toMatchObject([{ outcome: 'ignored', sub: '模板里的例子', faults: [] }])
  expect(plan.columns.every(({ as }) => as !== null)).toBe(true)
})

test('more posts than a notice holds are refused at the row; more rows than are read, at once', async () => {
  const many = (count: number) =>
    csvOf(HEAD, ...Array.from({ length: count }, (_, n) => ['某单位', `岗位${n}`, '1', '', '', '']))
  const { plan } = await look(await planned(many(2_000)))
  expect(plan.counts).toMatchObject({ new: 1_998, refused: 2 })
  expect((await uploadOf(coordinator, 'posts', many(2_001), undefined, INTO)).error?.fields).toMatchObject([
    { message: '一次最多导入 2000 行，请分成几份' },
  ])
})

test('page after page of a plan is opened once, and anew after each change', async () => {
  const rows = Array.from({ length: 45 }, (_, n) => [
    '某单位',
    `岗位 ${n}`,
    '2',
    '本科',
    '8000元/月',
    '2026-12-20',
  ])
  const id = await planned(csvOf(HEAD, ...rows))
  const opened = jest.spyOn(t.deps.cipher, 'decrypt')
  const page = async (cursor?: string) =>
    (await coordinator.client.call(getImport, { params: { id }, query: { ...(cursor && { cursor }) } })).items
  expect([await page(), await page('20'), await page('40')].map(({ length }) => length)).toEqual([20, 20, 5])
  expect(opened).toHaveBeenCalledTimes(1)
  expect(await other.client.try(getImport, { params: { id } })).toMatchObject({ status: 404 })
  const [first] = await page()
  await change(id, { what: 'row', row: first?.at ?? '', left: true })
  opened.mockClear()
  expect((await page())[0]?.left).toBe(true)
  expect(opened).toHaveBeenCalledTimes(1)
  opened.mockRestore()
})
