import {
  DEMAND_CLASS_LABEL,
  DEMAND_CLASSES,
  DEMAND_INDUSTRIES,
  DEMAND_LIMITS,
  settledDemand,
  type DemandContent,
  type DemandNeed,
} from '@talent/contract/demand'
import { wordOf, type FieldRow, type Typed } from '@/features/publication'

export const OWN_ROWS: readonly FieldRow[] = [
  { key: 'name', label: '目录名称', max: DEMAND_LIMITS.name },
  {
    key: 'document',
    label: '依据',
    max: DEMAND_LIMITS.document,
    optional: true,
    help: '如：2026 年度需求征集',
  },
]
export const typedOwn = ({ name, document }: DemandContent): Typed => ({ name, document })
export const withOwn = (content: DemandContent, typed: Typed): DemandContent => ({
  ...content,
  name: wordOf(typed, 'name'),
  document: wordOf(typed, 'document'),
})

const YES = [
  { value: 'no', text: '否' },
  { value: 'yes', text: '是' },
]
const MOST_TYPED = 1000

export const NEED_ROWS: readonly FieldRow[] = [
  { key: 'title', label: '需要什么人', max: DEMAND_LIMITS.title, help: '如：高性能合金研发负责人' },
  { key: 'employer', label: '单位', max: DEMAND_LIMITS.employer },
  { key: 'industry', label: '产业', options: DEMAND_INDUSTRIES.map((value) => ({ value, text: value })) },
  {
    ...{ key: 'class', label: '类别' },
    options: DEMAND_CLASSES.map((value) => ({ value, text: DEMAND_CLASS_LABEL[value] })),
  },
  { key: 'problem', label: '想解决什么', as: 'area', max: DEMAND_LIMITS.problem },
  {
    key: 'headcount',
    label: '人数',
    max: DEMAND_LIMITS.headcount,
    optional: true,
    help: '如：1 人；团队 3 人以上',
  },
  { key: 'education', label: '学历', max: DEMAND_LIMITS.education, optional: true },
  {
    key: 'offers',
    label: '待遇',
    max: DEMAND_LIMITS.offers,
    optional: true,
    help: '如：面议；年薪 30 万元起',
  },
  { key: 'requirements', label: '要求', as: 'area', max: MOST_TYPED, optional: true, help: '一行一条' },
  { key: 'urgent', label: '标“急”', options: YES },
  { key: 'flexible', label: '可柔性引进', options: YES },
]

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
export const typedNeed = (need: DemandNeed): Typed => ({
  ...{ title: need.title, employer: need.employer, industry: need.industry, class: need.class },
  ...{ problem: need.problem, headcount: need.headcount, education: need.education, offers: need.offers },
  requirements: need.requirements.join('\n'),
  ...{ urgent: yesNo(need.urgent), flexible: yesNo(need.flexible) },
})

/** What a need has before anything is said of it. */
export const newNeed = (key: string): DemandNeed => ({
  ...{ key, title: '', employer: '', industry: DEMAND_INDUSTRIES[0], class: 'scarce', problem: '' },
  ...{ headcount: '', education: '', offers: '', requirements: [], urgent: false, flexible: false },
})

export function needTyped(saved: DemandNeed, typed: Typed): DemandNeed {
  const words = (key: string) => wordOf(typed, key)
  return {
    ...saved,
    ...{ title: words('title'), employer: words('employer'), problem: words('problem') },
    ...{ headcount: words('headcount'), education: words('education'), offers: words('offers') },
    industry: DEMAND_INDUSTRIES.find((one) => one === words('industry')) ?? saved.industry,
    class: DEMAND_CLASSES.find((one) => one === words('class')) ?? saved.class,
    requirements: words('requirements')
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
    ...{ urgent: words('urgent') === 'yes', flexible: words('flexible') === 'yes' },
  }
}

/** The content with this need in its place, or added. */
export const withNeed = (content: DemandContent, need: DemandNeed): DemandContent =>
  settledDemand({
    ...content,
    needs: content.needs.some(({ key }) => key === need.key)
      ? content.needs.map((one) => (one.key === need.key ? need : one))
      : [...content.needs, need],
  })
export const withoutNeed = (content: DemandContent, key: string): DemandContent => ({
  ...content,
  needs: content.needs.filter((one) => one.key !== key),
})
