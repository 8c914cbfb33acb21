import type { FieldFault } from '@talent/contract'
import { leavesOf, type Condition, type Leaf } from '@talent/contract/eligibility'
import { readDay, type CellFault } from '@talent/contract/import'
import { Amount, POLICY_GROUPS } from '@talent/contract/policy'
import {
  EMPTY_POLICY,
  leafInWords,
  PER_LABEL,
  placesOf,
  withConditions,
  type PolicyContent,
} from '@talent/contract/policy-editor'
import * as v from 'valibot'
import { faultAt, type ReadCell, type ReadRow } from '../../../importers.ts'
import {
  BENEFIT_COLUMNS,
  CONDITION_COLUMNS,
  DAY_COLUMNS,
  labelOfColumn,
  LIST_COLUMNS,
  MATERIAL_COLUMNS,
  OWN_COLUMNS,
  STEP_COLUMNS,
  WORD_COLUMNS,
  type ColumnKey,
} from './columns.ts'
import { readFact, readInclusive, readOperator, readValue } from './read-condition.ts'

/** Rows of one policy, as they stand below one another. */
export interface PolicyRows {
  readonly rows: readonly ReadRow[]
  readonly title: string
  readonly docNo: string | null
  /** Of an existing one, where it is named. */
  readonly id: string | null
}

const cellOf = (row: ReadRow, key: ColumnKey): ReadCell | undefined => row.cells[key]
const said = (row: ReadRow, key: ColumnKey): string => cellOf(row, key)?.text ?? ''

/** A policy goes on for as long as no other name stands in the first column. */
export function policiesIn(rows: readonly ReadRow[]): PolicyRows[] {
  const all: { rows: ReadRow[]; title: string; docNo: string | null; id: string | null }[] = []
  for (const row of rows) {
    const [title, docNo, id] = [said(row, 'title'), said(row, 'docNo'), said(row, 'id')]
    const last = all[all.length - 1]
    const goesOn =
      last !== undefined &&
      (title === '' || title === last.title) &&
      (docNo === '' || last.docNo === null || docNo === last.docNo) &&
      (id === '' || last.id === null || id === last.id)
    if (goesOn) {
      last.rows.push(row)
      last.docNo ??= docNo || null
      last.id ??= id || null
    } else all.push({ rows: [row], title, docNo: docNo || null, id: id || null })
  }
  return all
}

interface Reading {
  readonly faults: CellFault[]
  /** The cell that a part of the content came from, by the name the checks give it. */
  readonly cellOfPart: Map<string, { cell: ReadCell | undefined; label: string }>
}

const listOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
const orNull = (text: string): string | null => (text === '' ? null : text)
const MONEY = /^\d{1,9}(\.\d{1,2})?$/
const amountIn = (text: string): number | null => {
  const bare = text.replace(/[,，\s]|元$|%$/g, '')
  return MONEY.test(bare) ? Number(bare) : null
}

function reader({ faults }: Reading) {
  const refuse = (row: ReadRow, key: ColumnKey, message: string, instead?: ColumnKey) =>
    void faults.push(
      faultAt(
        cellOf(row, key) ?? (instead && cellOf(row, instead)) ?? Object.values(row.cells)[0],
        labelOfColumn(key),
        message,
      ),
    )
  const number = (row: ReadRow, key: ColumnKey): number | null => {
    if (said(row, key) === '') return null
    const read = amountIn(said(row, key))
    if (read === null && cellOf(row, key)?.fault === undefined)
      refuse(row, key, '请写成 1500 或 1500.50 这样的数')
    return read
  }
  return { refuse, number }
}

/** What the sheet says of the policy itself; what it has no cell for stays as it was. */
function readOwn(base: PolicyContent, { rows }: PolicyRows, reading: Reading): PolicyContent {
  const { refuse } = reader(reading)
  const found: Partial<Record<ColumnKey, { row: ReadRow; text: string }>> = {}
  for (const key of OWN_COLUMNS)
    for (const row of rows) {
      const cell = cellOf(row, key)
      if (cell === undefined) continue
      const first = found[key]
      if (first === undefined) {
        found[key] = { row, text: cell.text }
        reading.cellOfPart.set(key, { cell, label: labelOfColumn(key) })
      } else if (first.text !== cell.text)
        refuse(row, key, `和 ${cellOf(first.row, key)?.at ?? ''} 不一样，一项政策只写一个`)
    }
  const content = { ...base } as Record<string, unknown>
  for (const key of WORD_COLUMNS) if (found[key]) content[key] = found[key].text
  for (const key of LIST_COLUMNS) if (found[key]) content[key] = listOf(found[key].text)
  for (const key of DAY_COLUMNS) {
    const one = found[key]
    if (one === undefined) continue
    const day = readDay(one.text)
    if ('value' in day) content[key] = day.value
    else if (cellOf(one.row, key)?.fault === undefined) refuse(one.row, key, day.fault)
  }
  const groups = found.forWhom && listOf(found.forWhom.text)
  const strange = groups?.find((one) => !(POLICY_GROUPS as readonly string[]).includes(one))
  if (found.forWhom && strange !== undefined)
    refuse(found.forWhom.row, 'forWhom', `没有“${strange}”这一类，可以写：${POLICY_GROUPS.join('、')}`)
  return content as unknown as PolicyContent
}

