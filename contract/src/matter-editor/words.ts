import { alternativesOf, type AnswerTest, type Condition } from '../matter/condition.ts'
import { PROFILE_LABEL } from '../account/schema.ts'
import { chinaTime } from '../calendar/dates.ts'
import type { StoredFile } from '../file/schema.ts'
import { kindOf, type FieldType } from '../matter/field-kinds.ts'
import { CHANNEL_LABEL } from '../matter/contact.ts'
import { MATTER_GROUP_LABEL } from '../matter/groups.ts'
import { FILE_USE_LABEL, type FileUse } from '../matter/matter-file.ts'
import {
  fieldsOf,
  PAPER_LABEL,
  SAMPLE_LABEL,
  type Fact,
  type MatterField,
  type Sample,
  type Sensitivity,
} from '../matter/schema.ts'
import { VERIFIED_LABEL, type VerifiedKind } from '../matter/verified.ts'
import type { MatterContent } from './content.ts'

export const SENSITIVITY_LABEL: Record<Sensitivity, string> = {
  'id-number': '证件号码',
  phone: '电话',
  minor: '未成年人信息',
  health: '健康信息',
}

/** 和其他事项共用的问题 */
export const FACT_LABEL: Record<Fact, string> = {
  homeAddress: '现在住在哪里',
  name: PROFILE_LABEL.name,
  employer: PROFILE_LABEL.employer,
  education: PROFILE_LABEL.education,
  arrivedOn: PROFILE_LABEL.arrivedOn,
  graduatedOn: '毕业日期',
  returnedFromAbroad: '留学回国',
  certifiedOn: '证书发证日期',
  skillLevel: '技能等级',
  licensedOn: '营业执照日期',
  spouseEmployer: '配偶原单位性质',
  wantedProfession: '求职者的专业或职业（答了就能推荐岗位）',
  seekersEducation: '求职者的学历',
  seekersYears: '求职者的工作年限',
  wantedPay: '期望月薪',
}

function testText(test: AnswerTest, labelOf: (key: string) => string): string {
  const name = `“${labelOf(test.field)}”`
  if ('answered' in test) return test.answered ? `填了${name}` : `没填${name}`
  if ('is' in test) return `${name}是${test.is.map((one) => `“${one}”`).join('或')}`
  return 'atLeast' in test ? `${name}不小于 ${test.atLeast}` : `${name}不大于 ${test.atMost}`
}

/** A condition as one sentence. */
export function conditionText(
  condition: Condition | undefined,
  fields: readonly Pick<MatterField, 'key' | 'label'>[],
): string {
  if (condition === undefined) return ''
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? key
  const all = alternativesOf(condition).map((tests) =>
    tests.map((test) => testText(test, labelOf)).join('，并且'),
  )
  return all.join('，或者')
}

const yesNo = (value: unknown) => (value === true ? '是' : '否')
const plain = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

type Words = (
  value: never,
  fields: readonly MatterField[],
  content: Pick<MatterContent, 'materials'>,
) => string
interface Property {
  name: string
  words?: Words
}

const condition: Words = (value: Condition | undefined, fields) => conditionText(value, fields)
const verified: Words = (value: VerifiedKind | null | undefined) => (value ? VERIFIED_LABEL[value] : '')
/** PDF，120 KB，2026-11-24 上传 */
export const fileText = ({ type, size, uploadedAt }: StoredFile): string =>
  `${type === 'application/pdf' ? 'PDF' : '图片'}，${Math.ceil(size / 1024)} KB，${chinaTime(uploadedAt).day} 上传`
const listed: Words = (value: readonly string[] | undefined) => (value ?? []).join('、')

