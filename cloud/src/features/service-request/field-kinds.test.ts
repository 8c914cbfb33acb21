import { getRequest, revealAnswer, submitRequest } from '@talent/contract/service-request'
import { addCommissioner, addTalent, useDistrict } from '../../../test/district.ts'
import { spouseEmployment } from '../../seed/content/matters/spouse-employment.ts'

const { talent } = useDistrict(
  { staff: (t) => addCommissioner(t, { capacity: 1000 }), talent: addTalent },
  { once: true },
)

const form = (answers: Record<string, string>) => ({
  matterCode: spouseEmployment.code,
  matterVersion: spouseEmployment.version,
  answers: {
    wishKind: '岗位推荐',
    spouseName: '陈映川',
    originKind: '非公企业',
    profession: '会计',
    ...answers,
  },
  materials: {},
  deferred: ['marriage'],
  slots: [],
  channel: null,
  consents: [],
})

test('each kind of answer is kept tidy and read in its own words; a document is masked but for its kind', async () => {
  const body = form({
    spouseDocument: '护照 e1234 5678',
    leftOn: '2025年6月',
    yearsWorked: '11 年',
    monthlyPay: '￥12,000.50',
    otherTrade: '否',
  })
  const { id } = await talent.client.call(submitRequest, { body })
  const { answers } = await talent.client.call(getRequest, { params: { id } })
  const read = Object.fromEntries((answers ?? []).map(({ key, value }) => [key, value]))
  expect(read).toMatchObject({
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
  const { status, error } = await talent.client.try(submitRequest, { body })
  expect(status).toBe(422)
  expect(error?.fields?.map(({ field, message }) => [field, message])).toEqual([
    ['answers.spouseDocument', '居民身份证号码应为 18 位，请核对有没有输错'],
    ['answers.leftOn', '离开原单位的年月不能晚于本月，请核对'],
    ['answers.yearsWorked', '工作年限应为不超过 60 年的整数'],
    ['answers.monthlyPay', '期望月薪应为不超过 200000 元的数字，最多 2 位小数'],
    ['answers.otherTrade', '是否愿意换行业请选“是”或“否”'],
  ])
})
