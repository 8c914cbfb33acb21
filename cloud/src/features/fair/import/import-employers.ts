import { ContractError, MOST } from '@talent/contract'
import type { FairEmployerInput } from '@talent/contract/fair'
import { plainWords } from '@talent/contract/recruitment'
import type { Deps } from '../../../deps.ts'
import { faultAt, type Importer, type Planned, type PlannedRow } from '../../../importers.ts'
import { employersThere, putEmployers, requireListOpen, takeOut } from '../employers.ts'
import { lockFair, requireFair } from '../fair-rows.ts'
import { EMPLOYER_COLUMNS, EMPLOYER_TEMPLATE } from './columns.ts'
import { employersIn, GROUPS, nameless, readingsOfRow, SAME, type EmployerRows } from './read-employers.ts'

/** `id` null: one more. */
type Act =
  { readonly id: string | null; readonly employer: FairEmployerInput } | { readonly out: readonly string[] }
type There = FairEmployerInput & { readonly id: string }

const SHOWN = 3
const some = (names: readonly string[]) =>
  names.slice(0, SHOWN).join('、') + (names.length > SHOWN ? ` 等 ${names.length} 个` : '')
const standWords = (stand: string) => stand || '没写'
const inShort = ({ stand, posts }: FairEmployerInput) =>
  [stand && `展位 ${stand}`, posts.length > 0 ? `${posts.length} 个岗位` : '没有岗位']
    .filter(Boolean)
    .join('，')

/** The employer as the file says it is now, and what that changes in words; nothing where it says the same. */
function changesOf(
  present: There,
  said: EmployerRows['said'],
): { employer: FairEmployerInput; words: string[] } {
  const { id: _, ...before } = present
  const known = new Map(before.posts.map((title) => [plainWords(title), title]))
  // A post written otherwise is the same.
  const posts = said.posts?.map((title) => known.get(plainWords(title)) ?? title) ?? before.posts
  const isStand = said.stand === undefined || plainWords(said.stand) === plainWords(before.stand)
  const stand = isStand ? before.stand : (said.stand ?? '')
  const added = posts.filter((title) => !before.posts.includes(title))
  const gone = before.posts.filter((title) => !posts.includes(title))
  return {
    employer: added.length + gone.length > 0 ? { ...before, stand, posts } : { ...before, stand },
    words: [
      ...(isStand ? [] : [`展位 ${standWords(before.stand)} → ${stand || '没写'}`]),
      ...(added.length > 0 ? [`加岗位 ${some(added)}`] : []),
      ...(gone.length > 0 ? [`去掉岗位 ${some(gone)}`] : []),
    ],
  }
}

function planRows(there: readonly There[], all: readonly EmployerRows[]) {
  const byName = new Map(there.map((one) => [plainWords(one.name), one]))
  let room = MOST.fairEmployers - there.length
  const rows = all.map((read): PlannedRow => {
    const { rows: parts, name, said, faults, isExample } = read
    const [first] = parts
    const base = {
      ...{ at: first?.at ?? '', line: first?.line ?? 0, parts: parts.map(({ at }) => at) },
      ...{ title: name || '没写名称的单位', faults, act: null },
    }
    if (isExample) return { ...base, faults: [], outcome: 'ignored', sub: '模板里的例子' }
    if (faults.length > 0) return { ...base, outcome: 'refused', sub: '这一家不导入' }
    const present = byName.get(plainWords(name))
    byName.delete(plainWords(name))
    if (present === undefined) {
      room -= 1
      if (room < 0) {
        const full = faultAt(undefined, '单位', `一场招聘会最多 ${MOST.fairEmployers} 家单位`)
        return { ...base, faults: [full], outcome: 'refused', sub: '放不下了' }
      }
      const employer = { stand: '', posts: [], ...said, name }
      return { ...base, outcome: 'new', sub: inShort(employer), act: { id: null, employer } satisfies Act }
    }
    const { employer, words } = changesOf(present, said)
    return words.length === 0
      ? { ...base, outcome: 'same', sub: '和名单里的一样' }
      : {
          ...base,
          outcome: 'changed',
          sub: words.join('；'),
          act: { id: present.id, employer } satisfies Act,
        }
  })
  return { rows, rest: [...byName.values()] }
}

const UNMENTIONED_SHOWN = 50

const targetOf = (deps: Deps, id: string | null) => {
  if (id === null) throw new ContractError('not_found')
  return requireListOpen(deps, deps.db, id)
}

/** The employers of a 招聘会 as whoever holds it lists them: a row each, or a row for each post. */
export const employerImporter: Importer = {
  kind: 'fair_employers',
  most: 2_000,
  columns: EMPLOYER_COLUMNS,
  allSheets: true,
  mapped: true,
  template: async () => EMPLOYER_TEMPLATE,
  async target(deps, id) {
    const { title, issue } = await requireFair(deps.db, id)
    return { title: `${issue === null ? '' : `第 ${issue} 场 `}${title}`, publisher: '' }
  },
  async lock(trx, _, { into }) {
    if (into !== null) await lockFair(trx, into)
  },
  async plan(deps, _, rows, about): Promise<Planned> {
    const { id } = await targetOf(deps, about.into)
    const { rows: planned, rest } = planRows(await employersThere(deps.db, id), employersIn(rows, about))
    const without = nameless(rows)
    const shown = rows.length === 0 ? [] : rest
    const out = shown.map((one) => one.id).filter((one) => about.out.includes(one))
    return {
      rows: planned,
      unmentioned: {
        count: shown.length,
        items: shown
          .slice(0, UNMENTIONED_SHOWN)
          .map((one) => ({ id: one.id, title: one.name, sub: inShort(one) })),
        out,
      },
      also: out.length > 0 ? [{ out } satisfies Act] : [],
      questions:
        without === 0
          ? []
          : [
              {
                key: GROUPS,
                words: `有 ${without} 行没写单位名称，和上一行是同一家吗？`,
                options: [
                  { value: SAME, text: '是，同上一行' },
                  { value: 'no', text: '不是，一行一行写' },
                ],
              },
            ],
    }
  },
  async apply(deps, trx, _, acts, { into }) {
    const { id: fairId } = await targetOf({ ...deps, db: trx }, into)
    const all = acts as readonly Act[]
    await takeOut(
      trx,
      fairId,
      all.flatMap((act) => ('out' in act ? act.out : [])),
    )
    await putEmployers(
      trx,
      fairId,
      all.flatMap((act) =>
        'employer' in act ? [{ id: act.id ?? deps.newId(), employer: act.employer }] : [],
      ),
    )
  },
  readingsOf: (_, about) => (row) => readingsOfRow(row, about),
}
