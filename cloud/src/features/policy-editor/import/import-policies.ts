import { ContractError } from '@talent/contract'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import { leavesOf } from '@talent/contract/eligibility'
import type { CellFault } from '@talent/contract/import'
import {
  EditedPolicy,
  EMPTY_POLICY,
  policyDifference,
  withConditions,
  type PolicyContent,
} from '@talent/contract/policy-editor'
import { sql } from 'kysely'
import * as v from 'valibot'
import { holdLock } from '../../../db/hold-lock.ts'
import type { Reader, Trx } from '../../../db/database.ts'
import type { Deps } from '../../../deps.ts'
import { faultAt, type Importer, type PlannedRow, type ReadRow } from '../../../importers.ts'
import { beginCopy, findCopy, hashOf, saveCopyIn, type Copy } from '../../publication/index.ts'
import { policyPublication } from '../policy-publication.ts'
import { EXAMPLE_MARK, POLICY_COLUMNS, POLICY_TEMPLATE } from './columns.ts'
import { faultsAtCells, policiesIn, readPolicyRows, type PolicyRows } from './read-policy.ts'

/** What one policy of the file is, wherever it is written: its name, its number, and its content over what there is. */
interface Found {
  readonly line: number
  readonly parts: readonly string[]
  readonly title: string
  readonly docNo: string | null
  readonly id: string | null
  /** The content, and what is wrong with it. */
  read(present: PolicyContent | null): { content: PolicyContent; faults: CellFault[] }
  /** Of what the checks of the editor say. */
  at(faults: readonly { field: string; label: string; message: string }[]): CellFault[]
  /** Why it isn't read at all. */
  readonly refused?: CellFault
}

interface Act {
  /** Null: it is begun. */
  readonly id: string | null
  readonly publishedVersion: number
  readonly content: PolicyContent
}

/** In place of what can't be kept: its reason. */
const UNKEPT = 'refused'
const TOO_GREAT = '有一个数大得没法算（如 1e400），请核对'

/** 1e400 is read as more than any number, which no JSON can keep. */
const isBoundless = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isBoundless)
    : typeof value === 'number' && !Number.isFinite(value)

const keysOf = (value: object) => Object.keys(value).filter((key) => key !== 'id')
const KNOWN = [
  ...Object.keys(EMPTY_POLICY),
  'forWhom',
  'applyFrom',
  'applyUntil',
  'exclusions',
  'matter',
  'offered',
]
const titleIn = (one: unknown) => text((one as { title?: unknown }).title)
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** One of a JSON list, in the shape of the editor. */
function ofJson({ at, line, value, cells }: ReadRow): Found {
  const given = (value ?? {}) as Record<string, unknown>
  const wrong = (label: string, message: string): CellFault => faultAt(undefined, label, message)
  const unkept = cells[UNKEPT]
  const refused = unkept?.fault
  return {
    ...{ line, parts: [at] },
    title: unkept?.text ?? text(given['title']),
    docNo: text(given['docNo']) || null,
    id: text(given['id']) || null,
    ...(refused !== undefined && { refused: wrong('内容', refused) }),
    read() {
      const strange = keysOf(given).filter((key) => !KNOWN.includes(key))
      const { id: _, ...own } = given
      const parsed = v.safeParse(EditedPolicy, { ...EMPTY_POLICY, ...own })
      const faults = [
        ...strange.map((key) => wrong(key.slice(0, 40), '不认识的内容，请删去或核对名称')),
        ...(parsed.success ? [] : parsed.issues.map(({ message }) => wrong('内容', message))),
      ]
      const content = parsed.success ? parsed.output : { ...EMPTY_POLICY, title: text(given['title']) }
      const worded = 'conditions' in given ? content : withConditions(content, content.eligibility)
      return { content: worded, faults }
    },
    at: (faults) => faults.map(({ label, message }) => wrong(label, message)),
  }
}

