import { chinaTime, addDays, chinaInstant } from '@talent/contract/calendar'
import { OPEN_STATES } from '@talent/contract/service-request'
import type { Deps } from '../../cloud/src/deps.ts'
import { saveProfile } from '../../cloud/src/features/me/save-profile.ts'
import type { EntryContent } from '../../cloud/src/features/service-request/entry-content.ts'
import { recomputeDue } from '../../cloud/src/features/service-request/recompute-due.ts'
import { encryptBody } from '../../cloud/src/features/service-request/encrypted-words.ts'

const COMMISSIONERS = 200
const TALENTS = 500
const BATCH = 500

/** Accounts, commissioners and talents with profiles; nobody of the demo has work of theirs. */
async function people(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const commissioners = Array.from({ length: COMMISSIONERS }, (_, n) => `board-c${n}`)
  const talents = Array.from({ length: TALENTS }, (_, n) => `board-t${n}`)
  await deps.db
    .insertInto('account')
    .values([...commissioners, ...talents].map((id) => ({ id, name: id, created_at: now })))
    .execute()
  await deps.db
    .insertInto('account_role')
    .values([
      ...commissioners.map((account_id) => ({ account_id, role: 'commissioner' as const })),
      ...talents.map((account_id) => ({ account_id, role: 'talent' as const })),
    ])
    .execute()
  const { code: department } = await deps.db.selectFrom('department').select('code').executeTakeFirstOrThrow()
  await deps.db
    .insertInto('commissioner')
    .values(
      commissioners.map((account_id) => ({
        account_id,
        department_code: department,
        capacity: 1000,
        on_duty: true,
        office_phone: '',
      })),
    )
    .execute()
  const served = { role: 'commissioner', kind: 'area', value: 'kcy' } as const
  await deps.db
    .insertInto('role_scope')
    .values(commissioners.map((account_id) => ({ account_id, ...served })))
    .execute()
  for (const [n, id] of talents.entries()) {
    const profile = {
      name: `人才${n}`,
      phone: '13800000127',
      employer: '某材料研究院',
      enterpriseId: null,
      areaCode: 'kcy',
    }
    await saveProfile(deps, id, { ...profile, education: 'doctor', arrivedOn: null, talentCategory: '' })
  }
}

/** What has happened to the n-th: one in four waits for acceptance, the others are in work or wait for a 补正. */
function storyOf(n: number, day: (back: number) => Date): { at: Date; content: EntryContent }[] {
  const begun = 1 + (n % 20)
  const submit: EntryContent = {
    kind: 'submit',
    body: {},
    facts: { materialCount: 2, materials: [] },
  }
  const assign: EntryContent = {
    kind: 'assign',
    body: { commissionerName: '专员', reasons: [] },
    facts: { commissionerId: `board-c${n % COMMISSIONERS}`, decidedBy: 'area' },
  }
  const accept: EntryContent = {
    kind: 'accept',
    body: { note: '' },
    facts: { promisedOn: chinaTime(day(0)).day },
  }
  const progress: EntryContent = {
    kind: 'report_progress',
    body: { doing: '正在与学校核对学位' },
    facts: { dueOn: null },
  }
  const ask: EntryContent = {
    kind: 'ask_supplement',
    body: { items: [{ key: 'item-1', what: '居住证明', basis: null, material: null }], note: '' },
    facts: { dueOn: chinaTime(day(0)).day, workingDays: 5, items: 1, materials: [] },
  }
  const steps = [submit, assign, ...(n % 4 === 0 ? [] : [accept, n % 4 === 1 ? ask : progress])]
  return steps.map((content, i) => ({ at: day(Math.max(0, begun - i)), content }))
}

const stateOf = (n: number) => (['submitted', 'supplementing', 'in_progress', 'in_progress'] as const)[n % 4]

/** So many open requests with a thread each, encrypted like any; their due days come from the product's own code. */
export async function openBoard(deps: Deps, count: number): Promise<void> {
  await deps.db
    .updateTable('service_request')
    .set({ state: 'withdrawn' })
    .where('state', 'in', [...OPEN_STATES])
    .execute()
  await people(deps)
  const matter = await deps.db
    .selectFrom('matter')
    .select(['code', 'version'])
    .where('active', '=', true)
    .executeTakeFirstOrThrow()
  const today = chinaTime(deps.clock.now()).day
  const day = (back: number) => new Date(chinaInstant(addDays(today, -back), '09:30'))
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => from + i)
    const stories = numbers.map((n) => storyOf(n, day))
    await deps.db
      .insertInto('service_request')
      .values(
        numbers.map((n, i) => ({
          id: `board-r${n}`,
          number: `BOARD-${n}`,
          talent_account_id: `board-t${n % TALENTS}`,
          commissioner_account_id: `board-c${n % COMMISSIONERS}`,
          matter_code: matter.code,
          matter_version: matter.version,
          state: stateOf(n) ?? 'submitted',
          area_code: 'kcy',
          nudges: n % 30 === 0 ? 1 : 0,
          last_seq: stories[i]?.length ?? 0,
          submitted_at: stories[i]?.[0]?.at ?? day(0),
        })),
      )
      .execute()
    await deps.db
      .insertInto('timeline_entry')
      .values(
        numbers.flatMap((n, i) =>
          (stories[i] ?? []).map(({ at, content }, k) => {
            const id = `board-e${n}-${k}`
            return {
              id,
              request_id: `board-r${n}`,
              seq: k + 1,
              kind: content.kind,
              actor_role: 'system' as const,
              actor_account_id: null,
              at,
              facts: JSON.stringify(content.facts ?? {}),
              body_encrypted: encryptBody(deps, id, content),
            }
          }),
        ),
      )
      .execute()
  }
  await recomputeDue(deps)
}
