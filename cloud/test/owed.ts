import type { TestApp } from './test-app.ts'

/** Something that the request's commissioner owes its talent. */
export async function owedFor(t: TestApp, talentId: string, requestId: string): Promise<string> {
  const { db } = t.deps
  const { commissioner_account_id: owner } = await db
    .selectFrom('service_request')
    .select('commissioner_account_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const id = t.deps.newId()
  await db
    .insertInto('follow_up')
    .values({
      id,
      kind: 'planned',
      subject_kind: 'request',
      subject_id: requestId,
      owner_account_id: owner,
      for_account_id: talentId,
      for_enterprise_id: null,
      barred_account_id: null,
      state: 'open',
      next_on: '2026-12-01',
      limit_on: null,
      what_encrypted: null,
      result: null,
      reminded_for: null,
      raised_for: null,
      opened_at: t.clock.now(),
      ended_at: null,
    })
    .execute()
  return id
}