/** Rows of a sheet. */
function ofRows(group: PolicyRows): Found {
  const [first] = group.rows
  let last: ReturnType<typeof readPolicyRows>['reading'] | undefined
  const name = first?.cells['title'] ?? Object.values(first?.cells ?? {})[0]
  return {
    line: first?.line ?? 0,
    parts: group.rows.map(({ at }) => at),
    ...{ title: group.title, docNo: group.docNo, id: group.id },
    read(present) {
      const { content, reading } = readPolicyRows(group, present)
      last = reading
      if (reading.faults.length > 0) return { content, faults: reading.faults }
      const parsed = v.safeParse(EditedPolicy, content)
      return parsed.success
        ? { content: parsed.output, faults: [] }
        : { content, faults: parsed.issues.map(({ message }) => faultAt(name, '内容', message)) }
    },
    at: (faults) => (last === undefined ? [] : faultsAtCells(faults, last, name)),
  }
}

const foundIn = (rows: readonly ReadRow[]): Found[] =>
  rows.some(({ value }) => value !== undefined) || rows.some(({ cells }) => UNKEPT in cells)
    ? rows.map(ofJson)
    : policiesIn(rows).map(ofRows)

interface There {
  readonly id: string
  readonly title: string
  readonly docNo: string | null
}

/** Those a file may mean, published or begun. */
async function policiesThere(reader: Reader, all: readonly Found[]): Promise<There[]> {
  const titles = ['', ...new Set(all.map(({ title }) => title))]
  const ids = ['', ...new Set(all.flatMap(({ id }) => id ?? []))]
  const begun = sql<string>`content ->> 'title'`
  const [policies, copies] = await Promise.all([
    reader
      .selectFrom('policy')
      .select(['id', 'title', 'doc_no as docNo'])
      .where((eb) => eb.or([eb('title', 'in', titles), eb('id', 'in', ids)]))
      .orderBy('id')
      .execute(),
    reader
      .selectFrom('publication_copy')
      .select(['subject_id as id', begun.as('title'), sql<string | null>`content ->> 'docNo'`.as('docNo')])
      .where('kind', '=', 'policy')
      .where('published_version', '=', 0)
      .where((eb) => eb.or([eb(begun, 'in', titles), eb('subject_id', 'in', ids)]))
      .orderBy('subject_id')
      .execute(),
  ])
  const known = new Set(policies.map(({ id }) => id))
  return [...policies, ...copies.filter(({ id }) => !known.has(id))]
}

const meant = ({ id, title, docNo }: Found, there: readonly There[]): There[] =>
  id === null
    ? there.filter((one) => one.title === title && (docNo === null || one.docNo === docNo))
    : there.filter((one) => one.id === id)

const planned = (
  found: Found,
  outcome: PlannedRow['outcome'],
  sub: string,
  act: Act | null = null,
): PlannedRow => ({
  ...{ line: found.line, parts: found.parts, outcome, sub, act, faults: [] },
  title: found.title || '没有名称的政策',
})
const refusing = (found: Found, faults: CellFault[]): PlannedRow => ({
  ...planned(found, 'refused', '这一项不导入'),
  faults,
})
const inShort = ({ benefits, eligibility, materials }: PolicyContent) =>
  `${benefits.length} 项待遇，${eligibility === null ? 0 : leavesOf(eligibility).length} 个条件，${materials.length} 份材料`