const PER = Object.entries(PER_LABEL).filter(([per]) => per !== 'count')

/** What the row comes to, where it says how it is added up. */
function readSum(row: ReadRow, reading: Reading): Amount | undefined {
  const { refuse, number } = reader(reading)
  const [yuan, count, most] = [number(row, 'yuan'), number(row, 'count'), number(row, 'most')]
  const words = said(row, 'per')
  if (words === '') {
    if (yuan !== null || count !== null || most !== null)
      refuse(row, 'per', '写了合计的数，请填合计方式', 'yuan')
    return undefined
  }
  const per = PER.find(([, label]) => label === words)?.[0]
  if (per === undefined) {
    refuse(row, 'per', `合计方式只能写：${PER.map(([, label]) => label).join('、')}`)
    return undefined
  }
  if (count !== null && per !== 'month' && per !== 'year') refuse(row, 'count', '只有每月、每年的写几期')
  const parsed = v.safeParse(Amount, {
    per,
    ...(per === 'price' ? { share: yuan } : { yuan }),
    ...(most !== null && { most }),
    ...(per === 'month' && { months: count }),
    ...(per === 'year' && { years: count }),
  })
  if (parsed.success) return parsed.output
  const at = { share: 'yuan', yuan: 'yuan', most: 'most', months: 'count', years: 'count' } as const
  for (const { path } of parsed.issues) {
    const part = String(path?.[0]?.key ?? 'yuan')
    refuse(row, part in at ? at[part as 'yuan'] : 'yuan', '这个数太大、太小或不是整数，请核对', 'per')
  }
  return undefined
}

const has = (row: ReadRow, keys: readonly ColumnKey[]) => keys.some((key) => cellOf(row, key) !== undefined)

function readBenefits(
  base: PolicyContent,
  { rows }: PolicyRows,
  reading: Reading,
): PolicyContent['benefits'] {
  const own = rows.filter((row) => has(row, BENEFIT_COLUMNS))
  if (own.length === 0) return base.benefits
  return own.map((row, at) => {
    const [name, appliesTo] = [said(row, 'benefit'), orNull(said(row, 'appliesTo'))]
    const cell = cellOf(row, 'benefit') ?? BENEFIT_COLUMNS.map((key) => cellOf(row, key)).find(Boolean)
    reading.cellOfPart.set(`benefits.${at}`, { cell, label: labelOfColumn('benefit') })
    const before = base.benefits.find((one) => one.name === name && one.appliesTo === appliesTo)
    const sum = readSum(row, reading)
    const amount = orNull(said(row, 'amount'))
    return {
      // The day an amount is good until is that amount's: a new one has its own.
      ...(before?.validUntil && before.amount === amount && { validUntil: before.validUntil }),
      formula: before?.formula ?? null,
      ...(before?.whom !== undefined && { whom: before.whom }),
      ...{ name, appliesTo },
      amount,
      period: orNull(said(row, 'period')),
      cap: orNull(said(row, 'cap')),
      schedule: orNull(said(row, 'schedule')),
      ...(sum !== undefined && { sum }),
    }
  })
}

/** A condition of one row, or null with its faults named. */
function readLeaf(row: ReadRow, known: readonly Leaf[], reading: Reading): Leaf | null {
  const { refuse } = reader(reading)
  if (said(row, 'fact') === '') {
    refuse(row, 'fact', '请填条件，如“年龄”', 'operator')
    return null
  }
  const [fact, operator] = [readFact(said(row, 'fact')), readOperator(said(row, 'operator'))]
  if ('fault' in fact) refuse(row, 'fact', fact.fault)
  if ('fault' in operator) refuse(row, 'operator', operator.fault, 'fact')
  const inclusive = readInclusive(said(row, 'inclusive'))
  if ('fault' in inclusive) refuse(row, 'inclusive', inclusive.fault)
  if ('fault' in fact || 'fault' in operator || 'fault' in inclusive) return null
  const lacks = said(row, 'operator') === '没有'
  const value = lacks ? { value: false } : readValue(fact.value, operator.value, said(row, 'value'))
  if ('fault' in value) {
    if (cellOf(row, 'value')?.fault === undefined) refuse(row, 'value', value.fault, 'fact')
    return null
  }
  const what = { fact: fact.value, operator: operator.value, value: value.value }
  const onlyFor = said(row, 'onlyFor')
  const before = known.find(
    (one) => leafInWords(one) === leafInWords(what) && (one.onlyForBenefit ?? '') === onlyFor,
  )
  return {
    ...before,
    ...what,
    summary: said(row, 'summary') || before?.summary || leafInWords(what),
    clause: orNull(said(row, 'clause')),
    ...(onlyFor !== '' && { onlyForBenefit: onlyFor }),
    ...(inclusive.value !== undefined && { inclusive: inclusive.value }),
  }
}

