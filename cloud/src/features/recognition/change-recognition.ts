import { ContractError } from '@talent/contract'
import {
  KEEPS_RECOGNITION_VERSION,
  recognitionWorkflow,
  type RecognitionChanged,
  type RecognitionEvent,
} from '@talent/contract/recognition'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { advance } from '../../lib/advance.ts'
import { objectionsTo } from '../complaint/index.ts'
import { factsNow } from './here.ts'
import { schemesOf } from './schemes.ts'
import type { RecognitionRow, RecognitionTables } from './tables.ts'
import { writeStep, type RecognitionParty } from './write-step.ts'

export type RecognitionPatch = Updateable<
  Omit<RecognitionTables['recognition'], 'state' | 'version' | 'last_seq'>
>

export interface RecognitionChange {
  readonly event: RecognitionEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  readonly patch?: RecognitionPatch
  readonly words?: string
}

const REFUSED: Partial<Record<RecognitionEvent, string>> = {
  object: '公示已经结束',
  refuse: '公示已经有了结果，请刷新后再看',
  revoke: '这次认定已到期、已由新的代替或已撤销，请刷新后再看',
}

/** The one way a locked recognition changes: table, version, the row, its course, the news. */
export async function applyRecognitionChange(
  deps: Deps,
  trx: Trx,
  row: RecognitionRow,
  by: RecognitionParty,
  { event, version: seen, patch, words }: RecognitionChange,
): Promise<RecognitionChanged> {
  const [schemeOf, objections] = await Promise.all([schemesOf(trx, [row]), objectionsTo(trx, [row.id])])
  const facts = factsNow(deps, row, schemeOf(row), objections(row.id).open)
  const { state, version } = advance(
    recognitionWorkflow,
    row,
    { event, by: by.role, facts, seen, keeps: KEEPS_RECOGNITION_VERSION },
    () => {
      const message = REFUSED[event]
      return message === undefined ? undefined : new ContractError('wrong_state', { message })
    },
  )
  const seq = row.last_seq + 1
  await trx
    .updateTable('recognition')
    .set({ ...patch, state, version, last_seq: seq })
    .where('id', '=', row.id)
    .execute()
  await writeStep(deps, trx, { id: row.id, seq }, by, { kind: event, words })
  return { id: row.id, number: row.number, version, state }
}