/** What one of them would do now. */
async function planOne(deps: Deps, found: Found, there: readonly There[]): Promise<PlannedRow> {
  if (found.refused !== undefined) return refusing(found, [found.refused])
  const wrongName = (message: string) =>
    refusing(found, found.at([{ field: 'title', label: '政策名称', message }]))
  const [match, ...others] = meant(found, there)
  const publication = policyPublication(deps)
  const [published, copy]: [{ version: number; content: PolicyContent } | null, Copy<PolicyContent> | null] =
    match === undefined
      ? [null, null]
      : [await publication.current(deps.db, match.id), await findCopy(deps.db, publication, match.id)]
  const { content, faults } = found.read(copy?.content ?? published?.content ?? null)
  if (found.id !== null && match === undefined)
    return wrongName(`没有编号是“${found.id.slice(0, 40)}”的政策，新的政策不写编号`)
  if (others.length > 0) return wrongName('有几项政策叫这个名称，请写发文字号或编号')
  if (faults.length > 0) return refusing(found, faults)
  const hash = hashOf(content)
  const inForce = published !== null && published.version > 0
  if (copy !== null && copy.hash === hash)
    return planned(found, 'same', inForce ? '已有这份改动稿' : '已有这份草稿')
  if (inForce && hash === hashOf(published.content))
    return copy === null
      ? planned(found, 'same', `和线上第 ${published.version} 版一样`)
      : planned(found, 'same', '和线上一样；另有一份没发布的改动稿，不动它')
  if (copy !== null)
    return wrongName(
      `已有改动稿（${copy.by}${monthDayOf(chinaTime(new Date(copy.at)).day)}改），导入会盖掉它。请先发布或放弃`,
    )
  const checked = await publication.check(deps.db, content, match?.id ?? '')
  if (checked.length > 0) return refusing(found, found.at(checked))
  return inForce
    ? planned(
        found,
        'changed',
        `存为第 ${published.version + 1} 版草稿，和线上比改 ${policyDifference(published.content, content).length} 处，不发布`,
        { id: match?.id ?? null, publishedVersion: published.version, content },
      )
    : planned(found, 'new', `存为草稿，不发布：${inShort(content)}`, {
        id: null,
        publishedVersion: 0,
        content,
      })
}

/** Policies as a clerk lists them, several rows each, or as JSON: each becomes a working copy, which nothing here publishes. */
export const policyImporter: Importer = {
  kind: 'policies',
  most: 2_000,
  columns: POLICY_COLUMNS,
  rowsOfJson(value) {
    const all: unknown[] = Array.isArray(value) ? value : [value]
    if (!all.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) return null
    return all.map((one, at): ReadRow => {
      const name = { at: String(at + 1), line: at + 1, sheet: '' }
      return isBoundless(one)
        ? { ...name, cells: { [UNKEPT]: { at: '', text: titleIn(one), fault: TOO_GREAT } } }
        : { ...name, cells: {}, value: one }
    })
  },
  template: async () => POLICY_TEMPLATE,
  async lock(trx: Trx, rows) {
    await holdLock(trx, 'policy_import')
    const ids = (await policiesThere(trx, foundIn(rows))).map(({ id }) => id)
    await trx
      .selectFrom('policy')
      .select('id')
      .where('id', 'in', ['', ...ids])
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
  },
  async plan(deps, _, rows) {
    const all = foundIn(rows)
    const there = await policiesThere(deps.db, all)
    const firstAt = new Map<string, Found>()
    const out: PlannedRow[] = []
    for (const found of all) {
      if (found.title.startsWith(EXAMPLE_MARK)) {
        out.push(planned(found, 'ignored', '这是模板里的例子，不导入'))
        continue
      }
      const key = meant(found, there)[0]?.id ?? `${found.title}\n${found.docNo ?? ''}`
      const first = firstAt.get(key)
      firstAt.set(key, first ?? found)
      const one = await planOne(deps, found, there)
      out.push(
        first === undefined
          ? one
          : refusing(found, [
              ...one.faults,
              ...found.at([
                {
                  field: 'title',
                  label: '政策名称',
                  message: `和第 ${first.line} 行是同一项政策，请写在一起`,
                },
              ]),
            ]),
      )
    }
    return { rows: out, unmentioned: { count: 0, items: [] } }
  },
  async apply(deps, trx, by, acts) {
    const publication = policyPublication(deps)
    for (const { id, publishedVersion, content } of acts as Act[]) {
      if (id === null) await beginCopy(deps, trx, by, { kind: 'policy', id: deps.newId(), content })
      else
        await saveCopyIn(deps, trx, by, publication, id, { basedOn: null, publishedVersion, content }).catch(
          (error: unknown) => {
            throw error instanceof ContractError && error.code === 'stale_copy'
              ? new ContractError('stale_version')
              : error
          },
        )
    }
  },
}
