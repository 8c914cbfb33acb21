import type { TalentCategory } from '@talent/contract/matter'

/** What the district keeps about itself. All 演示: names, offices and telephones are invented. */
export const areas = [
  { code: 'kcy', name: '科创园' },
  { code: 'xc', name: '新城' },
  { code: 'cyy', name: '产业园' },
] as const

export const departments = [
  { code: 'kegong', name: '科工部门（演示）' },
  { code: 'renshe', name: '人社部门（演示）' },
  { code: 'jiaoti', name: '教体部门（演示）' },
  { code: 'weijian', name: '卫健部门（演示）' },
  { code: 'shuiwu', name: '税务部门（演示）' },
  { code: 'zhujian', name: '住建部门（演示）' },
  { code: 'gongan', name: '公安部门（演示）' },
  { code: 'rencai', name: '人才工作部门（演示）' },
] as const

export interface Person {
  id: string
  name: string
  /** What this person is for in the trial. */
  note: string
}

/** Marked 演示 each. Their ids are those a migration makes of names that commissioners were attached to. */
export const enterprises = [
  { name: '某材料研究院（演示）', otherNames: ['材料院（演示）'], areaCode: 'kcy', industry: '新材料' },
  { name: '某检验检测中心（演示）', otherNames: ['检测中心（演示）'], areaCode: 'kcy', industry: '检验检测' },
  { name: '某智能装备有限公司（演示）', otherNames: [], areaCode: 'kcy', industry: '智能装备' },
  { name: '某职业技术学院（演示）', otherNames: ['职院（演示）'], areaCode: 'xc', industry: '教育' },
  { name: '某生物医药有限公司（演示）', otherNames: [], areaCode: 'xc', industry: '生物医药' },
  { name: '某新材料有限公司（演示）', otherNames: [], areaCode: 'cyy', industry: '新材料' },
  { name: '某新材料实验室（演示）', otherNames: [], areaCode: 'kcy', industry: '新材料' },
] as const

export interface DemoCommissioner extends Person {
  departmentCode: (typeof departments)[number]['code']
  areaCodes: readonly (typeof areas)[number]['code'][]
  capacity: number
  onDuty: boolean
  officePhone: string
  portrait: string | null
  /** By code. */
  matters: readonly string[]
  /** By name. */
  enterprises: readonly (typeof enterprises)[number]['name'][]
  /** 人才类别 they keep in touch with. */
  categories?: readonly TalentCategory[]
}

export const commissioners: readonly DemoCommissioner[] = [
  {
    id: 'lin-zhi-yuan',
    name: '林知远',
    note: '科创园片区，多件在办',
    departmentCode: 'kegong',
    areaCodes: ['kcy'],
    capacity: 20,
    onDuty: true,
    officePhone: '0375-0000001',
    portrait: 'lin',
    matters: ['child-schooling', 'spouse-employment', 'tax-reward-consult'],
    enterprises: ['某材料研究院（演示）'],
  },
  {
    id: 'xu-qing-he',
    name: '许青禾',
    note: '科创园片区，在办较少',
    departmentCode: 'jiaoti',
    areaCodes: ['kcy'],
    capacity: 20,
    onDuty: true,
    officePhone: '0375-0000002',
    portrait: null,
    matters: ['child-schooling', 'spouse-employment'],
    enterprises: ['某检验检测中心（演示）'],
  },
  {
    id: 'cheng-yuan-shan',
    name: '程远山',
    note: '新城片区',
    departmentCode: 'renshe',
    areaCodes: ['xc'],
    capacity: 20,
    onDuty: true,
    officePhone: '0375-0000003',
    portrait: null,
    matters: ['child-schooling', 'spouse-employment', 'tax-reward-consult'],
    enterprises: ['某职业技术学院（演示）'],
  },
  {
    id: 'song-zhi-wei',
    name: '宋知微',
    note: '新城片区，今日不在岗，到岗即接排队的就医保障',
    departmentCode: 'weijian',
    areaCodes: ['xc'],
    capacity: 15,
    onDuty: false,
    officePhone: '0375-0000004',
    portrait: null,
    matters: ['medical-care'],
    enterprises: ['某生物医药有限公司（演示）'],
  },
  {
    id: 'jiang-yi-ning',
    name: '江以宁',
    note: '产业园片区，在办已满，一件超期',
    departmentCode: 'shuiwu',
    areaCodes: ['cyy'],
    // Small on purpose: full with the demo requests, so that one waits in the queue until 宋知微 comes on duty.
    capacity: 2,
    onDuty: true,
    officePhone: '0375-0000005',
    portrait: null,
    matters: ['medical-care', 'tax-reward-consult'],
    enterprises: ['某新材料有限公司（演示）'],
  },
  // Those below hold none of the matters above: who is matched in the demo story stays the same, and a trial begun with
  // older content gets them together with the newer matters.
  {
    id: 'ye-shu-ning',
    name: '叶书宁',
    note: '科创园片区，优诊卡与体检',
    departmentCode: 'weijian',
    areaCodes: ['kcy'],
    capacity: 20,
    onDuty: true,
    officePhone: '0375-0000006',
    portrait: null,
    matters: ['priority-card', 'health-checkup'],
    enterprises: [],
  },
  {
    id: 'han-zhi-xu',
    name: '韩知序',
    note: '科创园片区，认定、职称与补贴',
    departmentCode: 'renshe',
    areaCodes: ['kcy'],
    capacity: 20,
    onDuty: true,
    officePhone: '0375-0000007',
    portrait: null,
    matters: [
      'talent-recognition',
      'employer-recognition',
      'professional-title',
      'startup-loan',
      'opening-subsidy',
      'job-seeking-subsidy',
      'skill-subsidy',
      'other-request',
    ],
    enterprises: [],
    categories: ['A 类', 'B 类', 'C 类'],
  },
  {
    id: 'su-wang-shu',
    name: '苏望舒',
    note: '新城、产业园片区，住房、落户与项目',
    departmentCode: 'zhujian',
    areaCodes: ['xc', 'cyy'],
    capacity: 20,
    onDuty: true,
    officePhone: '0375-0000008',
    portrait: null,
    matters: ['talent-apartment', 'housing-allowance', 'residence', 'project-landing', 'other-request'],
    enterprises: [],
    categories: ['D 类', 'E 类'],
  },
]

