import { createHash } from 'node:crypto'
import type { AccountRole, ScopeKind } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { placeEmployer } from '../features/enterprise/index.ts'
import { keepFirstAnswers } from '../features/me/index.ts'
import { encryptProfileWords } from '../lib/profile-words.ts'
import { phonePlace } from '../lib/encrypted-places.ts'
import { areaKind, departmentKind, enterpriseKind } from './content-kinds.ts'
import { demoAnswers } from './content/demo-answers.ts'
import {
  areas,
  commissioners,
  contacts,
  coordinators,
  departments,
  enterprises,
  talents,
  type DemoCommissioner,
  type DemoTalent,
  type Person,
} from './content/district.ts'

/** Areas and departments by code. */
export async function seedDistrict(trx: Trx): Promise<void> {
  for (const [position, { code, name }] of areas.entries())
    await putItem(trx, areaKind, code, { name, position })
  for (const { code, name } of departments) await putItem(trx, departmentKind, code, { name })
}

/** As migrations/0090_enterprises.sql makes it of a name. */
export const enterpriseId = (name: string): string =>
  `e${createHash('md5').update(name).digest('hex').slice(0, 20)}`

export async function seedEnterprises(trx: Trx, deps: Pick<Deps, 'cipher'>): Promise<void> {
  for (const one of enterprises) await putItem(trx, enterpriseKind(deps), enterpriseId(one.name), one)
}

interface Shown {
  note: string | null
  position: number
}

/** Adds a person once; of one already there only what the list of demo people shows is kept up. */
const personKind = (
  deps: Deps,
  person: Person,
  role: AccountRole,
  addRest: (trx: Trx) => Promise<void>,
): ItemKind<Shown> => ({
  kind: 'demo-person',
  read: async (trx, id) =>
    (await trx
      .selectFrom('account')
      .select(['demo_note as note', 'position'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null,
  write: async (trx, id, { note, position }) => {
    const shown = { demo_note: note, position }
    const known = await trx.updateTable('account').set(shown).where('id', '=', id).executeTakeFirst()
    if (known.numUpdatedRows > 0n) return
    await trx
      .insertInto('account')
      .values({ id, name: person.name, demo: true, ...shown, created_at: deps.clock.now() })
      .execute()
    await trx.insertInto('account_role').values({ account_id: id, role }).execute()
    await addRest(trx)
  },
})

/** Talents first: on the list of demo people they are what one tries first. */
export async function seedPeople(trx: Trx, deps: Deps): Promise<void> {
  await seedEnterprises(trx, deps)
  let position = 0
  const put = (person: Person, role: AccountRole, addRest: (trx: Trx) => Promise<void> = async () => {}) =>
    putItem(trx, personKind(deps, person, role, addRest), person.id, {
      note: person.note,
      position: position++,
    })
  for (const talent of talents) await put(talent, 'talent', () => addProfile(trx, deps, talent))
  for (const one of commissioners) await put(one, 'commissioner', () => addCommissioner(trx, one))
  for (const coordinator of coordinators) await put(coordinator, 'coordinator')
  for (const one of contacts)
    await put(one, 'contact', () =>
      putScopes(trx, one.id, 'contact', { enterprise: one.enterprises.map(enterpriseId) }),
    )
}

async function addProfile(trx: Trx, deps: Deps, talent: DemoTalent): Promise<void> {
  const { cipher, clock } = deps
  const { columns } = await placeEmployer(deps, trx, { employer: talent.employer, enterpriseId: null })
  await trx
    .insertInto('profile')
    .values({
      account_id: talent.id,
      ...columns,
      words_encrypted: encryptProfileWords(cipher, talent.id, {
        name: talent.name,
        employer: talent.employer,
        talentCategory: talent.talentCategory,
      }),
      phone_encrypted: cipher.encrypt(phonePlace(talent.id), talent.phone),
      phone_index: cipher.blindIndex('phone', talent.phone),
      area_code: talent.areaCode,
      education: talent.education,
      arrived_on: talent.arrivedOn,
      updated_at: clock.now(),
    })
    .execute()
  const { day } = chinaTime(clock.now())
  const answered = Object.entries(demoAnswers[talent.id] ?? {})
  if (answered.length > 0)
    await keepFirstAnswers(
      deps,
      trx,
      talent.id,
      answered.map(([asked, value]) => ({ asked, value, answeredOn: day })),
    )
}

async function addCommissioner(trx: Trx, one: DemoCommissioner): Promise<void> {
  await trx
    .insertInto('commissioner')
    .values({
      account_id: one.id,
      department_code: one.departmentCode,
      capacity: one.capacity,
      on_duty: one.onDuty,
      office_phone: one.officePhone,
      portrait: one.portrait,
    })
    .execute()
  await putScopes(trx, one.id, 'commissioner', {
    matter: one.matters,
    enterprise: one.enterprises.map(enterpriseId),
    area: one.areaCodes,
    'talent-category': one.categories ?? [],
  })
}

async function putScopes(
  trx: Trx,
  account_id: string,
  role: AccountRole,
  bound: Partial<Record<ScopeKind, readonly string[]>>,
): Promise<void> {
  const rows = Object.entries(bound).flatMap(([kind, values]) =>
    values.map((value) => ({ account_id, role, kind: kind as ScopeKind, value })),
  )
  await trx.insertInto('role_scope').values(rows).execute()
}
