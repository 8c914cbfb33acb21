import type { DayString } from '../calendar/dates.ts'
import type { FieldFault } from '../errors.ts'
import { MOST } from '../limits.ts'
import { TALENT_CATEGORIES, type TalentCategory } from '../matter/verified.ts'
import { faultsAt, wordsFault } from '../publication/in-words.ts'
import type { SchemeClass, Standard } from '../recognition/scheme.ts'
import type { SchemeContent } from './content.ts'

/** Longest words of each place in characters, and the bounds of its numbers. */
export const SCHEME_LIMITS = {
  ...{ name: 40, document: 80, className: 30, standard: 200, clause: 60, evidence: 120, opens: 60 },
  /** Of one class. */
  mostOpens: 20,
  termMonths: { from: 6, to: 120 },
  /** A 公示 of fewer than five working days is none. */
  publicityWorkingDays: { from: 5, to: 60 },
  renewalDays: { from: 0, to: 180 },
} as const

const isWithin = (value: number, { from, to }: { from: number; to: number }) =>
  Number.isInteger(value) && value >= from && value <= to

const standardFaults = ({ key, text, clause, evidence }: Standard): FieldFault[] =>
  faultsAt(
    `standards.${key}`,
    text || '没有内容的标准',
    wordsFault(text, SCHEME_LIMITS.standard, '请写要符合什么'),
    wordsFault(clause, SCHEME_LIMITS.clause, '没有写条款'),
    wordsFault(evidence, SCHEME_LIMITS.evidence, '没有写要什么佐证'),
  )

function classFaults(one: SchemeClass, all: readonly SchemeClass[], matters: ReadonlySet<string>) {
  const { category, name, termMonths, standards, opens } = one
  const { termMonths: term } = SCHEME_LIMITS
  return [
    ...faultsAt(
      `classes.${category}`,
      category,
      wordsFault(name, SCHEME_LIMITS.className, '没有写类别名称'),
      name !== '' && all.some((other) => other !== one && other.name === name) && `和另一类同名：${name}`,
      !isWithin(termMonths, term) && `有效期请写 ${term.from} 到 ${term.to} 个月`,
      standards.length === 0 && '没有认定标准',
      standards.length > MOST.standards && `最多 ${MOST.standards} 条标准`,
      opens.length > SCHEME_LIMITS.mostOpens && `凭证能办的最多 ${SCHEME_LIMITS.mostOpens} 项`,
      ...opens.map(
        ({ text, matterCode }) =>
          wordsFault(text, SCHEME_LIMITS.opens, '有一项“凭证能办什么”没有写') ??
          (matterCode !== null && !matters.has(matterCode) && `“${text}”连到的事项没有了，或已停办`),
      ),
    ),
    ...standards.flatMap(standardFaults),
  ]
}

/**
 * What must be mended before it can be published; `field` says where: `name`, `inForceFrom`, `classes`, `classes.<category>`,
 * `standards.<key>`. A version begins after today: whoever applied on a day is verified by what held all of that day.
 */
export function checkScheme(
  content: SchemeContent,
  today: DayString,
  matters: ReadonlySet<string>,
): FieldFault[] {
  const { name, document, inForceFrom, publicityWorkingDays, renewalDays, classes } = content
  const { publicityWorkingDays: publicity, renewalDays: renewal } = SCHEME_LIMITS
  return [
    ...faultsAt('name', '目录名称', wordsFault(name, SCHEME_LIMITS.name, '没有写')),
    ...faultsAt('document', '依据文件', wordsFault(document, SCHEME_LIMITS.document, '没有写')),
    ...faultsAt(
      'inForceFrom',
      '执行日期',
      inForceFrom <= today && '请选明天或以后：已经提交的申请按提交那天的目录核验',
    ),
    ...faultsAt(
      'publicityWorkingDays',
      '公示天数',
      !isWithin(publicityWorkingDays, publicity) && `请写 ${publicity.from} 到 ${publicity.to} 个工作日`,
    ),
    ...faultsAt(
      'renewalDays',
      '续期提醒',
      !isWithin(renewalDays, renewal) && `请写 ${renewal.from} 到 ${renewal.to} 天`,
    ),
    ...faultsAt('classes', '类别', classes.length === 0 && '一个类别也没有'),
    ...classes.flatMap((one) => classFaults(one, classes, matters)),
  ]
}

/** Where the version in force is spoken of elsewhere, so that a change of it leaves something behind. */
export interface SchemeReferences {
  /** Titles of policies whose conditions name a class of it. */
  readonly classes: readonly { readonly category: TalentCategory; readonly policies: readonly string[] }[]
  /** Titles of policies that count a class only where it is of a scheme of this name. */
  readonly name: readonly string[]
  /** Matters whose form lists its standards, by their words there. */
  readonly forms: readonly { readonly title: string; readonly options: readonly string[] }[]
}

const MOST_TITLES = 5
function titlesIn(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((title) => `《${title}》`)
  return `${shown.join('')}${titles.length > MOST_TITLES ? `等 ${titles.length} 份` : ''}`
}

/** How a form lists a standard: 第 1 项：… */
const isListed = (option: string, { text }: Standard) => option === text || option.endsWith(`：${text}`)

/** Whether these options of a form are standards of these classes. */
export const standardsListed = (
  options: readonly string[],
  classes: readonly Pick<SchemeClass, 'standards'>[],
): boolean =>
  classes.some(({ standards }) =>
    standards.some((standard) => options.some((option) => isListed(option, standard))),
  )

/** What is worth a look before it is published, and stops nobody: what still speaks of the version in force. */
export function adviceOnScheme(
  content: SchemeContent,
  published: SchemeContent,
  references: SchemeReferences,
): FieldFault[] {
  const kept = new Set(content.classes.map(({ category }) => category))
  const standards = content.classes.flatMap((one) => one.standards)
  const gone = published.classes
    .flatMap((one) => one.standards)
    .filter(({ text }) => !standards.some((other) => other.text === text))
  const added = standards.filter(
    ({ text }) => !published.classes.some((one) => one.standards.some((other) => other.text === text)),
  )
  return [
    ...TALENT_CATEGORIES.filter((category) => !kept.has(category)).flatMap((category) => {
      const policies = references.classes.find((one) => one.category === category)?.policies ?? []
      return faultsAt(
        'classes',
        category,
        policies.length > 0 && `新版没有这一类，这些政策的条件还写着它：${titlesIn(policies)}`,
      )
    }),
    ...faultsAt(
      'name',
      '目录名称',
      content.name !== published.name &&
        references.name.length > 0 &&
        `这些政策只认“${published.name}”，按新目录认定的人会不符合，要一起改：${titlesIn(references.name)}`,
    ),
    ...references.forms.flatMap(({ title, options }) =>
      faultsAt(
        'classes',
        title,
        standardsListed(options, [{ standards: gone }]) &&
          '这个事项的表单里还列着删去或改过的条款，要到事项里改',
        gone.length === 0 && added.length > 0 && '这个事项的表单里还没有新加的条款，要到事项里加',
      ),
    ),
  ]
}
