import type { Deps } from '../src/deps.ts'
import { encryptBody } from '../src/features/service-request/encrypted-words.ts'
import type { EntryContent } from '../src/features/service-request/entry-content.ts'

const AT_ONCE = 500

/** What is said in turn: mostly short messages, now and then a long one, and every tenth entry a report of progress. */
const said = (n: number): EntryContent =>
  n % 10 === 0
    ? { kind: 'report_progress', body: { doing: `第 ${n} 步：正在与学校核对学位` }, facts: { dueOn: null } }
    : {
        kind: 'message',
        body: { text: n % 25 === 0 ? `第 ${n} 句${'话'.repeat(500)}` : `第 ${n} 句：好的，谢谢` },
        facts: { matterFiles: [] },
      }

/** A request’s thread as if its two had written on and on, a minute each: so many entries. */
export async function lengthenThread(deps: Deps, requestId: string, to: number): Promise<void> {
  const request = await deps.db
    .selectFrom('service_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const numbers = Array.from(
    { length: Math.max(0, to - request.last_seq) },
    (_, i) => request.last_seq + 1 + i,
  )
  const from = deps.clock.now().getTime()
  const rows = numbers.map((seq) => {
    const [id, content] = [deps.newId(), said(seq)]
    const byTalent = seq % 2 === 0 && content.kind === 'message'
    return {
      id,
      request_id: requestId,
      seq,
      kind: content.kind,
      actor_role: byTalent ? ('talent' as const) : ('commissioner' as const),
      actor_account_id: byTalent ? request.talent_account_id : request.commissioner_account_id,
      at: new Date(from - (to - seq) * 60_000),
      facts: JSON.stringify(content.facts ?? {}),
      body_encrypted: encryptBody(deps, id, content),
    }
  })
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await deps.db
      .insertInto('timeline_entry')
      .values(rows.slice(at, at + AT_ONCE))
      .execute()
  await deps.db.updateTable('service_request').set({ last_seq: to }).where('id', '=', requestId).execute()
}