export const coordinators: readonly Person[] = [
  { id: 'gu-ming-yue', name: '顾明月', note: '看全部在办、超期和待分派' },
  { id: 'qin-wang-shan', name: '秦望山', note: '审核要发布的政策、公告和目录' },
]

export interface DemoContact extends Person {
  /** By name. */
  enterprises: readonly (typeof enterprises)[number]['name'][]
}

/** 企业联系人 */
export const contacts: readonly DemoContact[] = [
  {
    id: 'su-wan-qing',
    name: '苏晚晴',
    note: '某材料研究院的企业联系人，凭代办码替本单位人才填写',
    enterprises: ['某材料研究院（演示）'],
  },
  {
    id: 'he-lin-chuan',
    name: '贺临川',
    note: '某新材料实验室的企业联系人，看本单位岗位收到的投递',
    enterprises: ['某新材料实验室（演示）'],
  },
]

export interface DemoTalent extends Person {
  phone: string
  employer: string
  areaCode: (typeof areas)[number]['code']
  education: 'doctor' | 'master' | 'bachelor' | 'college' | 'other'
  arrivedOn: string
  talentCategory: string
}

/** Telephone numbers of the 138 0000 block are not handed out for this purpose to anyone in the trial. */
export const talents: readonly DemoTalent[] = [
  {
    id: 'zhou-yu-an',
    name: '周予安',
    note: '有两件在办，一件轮到自己',
    phone: '13800000127',
    employer: '某材料研究院（演示）',
    areaCode: 'kcy',
    education: 'doctor',
    arrivedOn: '2025-08-01',
    talentCategory: 'C 类',
  },
  {
    id: 'gao-ruo-yu',
    name: '高若渝',
    note: '两件超期未受理',
    phone: '13800000211',
    employer: '某检验检测中心（演示）',
    areaCode: 'kcy',
    education: 'master',
    arrivedOn: '2024-03-15',
    talentCategory: '',
  },
  {
    id: 'he-jing-chuan',
    name: '何景川',
    note: '一件已办结，等评价',
    phone: '13800000325',
    employer: '某职业技术学院（演示）',
    areaCode: 'xc',
    education: 'doctor',
    arrivedOn: '2023-09-01',
    talentCategory: 'D 类',
  },
  {
    id: 'shen-yan-qiu',
    name: '沈砚秋',
    note: '税收奖励咨询今天到期',
    phone: '13800000436',
    employer: '某材料研究院（演示）',
    areaCode: 'kcy',
    education: 'master',
    arrivedOn: '2024-11-20',
    talentCategory: '',
  },
  {
    id: 'lu-wen-di',
    name: '陆闻笛',
    note: '一件已评价，就医保障在办',
    phone: '13800000542',
    employer: '某新材料有限公司（演示）',
    areaCode: 'cyy',
    education: 'bachelor',
    arrivedOn: '2022-07-10',
    talentCategory: '',
  },
  {
    id: 'tang-lin-xi',
    name: '唐临溪',
    note: '就医保障在排队',
    phone: '13800000653',
    employer: '某生物医药有限公司（演示）',
    areaCode: 'xc',
    education: 'doctor',
    arrivedOn: '2026-05-06',
    talentCategory: '',
  },
  {
    id: 'ji-nan-xing',
    name: '纪南星',
    note: '还没办过事，从头体验',
    phone: '13800000764',
    employer: '某新材料有限公司（演示）',
    areaCode: 'cyy',
    education: 'master',
    arrivedOn: '2026-09-01',
    talentCategory: '',
  },
]
