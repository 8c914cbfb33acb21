import { MOST, own, type FieldFault } from '@talent/contract'
import * as v from 'valibot'

/** What a person calls each field of a body or a query; a test holds it against the contract. */
export const FIELD_LABELS: Record<string, string> = {
  act: '处理方式',
  after: '看到的最后一条',
  again: '再次补正的原因',
  answers: '填写的内容',
  area: '片区',
  areaCode: '片区',
  arrivedOn: '来示范区的日期',
  basedOn: '草稿版本',
  basis: '依据',
  capacity: '每个时段的人数',
  channel: '沟通方式',
  closed: '不可约的时间',
  code: '登录凭证',
  commissionerId: '接手的专员',
  consents: '单独同意',
  contactName: '联系人',
  contactPhone: '联系电话',
  content: '事项的内容',
  cursor: '翻页位置',
  day: '日期',
  decisions: '受影响的预约',
  deferred: '稍后补交的材料',
  doing: '正在做的事',
  show: '看哪些',
  department: '部门',
  due: '到期',
  dueOn: '预计日期',
  education: '学历',
  employer: '工作单位',
  enterprise: '单位',
  enterpriseId: '单位',
  every: '间隔',
  extra: '临时加开',
  fileIds: '附件',
  for: '用在哪里',
  from: '开始时间',
  fromHalf: '开始的上午或下午',
  goesOn: '接着办的日子',
  half: '上午或下午',
  handedInOn: '交材料的日期',
  hash: '版本标记',
  id: '文件编号',
  industry: '行业',
  intoId: '并入的单位',
  items: '要补的材料',
  key: '项目',
  kind: '上班、半天或放假',
  largeText: '大字版',
  left: '剩下什么',
  level: '等级',
  limit: '每页条数',
  material: '对应的材料',
  materials: '材料',
  matterCode: '服务事项',
  matterTitle: '服务事项名称',
  matterVersion: '事项版本',
  minutes: '每次时长',
  name: '姓名',
  newDay: '新的日子',
  nextOn: '下次日期',
  note: '附言',
  noticeId: '招聘公告',
  on: '星期',
  onDuty: '在岗状态',
  order: '排序',
  otherNames: '其他名称',
  otherRoute: '其他途径',
  outcome: '办理结果',
  pattern: '放出的时段',
  personId: '演示人物',
  phase: '报名状态',
  phone: '手机号',
  place: '地点',
  publishedVersion: '线上版本',
  purpose: '同意的用途',
  q: '搜索的词',
  reached: '打通没有',
  reason: '原因',
  reasons: '原因',
  remaining: '剩下的事',
  reply: '常用语',
  requestId: '关于哪件事',
  requests: '要办的几件事',
  result: '结果',
  reused: '沿用自',
  role: '身份',
  scope: '范围',
  seen: '看到的最后一条',
  shared: '共用',
  slots: '预约时间',
  standInId: '代班人',
  startsAt: '预约时间',
  subject: '事项',
  successorId: '接替的专员',
  suggestedId: '建议的专员',
  talentCategory: '人才类别',
  text: '内容',
  time: '时间',
  title: '名称',
  to: '结束时间',
  toHalf: '结束的上午或下午',
  topic: '主题',
  type: '文件类型',
  upTo: '消息编号',
  version: '版本',
  weekly: '每周固定时段',
  what: '要补的材料',
  withinWorkingDays: '期限（工作日）',
  words: '记录',
  workingDays: '延几个工作日',
}

const CHINESE = /[一-鿿]/

/** The name of the innermost part that has one: a field of a matter's form is data and goes by what holds it. */
const labelOf = (issue: v.BaseIssue<unknown>): string =>
  issue.path?.map(({ key }) => own(FIELD_LABELS, String(key))).findLast(Boolean) ?? '内容'

function messageOf(issue: v.BaseIssue<unknown>, label: string): string {
  if (CHINESE.test(issue.message)) return issue.message
  if (issue.input === undefined) return `请填写${label}`
  if (issue.type === 'max_length')
    return `${label}不超过 ${String(issue.requirement)} ${typeof issue.input === 'string' ? '个字' : '项'}`
  return `${label}格式不对，请检查`
}

/** Each field that must change (the first of them, where there are many), by its path, with its Chinese name and what to do about it. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): FieldFault[] =>
  issues.slice(0, MOST.faults).map((issue) => {
    const label = labelOf(issue)
    return { field: v.getDotPath(issue) ?? 'body', label, message: messageOf(issue, label) }
  })