/** All of them hold; of those in one group any. */
function readConditions(base: PolicyContent, { rows }: PolicyRows, reading: Reading): Condition | null {
  const own = rows.filter((row) => has(row, CONDITION_COLUMNS))
  if (own.length === 0) return base.eligibility
  const known = base.eligibility === null ? [] : leavesOf(base.eligibility)
  const parts: (Leaf | { name: string; any: Leaf[] })[] = []
  const rowOf = new Map<Leaf, ReadRow>()
  for (const row of own) {
    const leaf = readLeaf(row, known, reading)
    if (leaf === null) continue
    rowOf.set(leaf, row)
    const name = said(row, 'anyOf')
    const group = parts.find((one) => 'any' in one && one.name === name)
    if (name === '') parts.push(leaf)
    else if (group !== undefined && 'any' in group) group.any.push(leaf)
    else parts.push({ name, any: [leaf] })
  }
  if (parts.length === 0) return base.eligibility
  const tree: Condition = { all: parts.map((one) => ('any' in one ? { any: one.any } : one)) }
  const first = own[0]
  reading.cellOfPart.set('eligibility', {
    cell: first && (cellOf(first, 'fact') ?? cellOf(first, 'operator')),
    label: labelOfColumn('fact'),
  })
  for (const { leaf, place } of placesOf(tree)) {
    const row = rowOf.get(leaf)
    const key = leaf.clause === null ? 'clause' : 'fact'
    if (row !== undefined)
      reading.cellOfPart.set(`eligibility.${place.join('.')}`, {
        cell: cellOf(row, key) ?? cellOf(row, 'fact'),
        label: labelOfColumn(key),
      })
  }
  return tree
}

const REQUIRED = new Map([
  ...(['', '是', '必交'] as const).map((one) => [one, true] as const),
  ...(['否', '选交', '不必'] as const).map((one) => [one, false] as const),
])

function readRest(base: PolicyContent, { rows }: PolicyRows, reading: Reading) {
  const { refuse } = reader(reading)
  const materials = rows
    .filter((row) => has(row, MATERIAL_COLUMNS))
    .map((row) => {
      const required = REQUIRED.get(said(row, 'required') as '')
      if (required === undefined) refuse(row, 'required', '请写“是”或“否”')
      if (said(row, 'material') === '') refuse(row, 'material', '请填材料的名称', 'form')
      return {
        name: said(row, 'material'),
        form: orNull(said(row, 'form')),
        required: required ?? true,
        onlyIf: orNull(said(row, 'onlyIf')),
      }
    })
  const steps = rows
    .filter((row) => has(row, STEP_COLUMNS))
    .map((row, at) => {
      if (said(row, 'step') === '') refuse(row, 'step', '请填步骤的名称', 'actor')
      return {
        order: at + 1,
        name: said(row, 'step'),
        actor: orNull(said(row, 'actor')),
        limit: orNull(said(row, 'limit')),
      }
    })
  return {
    materials: materials.length === 0 ? base.materials : materials,
    steps: steps.length === 0 ? base.steps : steps,
  }
}

/** Each part's fault at the cell it came from; what came from no cell stands beside the policy's name. */
export const faultsAtCells = (
  faults: readonly FieldFault[],
  { cellOfPart }: Reading,
  name: ReadCell | undefined,
): CellFault[] =>
  faults.map(({ field, label, message }) => {
    const at = cellOfPart.get(field)
    return at === undefined ? faultAt(name, label, message) : faultAt(at.cell, at.label, message)
  })

/** A policy as its rows say it, over what there is of it; every fault of a cell named. */
export function readPolicyRows(
  group: PolicyRows,
  present: PolicyContent | null,
): { content: PolicyContent; reading: Reading } {
  const reading: Reading = { faults: [], cellOfPart: new Map() }
  for (const row of group.rows)
    for (const [key, cell] of Object.entries(row.cells))
      if (cell.fault !== undefined)
        reading.faults.push(faultAt(cell, labelOfColumn(key as ColumnKey), cell.fault))
  const base = { ...(present ?? EMPTY_POLICY), title: group.title }
  const own = readOwn(base, group, reading)
  const content = {
    ...own,
    benefits: readBenefits(base, group, reading),
    ...readRest(base, group, reading),
  }
  const eligibility = readConditions(base, group, reading)
  // Conditions as they were keep the words they had.
  return {
    content: eligibility === base.eligibility ? content : withConditions(content, eligibility),
    reading,
  }
}
