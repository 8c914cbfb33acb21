import type { FieldFault } from '../errors.ts'
import { dayOfBound } from '../calendar/day-range.ts'
import { DAYS, LIMITS, MOST } from '../limits.ts'
import { SETTINGS } from '../matter/field-kind.ts'
import { kindOf, type FieldType } from '../matter/field-kinds.ts'
import { filesOfMatter, isPicture } from '../matter/matter-file.ts'
import { matterFaults } from '../matter/matter-faults.ts'
import { fieldsOf, type MatterField, type MatterMaterial, type Sensitivity } from '../matter/schema.ts'
import { charactersIn } from '../typed-text.ts'
import type { MatterContent } from './content.ts'
import { nameOf } from './words.ts'

/** Longest words of each place, in characters. */
export const EDITOR_LIMITS = {
  title: 20,
  summary: 60,
  notice: 300,
  keyword: 20,
  sectionTitle: 20,
  label: 40,
  help: 120,
  basis: 120,
  placeholder: 60,
  materialName: 40,
  unit: 10,
  /** 证明种类, and what may be handed in instead. */
  proof: 40,
  usableMonths: 120,
  decimals: 6,
  fileName: 40,
  form: 40,
  sentence: 300,
  document: 80,
  quote: 500,
  article: 40,
  promised: 120,
} as const

export interface Department {
  readonly code: string
  readonly name: string
}

const at = (field: string, label: string, ...messages: (string | null | false)[]): FieldFault[] =>
  messages.flatMap((message) => (message ? [{ field, label, message }] : []))

const words = (value: string | null, most: number, missing?: string): string | null => {
  if (missing !== undefined && (value ?? '') === '') return missing
  return charactersIn(value ?? '') > most ? `最多 ${most} 个字，现在 ${charactersIn(value ?? '')} 个` : null
}

const isCount = (value: number, from: number, to: number) =>
  Number.isInteger(value) && value >= from && value <= to

/** Always masked: what its kind is gives it away. */
const MASKED: Partial<Record<FieldType, Sensitivity>> = {
  phone: 'phone',
  'id-number': 'id-number',
  'id-document': 'id-number',
}

function optionFaults({ options, type }: MatterField): string[] {
  const isOwn = kindOf({ type }).lists === 'own'
  if (isOwn && options.length === 1) return ['只有一个选项，请再加一个，或不用选择题']
  if (options.length > MOST.options) return [`最多 ${MOST.options} 个选项`]
  if (new Set(options).size < options.length) return ['有两个选项写得一样']
  if (options.includes('')) return ['有一个选项没有写字']
  return options.some((option) => charactersIn(option) > LIMITS.option)
    ? [`每个选项最多 ${LIMITS.option} 个字`]
    : []
}

const boundsFault = ({ from, to }: MatterField): string | null => {
  if (!from || !to || from.startsWith('today') !== to.startsWith('today')) return null
  // Whatever day it is read on: two days of the calendar, or two that move alike.
  return dayOfBound(from, DAYS.from) > dayOfBound(to, DAYS.from) ? '最早的日子比最晚的还晚' : null
}

/** What a field of its kind states of its answers: how many, how large, from when to when. */
function limitFaults(field: MatterField): (string | null | false)[] {
  const { max, min = null, unit = null, decimals = null } = field
  const { maximum, sets, units } = kindOf(field)
  const most = maximum?.most ?? null
  return [
    maximum !== null &&
      most !== null &&
      !isCount(max, 1, most) &&
      `${maximum.name}，请写 1 到 ${most} 之间的数`,
    maximum !== null && most === null && max <= 0 && `${maximum.name}，请写大于 0 的数`,
    min !== null && min > max && '最小的数比最大的还大',
    min !== null && min < 0 && '最小的数不能小于 0',
    decimals !== null &&
      !isCount(decimals, 0, EDITOR_LIMITS.decimals) &&
      `小数最多 ${EDITOR_LIMITS.decimals} 位`,
    unit !== null && units !== null && !units.includes(unit) && `单位请从这些里选：${units.join('、')}`,
    words(unit, EDITOR_LIMITS.unit),
    boundsFault(field),
    ...SETTINGS.filter((one) => !sets.includes(one) && (field[one] ?? false) !== false).map(
      (one) => `这类答案没有“${nameOf(one)}”`,
    ),
  ]
}

