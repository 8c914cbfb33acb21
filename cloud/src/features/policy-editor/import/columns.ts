import type { Column } from '../../../importers.ts'

/** Headings of the template: what each row of a policy may say. Notes in brackets are for people; the reader leaves them out. */
export const HEADING = {
  title: '政策名称',
  docNo: '发文字号',
  id: '编号（改已有政策时可填）',
  level: '层级（国家、省、市、区、县）',
  place: '地区',
  topics: '主题（用顿号隔开）',
  forWhom: '适用人群（用顿号隔开）',
  gist: '一句话说明',
  issuers: '发文机关（用顿号隔开）',
  writtenOn: '成文日期',
  publishedOn: '公布日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  applyFrom: '开始受理',
  applyUntil: '截止受理',
  audience: '适用对象',
  acceptDepartment: '受理部门',
  phones: '电话（用顿号隔开）',
  notes: '说明',
  benefit: '待遇',
  appliesTo: '待遇给谁',
  amount: '金额（文字）',
  period: '期限',
  cap: '上限',
  schedule: '怎么发',
  per: '合计方式（一次性、每月、每年、每人、按价款）',
  yuan: '合计每次（元，按价款写百分数）',
  count: '合计几期（几个月、几年）',
  most: '合计最多（元）',
  fact: '条件',
  operator: '比较',
  value: '要求（几个用顿号隔开）',
  clause: '条款',
  summary: '条件原文',
  anyOf: '满足其一的组',
  onlyFor: '条件只用于哪项待遇',
  inclusive: '含不含本数',
  material: '材料',
  form: '材料形式',
  required: '必交（是、否）',
  onlyIf: '什么时候要',
  step: '步骤',
  actor: '步骤谁办',
  limit: '步骤时限',
} as const
export type ColumnKey = keyof typeof HEADING

/** Of the policy itself: said once, in whichever of its rows. */
export const OWN_COLUMNS = [
  'docNo',
  'level',
  'place',
  'topics',
  'forWhom',
  'gist',
  'issuers',
  'writtenOn',
  'publishedOn',
  'effectiveOn',
  'expiresOn',
  'applyFrom',
  'applyUntil',
  'audience',
  'acceptDepartment',
  'phones',
  'notes',
] as const
export const DAY_COLUMNS = [
  'writtenOn',
  'publishedOn',
  'effectiveOn',
  'expiresOn',
  'applyFrom',
  'applyUntil',
] as const
export const LIST_COLUMNS = ['topics', 'forWhom', 'issuers', 'phones'] as const
export const WORD_COLUMNS = [
  'docNo',
  'level',
  'place',
  'gist',
  'audience',
  'acceptDepartment',
  'notes',
] as const

/** Each row may say one of each, beside one another. */
export const BENEFIT_COLUMNS = [
  'benefit',
  'appliesTo',
  'amount',
  'period',
  'cap',
  'schedule',
  'per',
  'yuan',
  'count',
  'most',
] as const
export const CONDITION_COLUMNS = [
  'fact',
  'operator',
  'value',
  'clause',
  'summary',
  'anyOf',
  'onlyFor',
  'inclusive',
] as const
export const MATERIAL_COLUMNS = ['material', 'form', 'required', 'onlyIf'] as const
export const STEP_COLUMNS = ['step', 'actor', 'limit'] as const

/** As a fault names it. */
export const labelOfColumn = (key: ColumnKey): string => HEADING[key].replace(/（.*）/, '')

const OTHERS: Partial<Record<ColumnKey, readonly string[]>> = {
  title: ['名称', '政策'],
  docNo: ['文号'],
  benefit: ['待遇名称', '给什么'],
  clause: ['依据', '依据条款'],
}

export const POLICY_COLUMNS: readonly Column[] = (Object.keys(HEADING) as ColumnKey[]).map((key) => ({
  key,
  heading: HEADING[key],
  others: OTHERS[key] ?? [],
  ...(key === 'title' && { needed: true }),
}))

/** An example begins with this; such rows are never imported. */
export const EXAMPLE_MARK = '示例：'

type Said = Partial<Record<ColumnKey, string>>
const line = (said: Said): string[] => (Object.keys(HEADING) as ColumnKey[]).map((key) => said[key] ?? '')

const NAME = `${EXAMPLE_MARK}青年人才租房补助办法（看过请删去这三行）`
/** One policy over three rows. */
export const POLICY_TEMPLATE: readonly (readonly string[])[] = [
  line({
    ...{ title: NAME, docNo: '示人才〔2026〕9 号', level: '区', place: '示范区', topics: '住房、补贴' },
    ...{ gist: '每月 1500 元，最长 36 个月', issuers: '区人才服务中心', publishedOn: '2026-11-02' },
    ...{ effectiveOn: '2026-12-01', expiresOn: '2028-11-30', phones: '0871-00000001' },
    ...{ benefit: '租房补贴', appliesTo: '博士研究生', amount: '每月 1500 元', period: '36 个月' },
    ...{ per: '每月', yuan: '1500', count: '36' },
    ...{ fact: '学历（最高）', operator: '不低于', value: '硕士研究生', clause: '第三条', anyOf: '甲' },
    ...{ material: '租房合同', form: '复印件', required: '是', step: '提交申请', actor: '本人' },
  }),
  line({
    title: NAME,
    ...{ benefit: '交通补助', amount: '一次性 3000 元', per: '一次性', yuan: '3000' },
    ...{ fact: '职称级别', operator: '不低于', value: '中级', clause: '第三条', anyOf: '甲' },
    ...{ material: '学位证书', form: '复印件', required: '否', onlyIf: '按学历申请的' },
    ...{ step: '核对发放', actor: '区人才服务中心', limit: '10 个工作日' },
  }),
  line({
    title: NAME,
    ...{ fact: '年龄', operator: '不超过', value: '40', clause: '第四条', inclusive: '含' },
    onlyFor: '租房补贴',
  }),
]
