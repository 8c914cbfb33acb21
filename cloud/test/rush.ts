import { submitRequest } from '@talent/contract/service-request'
import { CONSULT_FORM } from './consult-form.ts'
import { addTalent, type Person } from './district.ts'
import type { Client, TestApp } from './test-app.ts'

export const submitConsult = (client: Client, key?: string) =>
  client.try(submitRequest, { body: CONSULT_FORM }, key ? { key } : {})

export const addTalents = (t: TestApp, count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => addTalent(t, { name: `人才${i}` })))

/** Open requests by commissioner; `null` counts the line. */
export async function loadsOf(t: TestApp): Promise<Map<string | null, number>> {
  const rows = await t.deps.db.selectFrom('service_request').select('commissioner_account_id as id').execute()
  const counts = new Map<string | null, number>()
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