function fieldFaults(field: MatterField, { consents }: MatterContent): FieldFault[] {
  const { key, label, help, basis, placeholder, type, sensitivity } = field
  const masked = MASKED[type]
  const needsConsent = sensitivity === 'minor' || sensitivity === 'health'
  return at(
    `fields.${key}`,
    label || '没有题目的问题',
    words(label, EDITOR_LIMITS.label, '请写问什么'),
    words(help, EDITOR_LIMITS.help),
    words(basis, EDITOR_LIMITS.basis),
    words(placeholder, EDITOR_LIMITS.placeholder),
    ...optionFaults(field),
    ...limitFaults(field),
    masked !== undefined && sensitivity !== masked && '这类答案要遮住，请把“敏感信息”选上',
    needsConsent &&
      !consents.some(({ purpose }) => purpose === sensitivity) &&
      '问了敏感信息，要先有这一用途的单独同意',
  )
}

/** Of materials any one of which serves. */
function alternativeFault({ alternatives }: MatterMaterial): string | null {
  if (alternatives.length > MOST.options) return `最多 ${MOST.options} 种可替代的材料`
  if (new Set(alternatives).size < alternatives.length) return '有两种可替代的材料写得一样'
  if (alternatives.length === 1) return '可替代的材料至少写两种，人才才看得到；只有一种的写在名称里'
  const long = alternatives.map((one) => words(one, EDITOR_LIMITS.proof, '有一种可替代的材料没有写字'))
  return long.find((fault) => fault !== null) ?? null
}

function materialFaults(material: MatterMaterial): FieldFault[] {
  const { key, name, form, help, basis, proof = null, usableMonths = null } = material
  return at(
    `materials.${key}`,
    name || '没有名称的材料',
    words(name, EDITOR_LIMITS.materialName, '请写材料名称'),
    words(form, EDITOR_LIMITS.form, '请写交什么形式，如：照片或扫描件'),
    words(help, EDITOR_LIMITS.help),
    words(basis, EDITOR_LIMITS.basis),
    alternativeFault(material),
    words(proof, EDITOR_LIMITS.proof),
    usableMonths !== null &&
      !isCount(usableMonths, 1, EDITOR_LIMITS.usableMonths) &&
      `几个月内可以沿用，请写 1 到 ${EDITOR_LIMITS.usableMonths} 个月`,
  )
}

function fileFaults(content: MatterContent): FieldFault[] {
  const files = filesOfMatter(content)
  return [
    ...at('files', '表格和指南', files.length > MOST.matterFiles && `最多 ${MOST.matterFiles} 个文件`),
    ...files.flatMap(({ key, name, use, material, file }) =>
      at(
        `files.${key}`,
        name || '没有名称的文件',
        words(name, EDITOR_LIMITS.fileName, '请写文件名称'),
        material !== null &&
          !content.materials.some((one) => one.key === material) &&
          '它所属的材料已经删去，请另选一份或改为整个事项的',
        use === 'sample' && material === null && '样图要选属于哪份材料',
        use === 'sample' && !isPicture(file.type) && '样图请传图片',
      ),
    ),
  ]
}

function variantFault(content: MatterContent): string | null {
  if (content.variantField === null) return null
  const field = fieldsOf(content).find(({ key }) => key === content.variantField)
  if (field === undefined) return '跟在名称后面的那个问题已经删去，请另选一个'
  return field.type === 'choice' && field.sensitivity === null
    ? null
    : `“${field.label}”不能跟在名称后面：只能是不敏感的单选题`
}

const appointmentFault = ({ appointment }: MatterContent): string | null => {
  if (appointment === null) return null
  if (appointment.channels.length === 0) return '预约沟通至少要有一种方式'
  if (appointment.times.length === 0) return '预约沟通至少要有一个时间'
  if (appointment.times.length > MOST.times) return `预约沟通最多 ${MOST.times} 个时间`
  return appointment.times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    ? null
    : '预约时间请写成 09:30 这样'
}

