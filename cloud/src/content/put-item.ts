import type { Trx } from '../db/database.ts'

/** A kind of content: how one piece is written, and read back in the same form. */
export interface ItemKind<R> {
  readonly kind: string
  read(trx: Trx, id: string): Promise<R | null>
  write(trx: Trx, id: string, record: R): Promise<void>
}

/** As JSON keeps it, so that what was stored and what is read now compare. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Whether `now` says all that `then` said; what a later program reads in addition doesn't count as a change. */
function unchanged(then: unknown, now: unknown): boolean {
  if (typeof then !== 'object' || then === null) return then === now
  if (typeof now !== 'object' || now === null || Array.isArray(then) !== Array.isArray(now)) return false
  if (Array.isArray(then) && then.length !== (now as unknown[]).length) return false
  return Object.entries(then).every(([key, value]) => unchanged(value, (now as Record<string, unknown>)[key]))
}

/**
 * Puts a piece of shipped content in, or its newer version over the one put in before. What a person changed or removed
 * since then stays as they left it, and so does what was there before records were kept.
 */
export async function putItem<R>(
  trx: Trx,
  { kind, read, write }: ItemKind<R>,
  id: string,
  record: R,
): Promise<void> {
  const put = await trx
    .selectFrom('content_item')
    .select('content')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  const present = await read(trx, id)
  if (put !== undefined && (present === null || !unchanged(put.content, plain(present)))) return
  if (put !== undefined || present === null) await write(trx, id, record)
  const content = JSON.stringify(await read(trx, id))
  await trx
    .insertInto('content_item')
    .values({ kind, id, content })
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ content }))
    .execute()
}
