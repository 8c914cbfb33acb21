import type { Column } from '../../../importers.ts'

/** What a sheet of posts may have, as offices and employers head their columns. */
export const POST_COLUMNS = [
  { key: 'code', heading: '岗位代码', others: ['职位代码', '岗位编号', '职位编号', '代码', '岗位编码'] },
  {
    key: 'employer',
    heading: '用人单位',
    others: [
      ...['单位名称', '单位', '企业名称', '企业', '公司', '公司名称', '招聘单位', '用人单位名称'],
      ...['招聘单位名称', '招聘企业', '主管单位', '用工单位', '需求单位'],
    ],
  },
  {
    key: 'industry',
    heading: '行业',
    others: ['所属行业', '行业类别', '行业领域', '单位行业', '产业', '所属产业', '产业领域'],
  },
  {
    key: 'title',
    heading: '岗位名称',
    others: [
      ...['岗位', '职位', '职位名称', '招聘岗位', '招聘职位', '招聘岗位名称', '岗位需求', '需求岗位', '职务'],
      ...['拟招聘岗位', '工种', '招聘工种', '岗位职位'],
    ],
    needed: true,
  },
  {
    key: 'headcount',
    heading: '人数',
    others: [
      '需求人数',
      '招聘人数',
      '拟招人数',
      '计划人数',
      '招聘数量',
      '需求数',
      '数量',
      '招聘计划',
      '名额',
    ],
  },
  { key: 'education', heading: '学历', others: ['学历要求', '最低学历', '文化程度', '学历学位', '学历层次'] },
  { key: 'degree', heading: '学位', others: ['学位要求'] },
  { key: 'major', heading: '专业', others: ['专业要求', '所学专业', '专业名称', '需求专业', '专业方向'] },
  { key: 'age', heading: '年龄', others: ['年龄要求', '年龄条件', '年龄限制'] },
  {
    key: 'experience',
    heading: '工作经历',
    others: ['工作经验', '经验', '经历', '工作年限', '经验要求', '工作经历要求', '从业经历'],
  },
  {
    key: 'skillLevel',
    heading: '技能等级或职称',
    others: [
      '职称',
      '技能等级',
      '职称要求',
      '资格证书',
      '职业资格',
      '专业技术职务',
      '职称或技能等级',
      '证书',
    ],
  },
  {
    key: 'pay',
    heading: '薪酬',
    others: [
      ...['薪资待遇', '薪资', '工资', '工资待遇', '薪酬待遇', '月薪', '年薪', '待遇', '薪资范围', '月工资'],
      ...['薪资水平', '福利待遇薪资', '薪酬范围', '工资标准', '年薪待遇', '月薪待遇', '日薪', '时薪'],
    ],
  },
  {
    key: 'payMin',
    heading: '薪酬下限',
    others: ['月薪下限', '年薪下限', '最低月薪', '最低年薪', '最低工资', '薪资下限', '最低薪资', '月薪最低'],
  },
  {
    key: 'payMax',
    heading: '薪酬上限',
    others: ['月薪上限', '年薪上限', '最高月薪', '最高年薪', '最高工资', '薪资上限', '最高薪资', '月薪最高'],
  },
  { key: 'benefits', heading: '福利', others: ['福利待遇', '其他待遇', '员工福利', '社保', '保险福利'] },
  {
    key: 'place',
    heading: '工作地点',
    others: ['地点', '工作地址', '工作区域', '地址', '单位地址', '工作单位地址', '园区'],
  },
  {
    key: 'employment',
    heading: '用工形式',
    others: ['用工性质', '工作性质', '岗位性质', '用工方式', '编制性质'],
  },
  {
    key: 'duties',
    heading: '岗位职责',
    others: ['职责', '工作内容', '岗位描述', '工作职责', '岗位说明', '职位描述', '主要职责'],
  },
  {
    key: 'contact',
    heading: '联系方式',
    others: ['联系人及电话', '联系人电话', '联系人联系电话', '咨询方式', '联系人及联系方式'],
  },
  { key: 'person', heading: '联系人', others: ['联系人姓名', '单位联系人', '招聘负责人'] },
  {
    key: 'phone',
    heading: '联系电话',
    others: ['电话', '手机', '手机号', '咨询电话', '联系手机', '办公电话', '电话号码', '联系人手机'],
  },
  {
    key: 'applyBy',
    heading: '投递方式',
    others: ['邮箱', '电子邮箱', '简历投递邮箱', '投递邮箱', '报名方式', '应聘方式', '简历邮箱', '报名邮箱'],
  },
  {
    key: 'deadline',
    heading: '截止时间',
    others: [
      '截止',
      '截止日期',
      '报名截止',
      '报名截止时间',
      '有效期',
      '招聘截止',
      '报名截止日期',
      '招聘期限',
    ],
  },
  {
    key: 'notes',
    heading: '备注',
    others: ['说明', '其他', '其他要求', '其他条件', '任职要求', '岗位要求', '任职条件', '备注说明'],
  },
] as const satisfies readonly Column[]

export type PostColumn = (typeof POST_COLUMNS)[number]['key']

/** Filled in as an example: it is told by its first words and never imported. */
export const EXAMPLE_MARK = '（例）'
const EXAMPLE: Partial<Record<PostColumn, string>> = {
  ...{ code: '1207', employer: `${EXAMPLE_MARK}某检验检测中心`, title: '检测中心技术负责人', headcount: '1' },
  industry: '检验检测',
  ...{ education: '博士研究生', degree: '', major: '材料、化学或机械类', age: '45周岁及以下' },
  ...{
    experience: '5年检测或实验室管理',
    skillLevel: '高级工程师',
    pay: '20-28万/年',
    benefits: '五险一金，餐补',
  },
  ...{
    place: '科创园5号楼',
    employment: '全职',
    duties: '负责检测能力建设与资质扩项',
    contact: '王女士 0375-0000001',
  },
  ...{ applyBy: '', deadline: '2026-12-04 17:30', notes: '' },
}
export const POST_TEMPLATE = [POST_COLUMNS.map(({ key }) => EXAMPLE[key as PostColumn] ?? '')]
