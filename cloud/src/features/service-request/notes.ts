import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { ContractError } from '@talent/contract'
import type { listNotes as list, Note, writeNote as write } from '@talent/contract/service-request'
import { listNotes as endpoint } from '@talent/contract/service-request'
import { isVoice } from '@talent/contract/file'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { notePlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { tellChanged } from '../../live/channel.ts'
import { loadCards } from '../commissioner/index.ts'
import { attachFiles } from '../file/index.ts'
import { putNews } from '../notification/index.ts'
import { viewerOf, type Viewer } from './access.ts'
import { CLOSED } from '../consent/index.ts'
import { closedUntil } from './closed-words.ts'
import { findRequest, lockRequest, type RequestRow } from './repository.ts'
import { talentWords } from './talents.ts'

export type NoteReader = Exclude<Viewer, 'talent'>

/** What the caller is to the notes of a request; to its talent, whatever roles they hold, it has none. */
export function noteReaderOf(
  request: Parameters<typeof viewerOf>[0] | undefined,
  caller: Caller,
): NoteReader | null {
  const viewer = request === undefined ? null : viewerOf(request, caller)
  return viewer === 'talent' ? null : viewer
}

function requireNoteReader(request: RequestRow | undefined, by: Caller): [RequestRow, NoteReader] {
  const reader = noteReaderOf(request, by)
  if (request === undefined || reader === null) throw new ContractError('not_found')
  return [request, reader]
}

const selectNotes = (db: Db, requestId: string) =>
  db
    .selectFrom('request_note as n')
    .select(['n.id', 'n.seq', 'n.actor_role', 'n.actor_account_id', 'n.at', 'n.text_encrypted'])
    .where('n.request_id', '=', requestId)

const filesOf = (db: Db, noteIds: readonly string[]) =>
  db
    .selectFrom('request_note_file as a')
    .innerJoin('file as f', 'f.id', 'a.file_id')
    .select(['a.note_id', 'f.id as fileId', 'f.type', 'f.size'])
    .where('a.note_id', 'in', [...noteIds])
    .orderBy('a.position')
    .execute()

/** The notes of a request, to staff only. What was noted until a consent was withdrawn is closed like all else. */
export async function listNotes(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof list>,
): Promise<EndpointOutput<typeof list>> {
  const { db } = deps
  const [{ id }] = requireNoteReader(await findRequest(db, params.id), by)
  const closed = await closedUntil(db, id)
  return readPage(db, endpoint, query, {
    source: selectNotes(db, id),
    filters: {},
    facets: {},
    order: [{ by: sql.ref('n.seq'), is: 'number' }],
    direction: 'desc',
    view: async (rows) => {
      if (rows.length === 0) return []
      const writers = rows.map((row) => row.actor_account_id)
      const [names, cards, files] = await Promise.all([
        talentWords(deps, db, writers),
        loadCards(db, writers),
        filesOf(
          db,
          rows.map((row) => row.id),
        ),
      ])
      return rows.map((row): Note => {
        const isClosed = closed !== null && row.at <= closed
        return {
          id: row.id,
          seq: row.seq,
          at: row.at.toISOString(),
          author: {
            role: row.actor_role,
            name: names.get(row.actor_account_id)?.name ?? '',
            mine: row.actor_account_id === by.accountId,
            portrait: cards.get(row.actor_account_id)?.portrait ?? null,
          },
          text: isClosed ? CLOSED : deps.cipher.decrypt(notePlace(row.id), row.text_encrypted),
          attachments: isClosed
            ? []
            : files
                .filter((file) => file.note_id === row.id)
                .map(({ fileId, type, size }) => ({
                  fileId,
                  type,
                  size,
                  name: isVoice(type) ? '语音' : '附件',
                })),
        }
      })
    },
  })
}

/**
 * A note under the lock of its request, so that numbers have no gaps. Told to staff alone, and news to the commissioner
 * when somebody else wrote it.
 */
export async function writeNote(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof write>,
): Promise<EndpointOutput<typeof write>> {
  const [request, role] = requireNoteReader(await lockRequest(trx, params.id), by)
  const { seq } = await trx
    .selectFrom('request_note')
    .select(sql<number>`coalesce(max(seq), 0) + 1`.as('seq'))
    .where('request_id', '=', request.id)
    .executeTakeFirstOrThrow()
  const subject = { kind: 'note', id: request.id } as const
  const [id, at] = [deps.newId(), deps.clock.now()]
  await trx
    .insertInto('request_note')
    .values({
      id,
      request_id: request.id,
      seq,
      actor_role: role,
      actor_account_id: by.accountId,
      at,
      text_encrypted: deps.cipher.encrypt(notePlace(id), body.text),
    })
    .returning(tellChanged(subject, seq))
    .execute()
  await attachFiles(trx, { subject, ownerId: by.accountId, voice: true }, body.fileIds)
  if (body.fileIds.length > 0)
    await trx
      .insertInto('request_note_file')
      .values(body.fileIds.map((fileId, position) => ({ note_id: id, position, file_id: fileId })))
      .execute()
  const to = request.commissioner_account_id
  if (to !== null && to !== by.accountId)
    await putNews({ ...deps, db: trx }, [
      {
        subject,
        ownerId: request.talent_account_id,
        entryId: id,
        at,
        to: [{ accountId: to, what: '同事写了一条内部备注' }],
      },
    ])
  return { done: true }
}
