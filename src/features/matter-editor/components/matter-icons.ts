import type { IconName } from '@/components/data/icon'

const WORDS: Partial<Record<IconName, string>> = {
  award: '奖章',
  stamp: '印章',
  tax: '税务',
  book: '书本',
  building: '楼宇',
  flask: '烧瓶',
  house: '房子',
  'id-card': '证件',
  pin: '地点',
  recruit: '招聘',
  shield: '盾牌',
  spouse: '家庭',
  title: '职称',
  chatdots: '对话',
  flag: '旗帜',
  rocket: '火箭',
  medical: '医疗',
  school: '学校',
  service: '服务',
}

/** Those drawn for matters, by what they show. */
export const MATTER_ICONS = Object.entries(WORDS).map(([value, text]) => ({ value, text }))