/** How each property of a field, a material or a matter is called, and read; one that isn't here is 其他设置. */
export const PROPERTIES: Readonly<Record<string, Property>> = {
  label: { name: '问什么' },
  type: { name: '答案类型', words: (type: FieldType) => kindOf({ type }).name },
  required: { name: '必填', words: yesNo },
  help: { name: '为什么问' },
  basis: { name: '依据' },
  placeholder: { name: '示例' },
  options: { name: '选项', words: listed },
  retired: { name: '停用的选项', words: listed },
  max: { name: '上限' },
  min: { name: '下限' },
  unit: { name: '单位' },
  decimals: { name: '小数位' },
  from: { name: '最早' },
  to: { name: '最晚' },
  sensitivity: {
    name: '敏感信息',
    words: (value: Sensitivity | null) => (value === null ? '' : SENSITIVITY_LABEL[value]),
  },
  fact: {
    name: '和其他事项共用的问题',
    words: (value: Fact | null | undefined) => (value ? FACT_LABEL[value] : ''),
  },
  workingDays: { name: '只能选工作日', words: yesNo },
  proof: { name: '证明种类' },
  usableMonths: { name: '几个月内可以沿用' },
  when: { name: '什么时候问', words: condition },
  requiredWhen: { name: '什么时候必填', words: condition },
  optionWhen: {
    name: '选项什么时候可选',
    words: (value: MatterField['optionWhen'], fields) =>
      Object.entries(value ?? {})
        .map(([option, one]) => `${option}：${conditionText(one, fields)}`)
        .join('；'),
  },
  name: { name: '材料名称' },
  form: { name: '形式' },
  paper: {
    name: '原件或复印件',
    words: (value: keyof typeof PAPER_LABEL | null | undefined) => (value ? PAPER_LABEL[value] : ''),
  },
  sample: { name: '样图', words: (value: Sample | null | undefined) => (value ? SAMPLE_LABEL[value] : '') },
  waivedBy: { name: '系统核验过的免交', words: verified },
  verifies: { name: '办结后核验', words: verified },
  use: { name: '用途', words: (value: FileUse) => FILE_USE_LABEL[value] },
  material: {
    name: '属于哪份材料',
    words: (value: string | null, _fields, { materials }) =>
      value === null ? '' : (materials.find(({ key }) => key === value)?.name ?? value),
  },
  file: { name: '文件', words: (value: StoredFile | undefined) => (value ? fileText(value) : '') },
  alternatives: { name: '可替代的材料', words: listed },
  deferrable: { name: '可稍后补交', words: yesNo },
  version: { name: '同意书版本' },
  statement: { name: '勾选的话' },
  uses: { name: '用哪些' },
  does: { name: '做什么' },
  shownTo: { name: '给谁看' },
  keptFor: { name: '留多久' },
  title: { name: '名称' },
  group: { name: '分类', words: (value: keyof typeof MATTER_GROUP_LABEL) => MATTER_GROUP_LABEL[value] },
  icon: { name: '图标' },
  summary: { name: '一句话说明' },
  keywords: { name: '搜索用词', words: listed },
  promisedWorkingDays: { name: '承诺时限（工作日）' },
  acceptWithinWorkingDays: { name: '受理时限（工作日）' },
  departmentCode: { name: '承办部门' },
  notice: { name: '开始前的提示' },
  variantField: {
    name: '跟在名称后面的问题',
    words: (value: string | null, fields) =>
      value === null ? '' : (fields.find(({ key }) => key === value)?.label ?? value),
  },
  appointment: {
    name: '预约沟通',
    words: (value: MatterContent['appointment']) =>
      value === null
        ? '不预约'
        : `${value.times.join('、')}；${value.channels.map((one) => CHANNEL_LABEL[one]).join('、')}`,
  },
  demo: { name: '演示', words: yesNo },
}

export function wordsOf(
  property: string,
  value: unknown,
  content: Pick<MatterContent, 'sections' | 'materials'>,
): string {
  const words = PROPERTIES[property]?.words
  return words === undefined ? plain(value) : words(value as never, fieldsOf(content), content)
}
export const nameOf = (property: string): string => PROPERTIES[property]?.name ?? '其他设置'
