import { ContractError, MOST } from '@talent/contract'
import {
  DEMAND_CATALOGUE,
  DEMAND_CLASS_LABEL,
  DEMAND_CLASSES,
  DEMAND_INDUSTRIES,
  newNeedKey,
  type DemandContent,
  type DemandNeed,
} from '@talent/contract/demand'
import type { ImportQuestion } from '@talent/contract/import'
import { sameContent } from '@talent/contract/publication'
import { plainWords } from '@talent/contract/recruitment'
import type { Reader } from '../../../db/database.ts'
import type { Deps } from '../../../deps.ts'
import {
  faultAt,
  type About,
  type Importer,
  type Planned,
  type PlannedRow,
  type ReadRow,
} from '../../../importers.ts'
import { hasColumn } from '../../../row-reading.ts'
import { findCopy, lockCopy, saveCopyIn } from '../../publication/index.ts'
import { demandPublication } from '../demand-publication.ts'
import { listVersions } from '../versions.ts'
import { EXAMPLE_MARK, NEED_COLUMNS, NEED_TEMPLATE } from './columns.ts'
import { employersAbove, GROUPS, kindsOfNew, readNeed, SAME, type NeedRow, type Said } from './read-need.ts'

/** `key` null: one more. */
type Act =
  | { readonly key: string | null; readonly need: Omit<DemandNeed, 'key'> }
  | { readonly out: readonly string[] }

/** What is written, or published where nothing is. @throws ContractError `not_found` */
async function shown(deps: Deps, reader: Reader) {
  const publication = demandPublication(deps)
  const published = await publication.current(reader, DEMAND_CATALOGUE)
  if (published === null) throw new ContractError('not_found')
  const copy = await findCopy(reader, publication, DEMAND_CATALOGUE)
  return { published, copy, content: copy?.content ?? published.content }
}

const nameOf = ({ employer = '', title = '' }: Said) => `${plainWords(employer)}|${plainWords(title)}`
const isExample = ({ cells }: ReadRow) => cells['title']?.text.startsWith(EXAMPLE_MARK) ?? false

const BARE: Omit<DemandNeed, 'key'> = {
  ...{ title: '', employer: '', industry: '其他', class: 'scarce', problem: '', headcount: '' },
  ...{ education: '', offers: '', requirements: [], urgent: false, flexible: false },
}

const SHORT = 24
const short = (text: string) => ([...text].length > SHORT ? `${[...text].slice(0, SHORT).join('')}…` : text)
const HEADINGS = new Map<string, string>(NEED_COLUMNS.map(({ key, heading }) => [key, heading]))
function wordsOf(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.join('；') || '没写'
  if (key === 'class') return DEMAND_CLASS_LABEL[value as DemandNeed['class']]
  return String(value) || '没写'
}
/** The same, whatever widths and blanks it is written with. */
const isSame = (was: unknown, is: unknown) =>
  sameContent(was, is) ||
  (typeof was === 'string' && typeof is === 'string' && plainWords(was) === plainWords(is)) ||
  (Array.isArray(was) && Array.isArray(is) && plainWords(was.join('；')) === plainWords(is.join('；')))

/** The need as the row says it is now, and what that changes in words. */
function changesOf({ key: _, ...present }: DemandNeed, said: Said) {
  const changed = (Object.keys(said) as (keyof Said)[]).filter((one) => !isSame(present[one], said[one]))
  return {
    need: { ...present, ...Object.fromEntries(changed.map((one) => [one, said[one]])) },
    words: changed.map(
      (one) =>
        `${HEADINGS.get(one) ?? one} ${short(wordsOf(one, present[one]))} → ${short(wordsOf(one, said[one]))}`,
    ),
  }
}

const inShort = ({
  employer,
  industry,
  headcount,
}: Pick<DemandNeed, 'employer' | 'industry' | 'headcount'>) =>
  [employer, industry, headcount].filter(Boolean).join('，')

