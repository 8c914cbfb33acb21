import { MOST } from '@talent/contract'
import { cancelFair, getDeskFair, getFair } from '@talent/contract/fair'
import {
  getImportFaults,
  getImportTemplate,
  type ImportChange,
  type ImportRow,
} from '@talent/contract/import'
import { addCoordinator, useDistrict } from '../../../../test/district.ts'
import { employerAt, openFair, versionOf } from '../../../../test/fairs.ts'
import { changeOf, confirmOf, csvOf, lookAt, planOf, uploadOf } from '../../../../test/import.ts'
import { bookOf } from '../../../../test/sheets/corpus.ts'
import { readSheet } from '../../../platform/sheets/sheets.ts'

const { t, coordinator, other } = useDistrict({
  coordinator: addCoordinator,
  other: (app) => addCoordinator(app, '高远'),
})
let fair = ''
beforeEach(async () => {
  fair = await openFair(coordinator)
})
const planned = (file: Buffer) => planOf(coordinator, 'fair_employers', file, fair)
const change = (id: string, one: ImportChange) => changeOf(coordinator, id, one)
const inWords = ({ at, outcome, title, sub, faults }: ImportRow) =>
  [at, outcome, title, sub, ...faults.map(({ cell, message }) => `!${cell} ${message}`)].join(' ')
const look = async (id: string) => {
  const { items, plan } = await lookAt(coordinator, id)
  return { items, plan, said: items.map(inWords), asked: plan.questions.map(({ key }) => key) }
}
const there = async () =>
  (await coordinator.client.call(getDeskFair, { params: { id: fair } })).employers
    .map(({ stand, name, posts }) => [stand, name, ...posts.map(({ title }) => title)].join(' '))
    .sort()
const HEAD = ['展位', '参会单位', '招聘岗位']

interface Awkward {
  trouble: string
  file: Buffer
  said: string[]
  asked?: string[]
}
const AWKWARD: Awkward[] = [
  {
    trouble: 'a title above, the employer and its stand merged over a row for each post, notes below',
    file: bookOf({
      rows: [
        ['冬季双选会参会单位名单'],
        ['序号', '展位号', '企业名称', '岗位名称', '人数'],
        [1, 'C-07', '某实验室', '研发工程师', 2],
        [null, null, null, '设备工程师', 1],
        [2, 'C-08', '某公司', '焊接工程师', 3],
        ['注：展位以现场为准'],
      ],
      merges: ['A1:E1', 'A3:A4', 'B3:B4', 'C3:C4'],
    }),
    said: [
      '3 new 某实验室 展位 C-07，2 个岗位',
      '5 new 某公司 展位 C-08，1 个岗位',
      '6 ignored 注：展位以现场为准 是说明，不是要导入的',
    ],
  },
  {
    trouble: 'several posts in one cell, numbered, with their headcounts',
    file: csvOf(HEAD, ['ａ－1', '甲 公司', '1.焊接工程师2人；2.质检员（若干）\n3、普工']),
    said: ['2 new 甲 公司 展位 ａ－1，3 个岗位'],
  },
  {
    trouble: 'an employer named once for its group',
    file: csvOf(HEAD, ['A-01', '甲公司', '焊接工程师'], ['', '', '质检员']),
    said: ['2 new 甲公司 展位 A-01，1 个岗位', '3 refused 没写名称的单位 这一家不导入 !B3 没写单位名称'],
    asked: ['groups'],
  },
  {
    trouble: 'an employer twice, far apart, with two stands',
    file: csvOf(HEAD, ['A-01', '甲公司', '焊工'], ['A-02', '乙公司', ''], ['A-03', '甲公司', '焊工、钳工']),
    said: ['2 new 甲公司 展位 A-01、A-03，2 个岗位', '3 new 乙公司 展位 A-02，没有岗位'],
  },
  {
    trouble: 'a sheet for each hall, an employer in both',
    file: bookOf(
      { name: 'A馆', rows: [HEAD, ['A-01', '甲公司', '焊工']] },
      {
        name: 'B馆',
        rows: [
          ['单位', '展台'],
          ['甲公司', 'B-01'],
        ],
      },
      { name: '说明', rows: [['请于 8 点前布展']] },
    ),
    said: ['A馆!2 new 甲公司 展位 A-01、B-01，1 个岗位'],
  },
  {
    trouble: 'a stand and a post too long, a number of somebody',
    file: csvOf(
      HEAD,
      ['国际会展中心一层东南角', '甲公司', '焊工'],
      ['A-02', '乙公司', `钳工、${'长'.repeat(41)}`],
      ['A-03', '丙公司', '焊工 13800000127'],
    ),
    said: [
      '2 new 甲公司 展位 国际会展中心一层东南角，1 个岗位',
      expect.stringMatching(/^3 refused 乙公司 这一家不导入 !C3 .*40.*：长/) as unknown as string,
      expect.stringMatching(/^4 refused 丙公司 这一家不导入 !C4 /) as unknown as string,
    ],
  },
]

