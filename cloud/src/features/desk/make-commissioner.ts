import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { refuse, type CommissionerGrant } from '../../read-grant.ts'
import { grantRole } from '../account/index.ts'
import { addEnterprise, enterpriseCalled } from '../enterprise/index.ts'
import { putPlace } from '../roster/index.ts'
import { MATCH_QUEUED } from '../service-request/index.ts'

/** Every code that names nothing, with those there are. */
async function faultsOf(trx: Trx, { department, areas, matters }: CommissionerGrant): Promise<string[]> {
  const [departments, knownAreas, knownMatters] = [
    await trx.selectFrom('department').select(['code', 'name']).orderBy('code').execute(),
    await trx.selectFrom('area').select(['code', 'name']).orderBy('position').execute(),
    await trx.selectFrom('matter').select('code').where('active', '=', true).orderBy('position').execute(),
  ]
  const check = (
    option: string,
    codes: readonly string[],
    there: readonly { code: string; name?: string }[],
  ) => {
    const odd = codes.filter((code) => !there.some((one) => one.code === code))
    const choice = there.map(({ code, name }) => (name === undefined ? code : `${code} (${name})`)).join(', ')
    if (odd.length === 0) return []
    return [
      there.length === 0
        ? `${option}: there is none yet; npm run seed puts the shipped ones in`
        : `${option}: ${odd.join(', ')} is none of ${choice}`,
    ]
  }
  return [
    ...check('--department', [department], departments),
    ...check('--areas', areas, knownAreas),
    ...check('--matters', matters, knownMatters),
  ]
}

/** By any of its names; one the directory doesn't know joins it, its area to be said there. */
async function enterpriseOf(deps: Deps, trx: Trx, name: string): Promise<string> {
  const known = await enterpriseCalled(trx, name)
  if (known !== null) return known.id
  const nothing = { otherNames: [], areaCode: null, industry: '', contactName: '', contactPhone: '' }
  return (await addEnterprise(deps, trx, { name, ...nothing })).id
}

/**
 * For an installation whose commissioners nobody has seeded; said again of one who is there, it sets anew what they
 * handle. Places may have become free: the line is looked at. @throws ExplainedError naming every fault
 */
export const makeCommissioner = (deps: Deps, wanted: CommissionerGrant): Promise<string> =>
  deps.db.transaction().execute(async (trx) => {
    const faults = await faultsOf(trx, wanted)
    if (faults.length > 0) throw refuse(faults)
    const { id, isNew } = await grantRole(deps, trx, wanted, 'commissioner')
    const enterpriseIds: string[] = []
    for (const name of wanted.employers) enterpriseIds.push(await enterpriseOf(deps, trx, name))
    const { department: departmentCode, capacity, officePhone } = wanted
    await putPlace(trx, id, {
      ...{ departmentCode, capacity, officePhone },
      areaCodes: [...wanted.areas],
      matterCodes: [...wanted.matters],
      enterpriseIds: [...new Set(enterpriseIds)],
      isNew,
    })
    await deps.queue.send(trx, MATCH_QUEUED, {})
    return id
  })
