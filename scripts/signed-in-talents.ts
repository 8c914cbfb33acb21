import type { Deps } from '../cloud/src/deps.ts'
import { openSession } from '../cloud/src/http/authenticate.ts'
import { saveProfile } from '../cloud/src/features/me/save-profile.ts'

/** Talents `<prefix>0`, `<prefix>1`, … who may submit. @returns their tokens */
export async function signInTalents(deps: Deps, prefix: string, count: number): Promise<string[]> {
  const tokens: string[] = []
  for (let n = 0; n < count; n += 1) {
    const id = `${prefix}${n}`
    await deps.db.insertInto('account').values({ id, name: '', created_at: deps.clock.now() }).execute()
    await deps.db.insertInto('account_role').values({ account_id: id, role: 'talent' }).execute()
    const profile = {
      name: `人才${n}`,
      phone: '13800000127',
      employer: '某材料研究院',
      enterpriseId: null,
      areaCode: 'kcy',
    }
    const facts = { education: 'doctor' as const, arrivedOn: null, talentCategory: '' }
    await saveProfile(deps, id, { ...profile, ...facts })
    tokens.push((await openSession(deps.db, deps.clock, id)).token)
  }
  return tokens
}
