import type { Column } from '../../../importers.ts'

/** What a sheet of needs may have, as employers and offices head their columns. */
export const NEED_COLUMNS = [
  {
    key: 'title',
    heading: '需要什么人',
    others: [
      ...['需求名称', '人才需求', '需求岗位', '岗位需求', '岗位名称', '岗位', '职位', '职位名称', '需求人才'],
      ...['急需紧缺岗位', '急需紧缺人才', '急需紧缺岗位名称', '需求题目', '项目名称', '引才岗位'],
    ],
    needed: true,
  },
  {
    key: 'employer',
    heading: '单位',
    others: [
      ...['单位名称', '用人单位', '用人单位名称', '需求单位', '需求单位名称', '企业', '企业名称', '公司'],
      ...['公司名称', '引才单位'],
    ],
  },
  {
    key: 'industry',
    heading: '产业',
    others: ['行业', '所属产业', '所属行业', '产业领域', '产业类别', '领域'],
  },
  { key: 'class', heading: '类别', others: ['人才类别', '需求类别', '需求类型', '人才类型', '类型'] },
  {
    key: 'problem',
    heading: '想解决什么',
    others: [
      ...['拟解决问题', '解决的问题', '技术需求', '需求描述', '需求内容', '主要任务', '工作内容', '岗位职责'],
      ...['技术难题', '主要工作', '职责'],
    ],
  },
  { key: 'headcount', heading: '人数', others: ['需求人数', '需求数量', '数量', '拟引进人数', '招聘人数'] },
  { key: 'education', heading: '学历', others: ['学历要求', '最低学历', '学历学位'] },
  {
    key: 'offers',
    heading: '待遇',
    others: ['薪酬', '薪酬待遇', '薪资待遇', '薪资', '年薪', '提供待遇', '福利待遇', '引才待遇'],
  },
  {
    key: 'requirements',
    heading: '要求',
    others: ['任职要求', '岗位要求', '人才要求', '条件', '任职条件', '具体要求', '资格条件', '能力要求'],
  },
  { key: 'urgent', heading: '急', others: ['是否急需', '紧急', '是否紧急', '紧急程度', '急需'] },
  {
    key: 'flexible',
    heading: '可柔性引进',
    others: ['柔性引进', '是否柔性引进', '是否可柔性引进', '引进方式'],
  },
] as const satisfies readonly Column[]
export type NeedColumn = (typeof NEED_COLUMNS)[number]['key']

/** Filled in as an example: told by its first words and never imported. */
export const EXAMPLE_MARK = '（例）'
const EXAMPLE: Record<NeedColumn, string> = {
  ...{ title: `${EXAMPLE_MARK}高性能合金研发负责人`, employer: '某新材料公司', industry: '新材料' },
  ...{ class: '高精尖缺', problem: '提高粉末致密度，做到批量稳定', headcount: '1 人', education: '博士' },
  ...{ offers: '年薪 50 万元起', requirements: '有粉末冶金五年经历；带过团队', urgent: '是', flexible: '是' },
}
export const NEED_TEMPLATE = [NEED_COLUMNS.map(({ key }) => EXAMPLE[key])]
