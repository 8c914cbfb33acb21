import type { Column } from '../../../importers.ts'

/** What a list of a fair's employers may have, as those who hold fairs head their columns. */
export const EMPLOYER_COLUMNS = [
  {
    key: 'name',
    heading: '单位名称',
    others: [
      ...['单位', '参会单位', '参展单位', '参会企业', '参展企业', '企业名称', '企业', '公司', '公司名称'],
      ...['用人单位', '用人单位名称', '招聘单位', '招聘单位名称', '参会单位名称', '参会企业名称'],
    ],
    needed: true,
  },
  {
    key: 'stand',
    heading: '展位号',
    others: ['展位', '展台', '展台号', '展位编号', '摊位', '摊位号', '位置', '展区展位', '席位', '席位号'],
  },
  {
    key: 'posts',
    heading: '招聘岗位',
    others: [
      ...['岗位', '岗位名称', '职位', '职位名称', '招聘职位', '需求岗位', '岗位需求', '参会岗位', '提供岗位'],
      ...['拟招聘岗位', '招聘岗位名称', '工种'],
    ],
  },
] as const satisfies readonly Column[]
export type EmployerColumn = (typeof EMPLOYER_COLUMNS)[number]['key']

/** Filled in as an example: told by its first words and never imported. */
export const EXAMPLE_MARK = '（例）'
export const EMPLOYER_TEMPLATE = [
  [`${EXAMPLE_MARK}某新材料实验室`, 'C-07', '粉体研发工程师、设备工程师'],
  [`${EXAMPLE_MARK}某装备制造公司`, 'C-08', '焊接工程师'],
  ['', '', '质检员'],
]
