export const MATTER_GROUPS = ['living', 'career', 'funding', 'other'] as const
export const MATTER_GROUP_LABEL: Record<(typeof MATTER_GROUPS)[number], string> = {
  living: '生活保障',
  career: '事业发展',
  funding: '资助补贴',
  other: '没有您要的事项？',
}