test.each(AWKWARD)('$trouble', async ({ file, said, asked = [] }) => {
  const { plan, ...seen } = await look(await planned(Buffer.from(file)))
  expect([seen.said, seen.asked]).toEqual([said, asked])
  const { counts } = plan
  expect(counts.new + counts.changed + counts.same + counts.refused + counts.ignored).toBe(counts.read)
  expect(await there()).toEqual([])
})

test('a group is asked about, and is one employer; what was understood stands beside each cell', async () => {
  const id = await planned(
    csvOf(HEAD, ['A-01', '甲公司', '焊接工程师2人'], ['', '', '质检员'], ['A-02', '乙公司', '普工']),
  )
  await change(id, { what: 'answer', question: 'groups', value: 'same' })
  const { said, items } = await look(id)
  expect(said).toEqual(['2 new 甲公司 展位 A-01，2 个岗位', '4 new 乙公司 展位 A-02，1 个岗位'])
  expect(items[0]?.reads).toMatchObject([{ cell: 'C2', raw: '焊接工程师2人', read: '焊接工程师' }])
  expect(await confirmOf(coordinator, id)).toMatchObject({ status: 200, body: { imported: 2 } })
  expect(await there()).toEqual(['A-01 甲公司 焊接工程师 质检员', 'A-02 乙公司 普工'])
  expect(await coordinator.client.call(getFair, { params: { id: fair } })).toMatchObject({
    ...{ employerCount: 2, postCount: 3 },
  })
})

test('the same file twice changes nothing; a later edition says what is new, changed and gone, and each is ticked', async () => {
  await employerAt(coordinator, fair, '丙公司')
  const first = csvOf(HEAD, ['A-01', '甲公司', '焊工、钳工'], ['A-02', '乙公司', '普工'])
  await confirmOf(coordinator, await planned(first))
  const again = await look(await planned(first))
  expect(again.said).toEqual(['2 same 甲公司 和名单里的一样', '3 same 乙公司 和名单里的一样'])
  expect(await confirmOf(coordinator, again.plan.id)).toMatchObject({ error: { code: 'wrong_state' } })

  const id = await planned(csvOf(HEAD, ['Ａ-01', ' 甲公司', '钳工、质检员'], ['A-05', '丁公司', '会计']))
  const { said, plan } = await look(id)
  expect(said).toEqual(['2 changed 甲公司 加岗位 质检员；去掉岗位 焊工', '3 new 丁公司 展位 A-05，1 个岗位'])
  expect(plan.unmentioned.items.map(({ title }) => title)).toEqual(['丙公司', '乙公司'])
  const gone = plan.unmentioned.items[1]?.taken?.id ?? ''
  await change(id, { what: 'unmentioned', id: gone, out: true })
  expect(await confirmOf(coordinator, id)).toMatchObject({ body: { imported: 3 } })
  expect(await there()).toEqual(['A-01 丙公司 焊接工程师', 'A-01 甲公司 钳工 质检员', 'A-05 丁公司 会计'])
})

test('a column the file doesn’t have says nothing about what is there', async () => {
  await employerAt(coordinator, fair)
  const id = await planned(csvOf(['单位名称', '展台号'], ['甲公司', 'B-09']))
  expect((await look(id)).said).toEqual(['2 changed 甲公司 展位 A-01 → B-09'])
  await confirmOf(coordinator, id)
  expect(await there()).toEqual(['B-09 甲公司 焊接工程师'])
})

