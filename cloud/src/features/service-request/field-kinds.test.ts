import { askedOf, consentsFor, type Answers, type Matter } from '@talent/contract/matter'
import { getRequest, revealAnswer, submitRequest } from '@talent/contract/service-request'
import { addCommissioner, addTalent, upload, useDistrict } from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'
import { medicalCare } from '../../seed/content/matters/medical-care.ts'
import { residence } from '../../seed/content/matters/residence.ts'
import { spouseEmployment } from '../../seed/content/matters/spouse-employment.ts'

const { talent } = useDistrict(
  { staff: (t) => addCommissioner(t, { capacity: 1000 }), talent: addTalent },
  { once: true },
)

const formOf = (matter: Matter, answers: Answers, materials: Record<string, string[]> = {}) => ({
  matterCode: matter.code,
  matterVersion: matter.version,
  answers,
  materials,
  deferred: askedOf(matter, answers)
    .matter.materials.filter(({ required, deferrable }) => required && deferrable)
    .map(({ key }) => key),
  slots: [],
  channel: null,
  consents: consentsFor(matter, answers).map(({ purpose, version }) => ({ purpose, version })),
})
const form = (answers: Answers) =>
  formOf(spouseEmployment, {
    wishKind: '岗位推荐',
    spouseName: '陈映川',
    originKind: '非公企业',
    profession: '会计',
    ...answers,
  })
/** What a request's answers read as, by key. */
const readOf = async (id: string) => {
  const { answers } = await talent.client.call(getRequest, { params: { id } })
  return Object.fromEntries((answers ?? []).map(({ key, value }) => [key, value]))
}
const told = async (body: ReturnType<typeof formOf>) => {
  const { status, error } = await talent.client.try(submitRequest, { body })
  expect(status).toBe(422)
  return error?.fields?.map(({ field, message }) => [field, message])
}

test('each kind of answer is kept tidy and read in its own words; a document is masked but for its kind', async () => {
  const body = form({
    spouseDocument: '护照 e1234 5678',
    leftOn: '2025年6月',
    yearsWorked: '11 年',
    monthlyPay: '￥12,000.50',
    otherTrade: '否',
  })
  const { id } = await talent.client.call(submitRequest, { body })
  expect(await readOf(id)).toMatchObject({
    spouseDocument: '护照 E1*****78',
    leftOn: '2025 年 6 月',
    yearsWorked: '11 年',
    monthlyPay: '12,000.5 元',
    otherTrade: '否',
  })
  const shown = await talent.client.call(revealAnswer, { params: { id }, body: { key: 'spouseDocument' } })
  expect(shown.value).toBe('护照 E12345678')
})

test('what none of the kinds takes is refused, each by its own rule', async () => {
  const body = form({
    spouseDocument: '居民身份证 110105194912310021',
    leftOn: '2027-01',
    yearsWorked: '11.5',
    monthlyPay: '0.8 万元',
    otherTrade: '看情况',
  })
  expect(await told(body)).toEqual([
    ['answers.spouseDocument', '居民身份证号码应为 18 位，请核对有没有输错'],
    ['answers.leftOn', '离开原单位的年月不能晚于本月，请核对'],
    ['answers.yearsWorked', '工作年限应为不超过 60 年的整数'],
    ['answers.monthlyPay', '期望月薪应为不超过 200000 元的数字，最多 2 位小数'],
    ['answers.otherTrade', '是否愿意换行业请选“是”或“否”'],
  ])
})

describe('schools in order', () => {
  const schooling = async (schools: string[], stage = '小学') =>
    formOf(
      childSchooling,
      { kind: '新生入学', stage, childName: '周小满', schools },
      { household: [await upload(talent.client)] },
    )

  test('are masked as what is told of a child, and read in their order by whoever asks', async () => {
    const body = await schooling(['演示实验小学', '演示第一小学'])
    const { id } = await talent.client.call(submitRequest, { body })
    expect((await readOf(id)).schools).toMatch(/^第\*+$/)
    const shown = await talent.client.call(revealAnswer, { params: { id }, body: { key: 'schools' } })
    expect(shown.value).toBe('第一志愿 演示实验小学，第二志愿 演示第一小学')
  })

  test.each<[string, string[], string]>([
    ['twice the same', ['演示第一小学', '演示第一小学'], '志愿学校里同一所学校只填一次，请换一所'],
    ['one of another stage', ['演示第一幼儿园'], '请从列出的选项里选志愿学校'],
  ])('%s is refused', async (_, schools, message) => {
    expect(await told(await schooling(schools))).toEqual([['answers.schools', message]])
  })
})

describe('a hospital and days', () => {
  const visit = (given: string[]) =>
    formOf(medicalCare, { service: '门诊预约', patient: '本人', need: '想约心内科', visit: given })

  test('are read in one line', async () => {
    const body = visit(['演示中医院', '2026-12-04', '2026-12-01', '2026-12-04'])
    const { id } = await talent.client.call(submitRequest, { body })
    expect((await readOf(id)).visit).toBe('演示中医院，希望 2026-12-04、2026-12-01')
  })

  test('a day the hospital is closed is refused by the calendar of the server', async () => {
    expect(await told(visit(['演示中医院', '2026-12-05']))).toEqual([
      ['answers.visit', '2026-12-05 不是工作日，请换一天'],
    ])
  })
})

describe('a region', () => {
  const move = async (registeredAt: string[]) =>
    formOf(
      residence,
      { kind: '人才落户', registeredAt },
      { identity: [await upload(talent.client)], qualification: [await upload(talent.client)] },
    )

  test.each<[string[], string]>([
    [['河南省', '郑州市'], '河南省郑州市'],
    [['上海市', '上海市'], '上海市'],
  ])('%p is read as people say it', async (names, read) => {
    const { id } = await talent.client.call(submitRequest, { body: await move(names) })
    expect((await readOf(id)).registeredAt).toBe(read)
  })

  test.each<[string, string[], string]>([
    ['no city', ['河南省'], '请把现户籍地选到城市'],
    ['a city of another province', ['河北省', '郑州市'], '请从列出的选项里选现户籍地'],
    ['what is no region', ['河南', '郑州'], '请从列出的选项里选现户籍地'],
    ['more than was asked', ['河南省', '郑州市', '金水区'], '请从列出的选项里选现户籍地'],
  ])('%s is refused by the list of the server', async (_, names, message) => {
    expect(await told(await move(names))).toEqual([['answers.registeredAt', message]])
  })
})
