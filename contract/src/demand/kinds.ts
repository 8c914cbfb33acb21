/** 产业: what a need belongs to, and the list is narrowed by. */
export const DEMAND_INDUSTRIES = [
  '高端装备',
  '数字经济',
  '节能环保',
  '新材料',
  '生物医药',
  '现代服务',
  '其他',
] as const
export type DemandIndustry = (typeof DEMAND_INDUSTRIES)[number]

/** Whom a need is for. */
export const DEMAND_CLASSES = ['venture', 'scarce', 'skilled'] as const
export type DemandClass = (typeof DEMAND_CLASSES)[number]

export const DEMAND_CLASS_LABEL: Record<DemandClass, string> = {
  venture: '创新创业人才/团队',
  scarce: '高精尖缺',
  skilled: '高技能',
}
/** Where there is little room. */
export const DEMAND_CLASS_SHORT: Record<DemandClass, string> = {
  ...DEMAND_CLASS_LABEL,
  venture: '创新创业',
}

/** A district has one catalogue; its editor is called by this. */
export const DEMAND_CATALOGUE = 'district'
