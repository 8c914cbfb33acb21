/** Where the district lies. Its documents and those of its city and province hold here; others are for reference. */
export const OWN_PROVINCE = '河南省'
/** The classes that the 示范区 recognises itself. */
export const OWN_SCHEME = '示范区 2026 版'

export const OWN_PLACES = ['示范区', '平顶山市'] as const

/** A document of a province may say what it leaves out: 河南省（郑洛新自创区除外）. */
export const isOwnPlace = ({ level, place }: { level: string; place: string }): boolean =>
  level === '国家' ||
  (level === '省' && place.startsWith(OWN_PROVINCE)) ||
  OWN_PLACES.some((own) => place.startsWith(own))
