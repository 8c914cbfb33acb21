import { ContractError, type EndpointInput } from '@talent/contract'
import {
  EMPTY_CV,
  type Cv,
  type CvContent,
  type CvPerson,
  type saveCv as saving,
} from '@talent/contract/application'
import { chinaTime } from '@talent/contract/calendar'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { cvPlace } from '../../lib/encrypted-places.ts'
import { findProfile } from '../me/index.ts'
import { verifiedOf } from '../service-request/index.ts'

export interface KeptCv {
  readonly content: CvContent
  /** 0: none was ever saved. */
  readonly version: number
  readonly savedAt: Date | null
}

export async function readCv(
  { cipher }: Pick<Deps, 'cipher'>,
  db: Reader,
  accountId: string,
): Promise<KeptCv> {
  const row = await db
    .selectFrom('cv')
    .select(['body_encrypted', 'version', 'file_id', 'saved_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) return { content: EMPTY_CV, version: 0, savedAt: null }
  const body = JSON.parse(cipher.decrypt(cvPlace(accountId), row.body_encrypted)) as CvContent
  return { content: { ...body, fileId: row.file_id }, version: row.version, savedAt: row.saved_at }
}

/** What the profile and the offices say of a person, so that no CV asks for it; null until there is a profile. */
export async function personOf(deps: Deps, db: Reader, accountId: string): Promise<CvPerson | null> {
  const today = chinaTime(deps.clock.now()).day
  const [profile, verified] = await Promise.all([
    findProfile(db, deps.cipher, accountId),
    verifiedOf(db, accountId, today),
  ])
  if (profile === null) return null
  const { name, phoneMasked, areaName, employer, education } = profile
  return { name, phoneMasked, areaName, employer, education, category: verified[0]?.value ?? null }
}

export async function fileOf(db: Reader, id: string | null): Promise<Cv['file']> {
  if (id === null) return null
  const row = await db.selectFrom('file').select(['id', 'size']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

async function show(deps: Deps, accountId: string, { content, version, savedAt }: KeptCv): Promise<Cv> {
  const [person, file, { count }] = await Promise.all([
    personOf(deps, deps.db, accountId),
    fileOf(deps.db, content.fileId),
    deps.db
      .selectFrom('application')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('talent_account_id', '=', accountId)
      .executeTakeFirstOrThrow(),
  ])
  return {
    content,
    version,
    person,
    file,
    savedAt: savedAt?.toISOString() ?? null,
    applications: Number(count),
  }
}

export const getCv = async (deps: Deps, accountId: string): Promise<Cv> =>
  show(deps, accountId, await readCv(deps, deps.db, accountId))

const refuse = (field: string, label: string, message: string): never => {
  throw new ContractError('invalid', { fields: [{ field, label, message }] })
}

/** One's own, as PDF: an upload that nothing uses yet, or what went along with an earlier application. */
async function requirePdf(trx: Trx, accountId: string, id: string): Promise<void> {
  const row = await trx
    .selectFrom('file')
    .select(['type', 'subject_kind'])
    .where('id', '=', id)
    .where('owner_account_id', '=', accountId)
    .executeTakeFirst()
  const [field, label] = ['content.fileId', '附件简历'] as const
  if (row === undefined || (row.subject_kind !== null && row.subject_kind !== 'application'))
    return refuse(field, label, '附件没有上传成功，请重新添加')
  if (row.type !== 'application/pdf') refuse(field, label, '附件简历只收 PDF，请把文件另存为 PDF 再传')
}

/** Months in the wrong order, and those that are still to come. */
function monthFaults({ jobs, study }: CvContent, thisMonth: string): void {
  jobs.forEach(({ from, until }, at) => {
    if (until !== null && until < from)
      refuse(`content.jobs.${at}.until`, '结束年月', '结束年月早于开始年月，请核对')
    if (from > thisMonth) refuse(`content.jobs.${at}.from`, '开始年月', '开始年月还没到，请核对')
    if (until !== null && until > thisMonth)
      refuse(`content.jobs.${at}.until`, '结束年月', '结束年月还没到，还在职请选“至今”')
  })
  // Whoever graduates next year says so.
  if ((study?.graduatedIn ?? '') > `${Number(thisMonth.slice(0, 4)) + 8}-12`)
    refuse('content.study.graduatedIn', '毕业年月', '毕业年月太远，请核对')
}

/** In one statement: of two at once one finds the version gone on. */
async function put(
  deps: Deps,
  trx: Trx,
  accountId: string,
  { content, basedOn }: EndpointInput<typeof saving>['body'],
): Promise<boolean> {
  const { fileId, ...body } = content
  const written = {
    body_encrypted: deps.cipher.encrypt(cvPlace(accountId), JSON.stringify(body)),
    file_id: fileId,
    saved_at: deps.clock.now(),
  }
  const row = await trx
    .insertInto('cv')
    .values({ account_id: accountId, ...written })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ ...written, version: basedOn + 1 })
        .where('cv.version', '=', basedOn),
    )
    .returning('version')
    .executeTakeFirst()
  // None was kept where somebody had one to base theirs on.
  return row !== undefined && row.version === basedOn + 1
}

/**
 * The CV as a whole, over the version it is based on. Sent once more after a lost answer, it is what is there.
 * @throws ContractError `invalid`, `stale_version`
 */
export async function keepCv(
  deps: Deps,
  trx: Trx,
  accountId: string,
  body: EndpointInput<typeof saving>['body'],
): Promise<KeptCv> {
  const before = await readCv(deps, trx, accountId)
  const same = JSON.stringify(before.content) === JSON.stringify(body.content)
  if (same && before.version === body.basedOn + 1) return before
  monthFaults(body.content, chinaTime(deps.clock.now()).day.slice(0, 7))
  if (body.content.fileId !== null) await requirePdf(trx, accountId, body.content.fileId)
  if (!(await put(deps, trx, accountId, body))) throw new ContractError('stale_version')
  return readCv(deps, trx, accountId)
}

/** @throws ContractError as `keepCv` */
export const saveCv = async (
  deps: Deps,
  accountId: string,
  { body }: EndpointInput<typeof saving>,
): Promise<Cv> =>
  show(deps, accountId, await deps.db.transaction().execute((trx) => keepCv(deps, trx, accountId, body)))

/** The PDFs that CVs name and nothing was sent with yet. */
export const uploadsOfCvs = async ({ db }: Deps, ownerIds: readonly string[]): Promise<string[]> => {
  if (ownerIds.length === 0) return []
  const rows = await db
    .selectFrom('cv')
    .select('file_id')
    .where('account_id', 'in', [...ownerIds])
    .where('file_id', 'is not', null)
    .execute()
  return rows.flatMap(({ file_id: id }) => id ?? [])
}
