import type { AccountRole, ScopeKind } from '@talent/contract'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { sealProfileWords } from '../lib/profile-words.ts'
import { phonePlace } from '../lib/sealed-places.ts'
import {
  areas,
  commissioners,
  coordinators,
  departments,
  talents,
  type DemoCommissioner,
  type DemoTalent,
  type Person,
} from './content/district.ts'

/** Areas and departments by code. */
export async function seedDistrict(trx: Trx): Promise<void> {
  for (const [position, area] of areas.entries()) {
    const row = { name: area.name, position }
    await trx
      .insertInto('area')
      .values({ code: area.code, ...row })
      .onConflict((c) => c.column('code').doUpdateSet(row))
      .execute()
  }
  for (const { code, name } of departments) {
    await trx
      .insertInto('department')
      .values({ code, name })
      .onConflict((c) => c.column('code').doUpdateSet({ name }))
      .execute()
  }
}

/** True when the account was added now. One already there stays as people left it: roles, profile, duty. */
async function addAccount(
  trx: Trx,
  deps: Deps,
  person: Person,
  position: number,
  role: AccountRole,
): Promise<boolean> {
  const shown = { demo_note: person.note, position }
  const known = await trx.updateTable('account').set(shown).where('id', '=', person.id).executeTakeFirst()
  if (known.numUpdatedRows > 0n) return false
  await trx
    .insertInto('account')
    .values({ id: person.id, name: person.name, demo: true, ...shown, created_at: deps.clock.now() })
    .execute()
  await trx.insertInto('account_role').values({ account_id: person.id, role }).execute()
  return true
}

/** Talents first: on the list of demo people they are what one tries first. */
export async function seedPeople(trx: Trx, deps: Deps): Promise<void> {
  let position = 0
  for (const talent of talents) {
    if (await addAccount(trx, deps, talent, position++, 'talent')) await addProfile(trx, deps, talent)
  }
  for (const commissioner of commissioners) {
    if (await addAccount(trx, deps, commissioner, position++, 'commissioner'))
      await addCommissioner(trx, commissioner)
  }
  for (const coordinator of coordinators) await addAccount(trx, deps, coordinator, position++, 'coordinator')
}

async function addProfile(trx: Trx, { sealer, clock }: Deps, talent: DemoTalent): Promise<void> {
  await trx
    .insertInto('profile')
    .values({
      account_id: talent.id,
      words_sealed: sealProfileWords(sealer, talent.id, {
        name: talent.name,
        employer: talent.employer,
        talentCategory: talent.talentCategory,
      }),
      phone_sealed: sealer.seal(phonePlace(talent.id), talent.phone),
      phone_index: sealer.blindIndex('phone', talent.phone),
      area_code: talent.areaCode,
      education: talent.education,
      arrived_on: talent.arrivedOn,
      updated_at: clock.now(),
    })
    .execute()
}

async function addCommissioner(trx: Trx, one: DemoCommissioner): Promise<void> {
  await trx
    .insertInto('commissioner')
    .values({
      account_id: one.id,
      department_code: one.departmentCode,
      area_code: one.areaCode,
      capacity: one.capacity,
      on_duty: one.onDuty,
      office_phone: one.officePhone,
      portrait: one.portrait,
    })
    .execute()
  const scope = (kind: ScopeKind, values: readonly string[]) =>
    values.map((value) => ({ account_id: one.id, role: 'commissioner' as const, kind, value }))
  const scopes = [...scope('matter', one.matters), ...scope('employer', one.employers)]
  await trx.insertInto('role_scope').values(scopes).execute()
}