/** What each row does: the same need twice is skipped, told twice otherwise it is refused. */
function planRows({ needs }: DemandContent, all: readonly NeedRow[], about: About) {
  const there = new Map(needs.map((need) => [nameOf(need), need]))
  const first = new Map<string, NeedRow>()
  let room = MOST.demandNeeds - needs.length
  const rows = all.map((read): PlannedRow => {
    const { row, said, reading } = read
    const base = {
      ...{ at: row.at, line: row.line, faults: reading.faults, asks: reading.asks, act: null },
      title: said.title || '没写名称的一行',
    }
    const refuse = (message: string, sub = '这一行不导入'): PlannedRow => ({
      ...base,
      faults: [faultAt(row.cells['title'], '需要什么人', message)],
      ...{ outcome: 'refused', sub },
    })
    if (isExample(row)) return { ...base, faults: [], asks: [], outcome: 'ignored', sub: '模板里的例子' }
    if (reading.faults.length > 0) return { ...base, outcome: 'refused', sub: '这一行不导入' }
    const again = first.get(nameOf(said))
    if (again !== undefined)
      return sameContent(again.said, said)
        ? { ...base, asks: [], outcome: 'ignored', sub: `和第 ${again.row.at} 行一样，跳过` }
        : refuse(`和第 ${again.row.at} 行是同一个单位的同一个需求，内容不一样，请核对`)
    first.set(nameOf(said), read)
    const present = there.get(nameOf(said))
    if (present !== undefined) {
      there.delete(nameOf(said))
      const { need, words } = changesOf(present, said)
      return words.length === 0
        ? { ...base, outcome: 'same', sub: '和目录里的一样' }
        : {
            ...base,
            outcome: 'changed',
            sub: words.join('；'),
            act: { key: present.key, need } satisfies Act,
          }
    }
    const whole = { ...kindsOfNew(about), ...said }
    if (whole.industry === undefined || whole.class === undefined)
      return refuse('先在上面说明这些需求是哪个产业、哪一类')
    if (said.employer === undefined) return refuse('表里没有单位这一列')
    room -= 1
    if (room < 0) return refuse(`目录最多 ${MOST.demandNeeds} 个需求`, '放不下了')
    const need = { ...BARE, ...whole }
    if (need.problem === '') reading.ask('problem', '没写想解决什么，先导入，发布前要补上')
    return { ...base, outcome: 'new', sub: short(inShort(need)), act: { key: null, need } satisfies Act }
  })
  return { rows, rest: [...there.values()] }
}

/** What nobody but the sender can know about the file. */
function questionsOf(rows: readonly ReadRow[], about: About): Omit<ImportQuestion, 'answer'>[] {
  if (rows.length === 0) return []
  const without = employersAbove(rows).size
  return [
    ...(without > 0
      ? [
          {
            key: GROUPS,
            words: `有 ${without} 行没写单位，和上一行是同一家吗？`,
            options: [
              { value: SAME, text: '是，同上一行' },
              { value: 'no', text: '不是，一行一行写' },
            ],
          },
        ]
      : []),
    ...(hasColumn(about, 'industry')
      ? []
      : [
          {
            key: 'industry',
            words: '没有产业这一列，新的需求都是哪个产业？',
            options: DEMAND_INDUSTRIES.map((value) => ({ value, text: value })),
          },
        ]),
    ...(hasColumn(about, 'class')
      ? []
      : [
          {
            key: 'class',
            words: '没有类别这一列，新的需求都是哪一类？',
            options: DEMAND_CLASSES.map((value) => ({ value, text: DEMAND_CLASS_LABEL[value] })),
          },
        ]),
  ]
}

const UNMENTIONED_SHOWN = 50

const readAll = (rows: readonly ReadRow[], about: About): NeedRow[] => {
  const above = employersAbove(rows)
  return rows.map((row) => readNeed(row, about, above))
}

/** Needs as employers or an office list them: they go into the working copy of the catalogue, which nothing here publishes. */
export const needImporter: Importer = {
  kind: 'needs',
  most: 1_000,
  columns: NEED_COLUMNS,
  allSheets: true,
  mapped: true,
  remembers: ['industry', 'class', 'education', 'headcount', 'urgent', 'flexible', 'employer'],
  template: async () => NEED_TEMPLATE,
  async lock(trx) {
    await lockCopy(trx, 'demand', DEMAND_CATALOGUE)
  },
  async plan(deps, _, rows, about): Promise<Planned> {
    const { content } = await shown(deps, deps.db)
    const planned = planRows(content, readAll(rows, about), about)
    const rest = rows.length === 0 ? [] : planned.rest
    const out = rest.map(({ key }) => key).filter((key) => about.out.includes(key))
    return {
      rows: planned.rows,
      unmentioned: {
        count: rest.length,
        items: rest
          .slice(0, UNMENTIONED_SHOWN)
          .map((need) => ({ id: need.key, title: need.title, sub: inShort(need) })),
        out,
      },
      also: out.length > 0 ? [{ out } satisfies Act] : [],
      questions: questionsOf(rows, about),
    }
  },
  async apply(deps, trx, by, acts) {
    const { published, copy, content } = await shown(deps, trx)
    const all = acts as readonly Act[]
    const out = new Set(all.flatMap((act) => ('out' in act ? act.out : [])))
    const given = all.flatMap((act) => ('need' in act ? [act] : []))
    const changed = new Map(given.map(({ key, need }) => [key, need]))
    const needs = content.needs
      .filter(({ key }) => !out.has(key))
      .map((need) => ({ ...need, ...changed.get(need.key) }))
    const taken = (await listVersions(trx, DEMAND_CATALOGUE)).flatMap((one) =>
      one.content.needs.map(({ key }) => key),
    )
    // One that is taken out in this very press keeps its key, too.
    taken.push(...content.needs.map(({ key }) => key))
    for (const { key, need } of given)
      if (key === null) needs.push({ key: newNeedKey({ needs }, taken), ...need })
    await saveCopyIn(deps, trx, by, demandPublication(deps), DEMAND_CATALOGUE, {
      basedOn: copy?.version ?? null,
      publishedVersion: copy?.publishedVersion ?? published.version,
      content: { ...content, needs },
    })
  },
  readingsOf(rows, about) {
    const above = employersAbove(rows)
    return (row) => readNeed(row, about, above).reading.reads
  },
}
