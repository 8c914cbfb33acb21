import { ContractError, type Subject } from '@talent/contract'
import type { ConsentText } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Place } from '../../lib/field-encryption.ts'
import type { SubjectRules } from '../../subjects.ts'
import { endConsents, giveConsents } from '../consent/index.ts'

/** A list that is a person's own and nobody else's, encrypted as a whole and kept with their consent. */
export interface OwnList<T> {
  /** Also the subject's kind, and what the consent is for. */
  readonly kind: 'family' | 'answers'
  readonly title: string
  readonly column: 'members_encrypted' | 'answers_encrypted'
  readonly place: (accountId: string) => Place
  readonly consent: ConsentText
  /** null: this change needs none; else what it is given for, in words. */
  readonly agreedTo: (before: readonly T[], now: readonly T[]) => string | null
}
export interface KeptList<T> {
  readonly list: readonly T[]
  /** 0: none was ever kept. */
  readonly version: number
}

const subjectOf = ({ kind }: Pick<OwnList<unknown>, 'kind'>, id: string): Subject => ({ kind, id })

const encrypt = <T>({ cipher }: Deps, { place }: OwnList<T>, accountId: string, list: readonly T[]) =>
  cipher.encrypt(place(accountId), JSON.stringify(list))

export async function readOwnList<T>(
  { cipher }: Deps,
  db: Reader,
  { kind, column, place }: OwnList<T>,
  accountId: string,
): Promise<KeptList<T>> {
  const { rows } = await sql<{ list: Buffer; version: number }>`
    select ${sql.ref(column)} as list, version from ${sql.table(kind)} where account_id = ${accountId}`.execute(
    db,
  )
  const [row] = rows
  if (row === undefined) return { list: [], version: 0 }
  return { list: JSON.parse(cipher.decrypt(place(accountId), row.list)) as T[], version: row.version }
}

/** In one statement: of two at once one finds the version gone on. */
async function put<T>(
  deps: Deps,
  trx: Trx,
  own: OwnList<T>,
  accountId: string,
  list: readonly T[],
  basedOn: number,
): Promise<boolean> {
  const [table, column, kept] = [
    sql.table(own.kind),
    sql.ref(own.column),
    encrypt(deps, own, accountId, list),
  ]
  const { numAffectedRows } = await (
    basedOn === 0
      ? sql`insert into ${table} (account_id, ${column}, version) values (${accountId}, ${kept}, 1) on conflict do nothing`
      : sql`update ${table} set ${column} = ${kept}, version = version + 1
        where account_id = ${accountId} and version = ${basedOn}`
  ).execute(trx)
  return numAffectedRows === 1n
}

interface Fault {
  field: string
  label: string
  message: string
}
interface Saving<T> {
  readonly list: readonly T[]
  readonly basedOn: number
  /** The version of the words ticked. */
  readonly consent: number | null
}

/** The words that have to be agreed to are the ones that stand now. */
function consentFaults({ title, version }: ConsentText, agreed: number | null) {
  if (agreed === version) return []
  const message = agreed === null ? '请阅读后勾选同意，不同意就不保存' : '同意的内容有更新，请重新阅读后勾选'
  return [{ field: 'consent', label: title, message }]
}

/**
 * The list as a whole, over the version it is based on. Sent once more after a lost answer, it is what is there, and agreed
 * to once. Emptied, nothing is agreed to any more.
 * @throws ContractError `invalid`, `stale_version`
 */
export async function keepOwnList<T>(
  deps: Deps,
  trx: Trx,
  own: OwnList<T>,
  accountId: string,
  { list, basedOn, consent }: Saving<T>,
  faults: readonly Fault[] = [],
): Promise<KeptList<T>> {
  const before = await readOwnList(deps, trx, own, accountId)
  if (before.version === basedOn + 1 && JSON.stringify(before.list) === JSON.stringify(list)) return before
  const agreedTo = own.agreedTo(before.list, list)
  const fields = [...faults, ...(agreedTo === null ? [] : consentFaults(own.consent, consent))]
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  if (!(await put(deps, trx, own, accountId, list, basedOn))) throw new ContractError('stale_version')
  const given = { subject: subjectOf(own, accountId), accountId, at: deps.clock.now() }
  if (list.length === 0) await endConsents(trx, given.subject, given.at)
  if (agreedTo !== null)
    await giveConsents(deps, trx, given, [{ ...own.consent, purpose: own.kind, title: agreedTo }])
  return { list, version: basedOn + 1 }
}

/** The same in a transaction of its own. */
export const saveOwnList = <T>(
  deps: Deps,
  own: OwnList<T>,
  accountId: string,
  saving: Saving<T>,
  faults: readonly Fault[],
): Promise<KeptList<T>> =>
  deps.db.transaction().execute((trx) => keepOwnList(deps, trx, own, accountId, saving, faults))

/** The list of an account, by its id: what the consents to keep something there are given for. Nobody is told of it. */
export const ownListSubject = <T>(own: OwnList<T>): SubjectRules => ({
  kind: own.kind,
  isHere: async (db, id) =>
    (await sql`select 1 from ${sql.table(own.kind)} where account_id = ${id}`.execute(db)).rows.length > 0,
  viewersOf: async (_, ids) => new Map(ids.map((id) => [id, (caller) => caller.accountId === id])),
  async briefsOf(deps, ids) {
    const kept = await Promise.all(ids.map((id) => readOwnList(deps, deps.db, own, id)))
    return new Map(
      ids.map((id, at) => [id, { title: own.title, number: '', open: (kept[at]?.list.length ?? 0) > 0 }]),
    )
  },
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  /** Nothing is kept there any more, and so nothing is agreed to. */
  async whenConsentWithdrawn(deps, trx, _, id) {
    await sql`update ${sql.table(own.kind)}
      set ${sql.ref(own.column)} = ${encrypt(deps, own, id, [])}, version = version + 1
      where account_id = ${id}`.execute(trx)
    await endConsents(trx, subjectOf(own, id), deps.clock.now())
  },
})
