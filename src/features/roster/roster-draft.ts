import type { TalentCategory } from '@talent/contract/matter'
import type { RosterEntry, RosterInput } from '@talent/contract/roster'

/** What is typed of a commissioner, and of which version it was begun. */
export interface PlaceTyped {
  version: number
  departmentCode: string | null
  areaCodes: string[]
  matterCodes: string[]
  enterprises: { id: string; name: string }[]
  categories: TalentCategory[]
  capacity: number
  officePhone: string
}

const NEW_CAPACITY = 20

export const NOTHING_TYPED: PlaceTyped & { phone: string } = {
  ...{ version: 0, departmentCode: null, areaCodes: [], matterCodes: [], enterprises: [], categories: [] },
  ...{ capacity: NEW_CAPACITY, officePhone: '', phone: '' },
}

export const typedOf = ({ version, place, enterprises }: RosterEntry): PlaceTyped => ({
  version,
  departmentCode: place.departmentCode,
  areaCodes: place.areaCodes,
  matterCodes: place.matterCodes,
  enterprises,
  categories: place.categories,
  capacity: place.capacity,
  officePhone: place.officePhone,
})

/** As it is sent; what isn't chosen yet the server names. */
export const inputOf = (typed: PlaceTyped): RosterInput => ({
  departmentCode: typed.departmentCode ?? '',
  areaCodes: typed.areaCodes,
  matterCodes: typed.matterCodes,
  enterpriseIds: typed.enterprises.map(({ id }) => id),
  categories: typed.categories,
  capacity: typed.capacity,
  officePhone: typed.officePhone,
})
