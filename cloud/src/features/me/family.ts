import type { EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { birthFault } from '@talent/contract/matter'
import type { Family, FamilyMember, saveFamily as saving } from '@talent/contract/me'
import type { Deps } from '../../deps.ts'
import { familyPlace } from '../../lib/encrypted-places.ts'
import { FAMILY_CONSENT } from './family-consent.ts'
import { readOwnList, saveOwnList, type KeptList, type OwnList } from './own-list.ts'

const sameMember = (one: FamilyMember) => (other: FamilyMember) =>
  one.relation === other.relation && one.name === other.name && one.bornIn === other.bornIn

/** 家庭成员; whoever isn't on it yet as given is agreed to. */
export const family: OwnList<FamilyMember> = {
  kind: 'family',
  title: '家庭成员',
  column: 'members_encrypted',
  place: familyPlace,
  consent: FAMILY_CONSENT,
  agreedTo(before, now) {
    const added = now.filter((member) => !before.some(sameMember(member)))
    const relations = [...new Set(added.map(({ relation }) => relation))]
    return added.length === 0 ? null : `家庭成员信息（${relations.join('、')}）`
  },
}

const shown = ({ list, version }: KeptList<FamilyMember>): Family => ({
  members: [...list],
  version,
  consent: FAMILY_CONSENT,
})

/** Only to its owner. */
export const getFamily = async (deps: Deps, accountId: string): Promise<Family> =>
  shown(await readOwnList(deps, deps.db, family, accountId))

/** What is wrong with the months of birth. */
const monthFaults = (members: readonly FamilyMember[], today: string) =>
  members.flatMap(({ bornIn, relation }, at) => {
    const field = `members.${at}.bornIn`
    if (bornIn === null) return []
    const message = relation === '子女' ? birthFault(bornIn, today) : '只记孩子的出生年月，请去掉'
    return message === null ? [] : [{ field, label: '出生年月', message }]
  })

export async function saveFamily(
  deps: Deps,
  accountId: string,
  { members, ...based }: EndpointInput<typeof saving>['body'],
): Promise<Family> {
  const today = chinaTime(deps.clock.now()).day
  const saving = { list: members, ...based }
  return shown(await saveOwnList(deps, family, accountId, saving, monthFaults(members, today)))
}