test('a cell is mended in place, an employer of several rows left out as one; nothing before that is kept', async () => {
  const id = await planned(
    csvOf(HEAD, ['A-01', '甲公司', '焊'.repeat(41)], ['A-01', '甲公司', '普工'], ['A-02', '乙公司', '会计']),
  )
  await change(id, { what: 'cell', cell: 'C2', words: '焊工' })
  expect((await look(id)).said[0]).toBe('2 new 甲公司 展位 A-01，2 个岗位')
  await change(id, { what: 'row', row: '2', left: true })
  expect((await look(id)).said).toEqual([
    '2 ignored 甲公司 您选了这一行不导',
    '3 ignored 甲公司 您选了这一行不导',
    '4 new 乙公司 展位 A-02，1 个岗位',
  ])
  expect(await there()).toEqual([])
})

test('what is to be mended can be taken along, of several sheets too', async () => {
  const id = await planned(
    bookOf(
      { name: 'A馆', rows: [HEAD, ['A-01', '甲公司', '焊工']] },
      { name: 'B馆', rows: [HEAD, ['B-01', '甲公司', '长'.repeat(41)]] },
    ),
  )
  const sheet = await readSheet(
    Buffer.from(await coordinator.client.call(getImportFaults, { params: { id } })),
  )
  const rows = 'tables' in sheet ? (sheet.tables[0]?.rows ?? []) : []
  expect(rows.map(({ cells }) => [cells[3]?.text, cells[4]?.text])).toEqual([
    ['原来的行', '要改的'],
    ['A馆!2', undefined],
    ['B馆!2', expect.stringMatching(/^B馆!C2 招聘岗位 /)],
  ])
})

test('a plan that another’s change made outdated is refused; one of another fair, or of nobody’s, is no plan', async () => {
  const id = await planned(csvOf(HEAD, ['A-01', '甲公司', '焊工']))
  await employerAt(other, fair)
  expect(await confirmOf(coordinator, id)).toMatchObject({ status: 409, error: { code: 'stale_version' } })
  expect(await there()).toEqual(['A-01 甲公司 焊接工程师'])
  expect((await confirmOf(other, id)).status).toBe(404)
  const into = (where?: string) => uploadOf(coordinator, 'fair_employers', csvOf(HEAD), undefined, where)
  expect((await into('none')).status).toBe(404)
  expect((await into()).status).toBe(400)
})

test('no more employers than a fair holds; a fair that was called off takes none', async () => {
  await employerAt(coordinator, fair)
  const many = Array.from({ length: MOST.fairEmployers }, (_, n) => [`A-${n}`, `第${n}家公司`, '普工'])
  const { counts } = (await look(await planned(csvOf(HEAD, ...many)))).plan
  expect(counts).toMatchObject({ new: MOST.fairEmployers - 1, refused: 1 })
  const id = await planned(csvOf(HEAD, ['A-09', '丁公司', '普工']))
  await coordinator.client.call(cancelFair, {
    params: { id: fair },
    body: { version: await versionOf(coordinator, fair), reason: '场地检修' },
  })
  expect(await confirmOf(coordinator, id)).toMatchObject({ error: { code: 'wrong_state' } })
  expect((await uploadOf(coordinator, 'fair_employers', csvOf(HEAD), undefined, fair)).error?.message).toBe(
    '这场招聘会已经取消',
  )
})

test('the template is read, and its examples are never imported', async () => {
  const file = await coordinator.client.call(getImportTemplate, { params: { kind: 'fair_employers' } })
  const { said, asked } = await look(await planned(Buffer.from(file)))
  expect(said.map((one) => one.split(' ')[1])).toEqual(['ignored', 'ignored'])
  expect(asked).toEqual([])
})

test('what is there has no place for a stranger: nobody but coordinators imports', async () => {
  const visitor = await t.as(null)
  expect((await visitor.try(getImportTemplate, { params: { kind: 'fair_employers' } })).status).toBe(401)
})