function ownFaults(content: MatterContent, departments: readonly Department[]): FieldFault[] {
  const { title, summary, notice, keywords, promisedWorkingDays, acceptWithinWorkingDays } = content
  return [
    ...at('title', '名称', words(title, EDITOR_LIMITS.title, '请写事项名称')),
    ...at('summary', '一句话说明', words(summary, EDITOR_LIMITS.summary, '请写一句话说明')),
    ...at('notice', '开始前的提示', words(notice, EDITOR_LIMITS.notice)),
    ...at(
      'keywords',
      '搜索用词',
      keywords.some((word) => charactersIn(word) > EDITOR_LIMITS.keyword) &&
        `每个词最多 ${EDITOR_LIMITS.keyword} 个字`,
    ),
    ...at(
      'promisedWorkingDays',
      '承诺时限',
      !isCount(promisedWorkingDays, 1, EDITOR_LIMITS.promised) &&
        `请写 1 到 ${EDITOR_LIMITS.promised} 个工作日`,
    ),
    ...at(
      'acceptWithinWorkingDays',
      '受理时限',
      !isCount(acceptWithinWorkingDays, 1, 20) && '请写 1 到 20 个工作日',
    ),
    ...at(
      'departmentCode',
      '承办部门',
      !departments.some(({ code }) => code === content.departmentCode) && '请选承办部门',
    ),
    ...at('variantField', '跟在名称后面的问题', variantFault(content)),
    ...at('appointment', '预约沟通', appointmentFault(content)),
    ...content.basis.flatMap(({ document, article, quote }) =>
      at(
        'basis',
        document || '没有名称的依据',
        words(document, EDITOR_LIMITS.document, '请写文件名称'),
        words(article, EDITOR_LIMITS.article),
        words(quote, EDITOR_LIMITS.quote),
      ),
    ),
    ...at('basis', '依据', content.basis.length > MOST.basis && `最多 ${MOST.basis} 条依据`),
  ]
}

function formFaults(content: MatterContent): FieldFault[] {
  const { sections, materials, consents } = content
  return [
    ...at('sections', '表单', sections.length === 0 && '表单还没有问题'),
    ...sections.flatMap(({ title, fields }) =>
      at(
        'sections',
        title || '没有标题的一段',
        words(title, EDITOR_LIMITS.sectionTitle, '请写这一段的标题'),
        fields.length === 0 && '这一段没有问题，请删去或加一个问题',
      ),
    ),
    ...at('sections', '表单', fieldsOf(content).length > MOST.answers && `最多 ${MOST.answers} 个问题`),
    ...fieldsOf(content).flatMap((field) => fieldFaults(field, content)),
    ...at('materials', '材料', materials.length > MOST.materials && `最多 ${MOST.materials} 份材料`),
    ...materials.flatMap(materialFaults),
    ...fileFaults(content),
    ...consents.flatMap(({ purpose, title, ...texts }) =>
      at(
        `consents.${purpose}`,
        title || '单独同意',
        ...[title, texts.uses, texts.does, texts.shownTo, texts.keptFor, texts.statement].map((text) =>
          words(text, EDITOR_LIMITS.sentence, '单独同意有一处没有写'),
        ),
      ).slice(0, 1),
    ),
  ]
}

/**
 * What must be mended before it can be published, in the words of whoever keeps it; `field` says where: `title`,
 * `fields.<key>`, `materials.<key>`, `files.<key>`, `consents.<purpose>`, `sections`.
 */
export const checkContent = (content: MatterContent, departments: readonly Department[]): FieldFault[] => [
  ...ownFaults(content, departments),
  ...formFaults(content),
  ...matterFaults({ ...content, code: 'x', version: 1, departmentName: '' }),
]

/** What would be better, and stops nobody: a question or a material that doesn't say what it is for. */
export const adviceOn = ({ sections, materials }: MatterContent): FieldFault[] => [
  ...fieldsOf({ sections }).flatMap(({ key, label, help, basis }) =>
    at(`fields.${key}`, label, !help && !basis && '没有写为什么问，也没有写依据'),
  ),
  ...materials.flatMap(({ key, name, help }) =>
    at(`materials.${key}`, name, !help && '没有写用来做什么、怎样算合格'),
  ),
]
