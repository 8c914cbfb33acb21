import type { Condition } from '@talent/contract/eligibility'
import type { Amount } from '@talent/contract/policy'
import { classes, demoPolicy, DISTRICT, leaf, row } from './compose.ts'

const here = (clause: string) => leaf(['employerDistrict', 'eq', DISTRICT], '单位在示范区', clause)
const contract = (clause: string) =>
  leaf(['employmentContractMonths', 'gte', 36], '劳动（聘用）合同满 3 年', clause)
const doctor = (clause: string) => leaf(['degree', 'eq', '博士研究生'], '博士研究生', clause)

const lane = { onlyForBenefit: '就医绿色通道' }
const checkup = { onlyForBenefit: '健康体检' }
const ordinary: Condition = { any: [classes('CDE', 'C–E 类人才', '第三条'), doctor('第三条')] }

/** 医疗绿色通道 */
export const medical = demoPolicy({
  id: 'demo-medical',
  matter: 'medical-care',
  title: '人才医疗保健服务办法（演示）',
  number: '2025-11',
  topics: ['医疗'],
  gist: '每年 1 次健康体检，3 家定点医院协助挂号。',
  publishedOn: '2025-04-18',
  expiresOn: '2027-12-31',
  audience: 'A–E 类人才、博士及其配偶、父母、子女',
  forWhom: ['高层次人才', '博士、博士后', '人才家属'],
  acceptDepartment: '卫健部门（演示）',
  days: 3,
  eligibility: {
    all: [
      {
        any: [
          {
            all: [
              classes('ABCDE', 'A–E 类人才', '第二条（一）'),
              leaf(['talentCertInService', 'eq', true], '证书在管理服务期内', '第二条（一）'),
            ],
          },
          { all: [doctor('第二条（二）'), contract('第二条（二）')] },
        ],
      },
      here('第二条'),
      leaf(
        ['relativeType', 'in', ['本人', '配偶', '父母', '子女']],
        '本人及其配偶、父母、子女',
        '第二条',
        lane,
      ),
      {
        any: [
          leaf(['relativeType', 'eq', '本人'], '体检限本人', '第三条', checkup),
          {
            all: [
              leaf(['relativeType', 'eq', '配偶'], '配偶', '第三条', checkup),
              classes('AB', 'A、B 类人才', '第三条', checkup),
            ],
          },
        ],
      },
    ],
  },
  benefits: [
    row('健康体检', 'A、B 类人才', { per: 'count', times: 2 }, classes('AB', 'A、B 类人才', '第三条')),
    row('健康体检', 'C–E 类人才、博士研究生', { per: 'count', times: 1 }, ordinary, {
      cap: '每人 1500 元，超出部分自付',
    }),
    row('就医绿色通道', '3 家定点医院', null, undefined, {
      formula: '协助挂号、缴费、取药和诊疗，费用由本人承担',
    }),
  ],
  exclusions: [
    {
      rule: 'one-of',
      benefits: ['健康体检'],
      others: [],
      text: '当年已由单位安排体检的不重复安排',
      clause: '第三条',
    },
  ],
  materials: [
    ['身份证', '原件'],
    ['亲属关系证明', '复印件', '为亲属申请的'],
  ],
})

const places = { onlyForBenefit: '统筹安排公办学位' }
const nursery = { onlyForBenefit: '协调公办园入园' }

/** 子女入学 */
export const schooling = demoPolicy({
  id: 'demo-schooling',
  matter: 'child-schooling',
  title: '子女入学实施细则（演示）',
  number: '2025-16',
  topics: ['子女入学'],
  gist: '义务教育阶段统筹安排公办学位。',
  publishedOn: '2025-06-05',
  expiresOn: '2028-08-31',
  audience: '在示范区工作、参保的人才的子女',
  forWhom: ['人才家属'],
  acceptDepartment: '教体部门（演示）',
  days: 12,
  eligibility: {
    all: [
      {
        any: [
          classes('ABCD', 'A–D 类人才', '第二条（一）'),
          {
            all: [
              leaf(['degree', 'gte', '硕士研究生'], '硕士研究生以上学历', '第二条（二）'),
              contract('第二条（二）'),
            ],
          },
          {
            all: [
              leaf(['employmentMode', 'eq', '自主创业'], '自主创业', '第二条（三）'),
              leaf(['businessEmployees', 'gte', 10], '带动就业 10 人以上', '第二条（三）'),
            ],
          },
          leaf(['achievementClass', 'containsAny', ['急需紧缺']], '经认定的急需紧缺人才', '第二条（四）', {
            check: 'manual',
          }),
        ],
      },
      here('第二条'),
      {
        any: [
          leaf(
            ['identityType', 'in', ['香港永久性居民', '澳门永久性居民', '台湾居民', '外国籍']],
            '港澳台居民、外籍人才不要求参保',
            '第四条',
          ),
          leaf(['socialInsuranceNormal', 'eq', true], '社保正常参保', '第四条'),
        ],
      },
      leaf(['childStage', 'in', ['小学', '初中']], '子女读小学、初中', '第三条', places),
      {
        any: [
          leaf(['childEntryGrade', 'eq', true], '起始年级入学', '第五条', places),
          leaf(['childStudyingInCity', 'eq', false], '转学的，子女不在本市就读', '第五条', places),
        ],
      },
      leaf(['childStage', 'eq', '学前'], '子女在学前阶段', '第七条', nursery),
      classes('ABC', 'A–C 类人才', '第七条', nursery),
    ],
  },
  benefits: [
    row('统筹安排公办学位', '小学、初中', null, undefined, { formula: '按工作地或居住地相对就近安排' }),
    row('协调公办园入园', 'A–C 类人才的子女', null),
  ],
  exclusions: [
    {
      rule: 'once-a-couple',
      benefits: ['统筹安排公办学位'],
      others: [],
      text: '夫妻都是人才的，同一子女由一方申请一次',
      clause: '第八条',
    },
  ],
  materials: [
    ['户口簿', '原件'],
    ['出生医学证明', '复印件'],
    ['学籍证明', '复印件', '转学的'],
  ],
})

const equal = { onlyForBenefit: '对等安置' }
const waiting = { onlyForBenefit: '过渡期生活补助' }
const allowance = (yuan: number): Amount => ({ per: 'month', yuan, most: yuan * 12, months: 12 })

/** 配偶安置 */
export const spouse = demoPolicy({
  id: 'demo-spouse',
  matter: 'spouse-employment',
  title: '人才配偶就业服务细则（演示）',
  number: '2025-20',
  topics: ['配偶就业'],
  gist: '配偶暂未就业的，C 类以上人才每月补助 2000 元，最长 12 个月；原在体制内的对等安置。',
  publishedOn: '2025-07-21',
  expiresOn: '2028-12-31',
  audience: '全职引进人才的配偶',
  forWhom: ['人才家属'],
  acceptDepartment: '人社部门（演示）',
  days: 20,
  eligibility: {
    all: [
      leaf(['employmentMode', 'eq', '全职引进'], '人才全职引进到示范区', '第二条'),
      {
        any: [
          classes('ABCD', 'A–D 类人才', '第二条（一）'),
          doctor('第二条（二）'),
          leaf(['titleLevel', 'eq', '正高级'], '正高级职称', '第二条（三）'),
        ],
      },
      contract('第二条'),
      {
        any: [
          leaf(['spouseWorkplaceOutsideCity', 'eq', true], '配偶原工作地在市外', '第二条'),
          leaf(['spouseEmploymentType', 'eq', '未就业'], '配偶暂未就业', '第二条'),
        ],
      },
      leaf(['spouseWilling', 'eq', true], '配偶自愿来示范区', '第三条'),
      leaf(
        ['spouseEmploymentType', 'in', ['公务员/参公', '事业单位', '国有企业']],
        '配偶原在机关、事业单位、国有企业',
        '第四条',
        equal,
      ),
      classes('ABC', 'A–C 类人才', '第四条', equal),
      leaf(['spouseEmploymentType', 'eq', '未就业'], '配偶暂未就业', '第六条', waiting),
      leaf(['monthsSinceArrival', 'lte', 36], '人才来示范区 3 年内', '第六条', {
        ...waiting,
        inclusive: true,
      }),
    ],
  },
  benefits: [
    row('对等安置', '机关到机关，事业到事业，国企到国企', null),
    row('岗位推荐', null, null, undefined, { formula: '双向选择为主、协调推荐为辅' }),
    row('过渡期生活补助', 'A–C 类人才的配偶', allowance(2000), classes('ABC', 'A–C 类人才', '第六条')),
    row('过渡期生活补助', 'D 类人才、博士、正高级职称人才的配偶', allowance(1500), {
      any: [
        classes('D', 'D 类人才', '第六条'),
        {
          all: [
            { any: [doctor('第六条'), leaf(['titleLevel', 'eq', '正高级'], '正高级职称', '第六条')] },
            { not: classes('ABC', '不是 A–C 类人才', '第六条') },
          ],
        },
      ],
    }),
  ],
  exclusions: [
    {
      rule: 'one-of',
      benefits: ['对等安置', '过渡期生活补助'],
      others: [],
      text: '已安置就业的，次月起停发过渡期生活补助',
      clause: '第七条',
    },
    {
      rule: 'once-a-couple',
      benefits: [],
      others: [],
      text: '夫妻双方都是引进人才的，由一方申请',
      clause: '第八条',
    },
  ],
  materials: [
    ['结婚证', '原件'],
    ['配偶学历证书', '复印件'],
    ['配偶原单位证明', '复印件', '申请对等安置的'],
  ],
})

/** 优诊卡: hangs on what the district itself recognised and nothing else, so that nobody has to apply. */
export const card = demoPolicy({
  id: 'demo-priority-card',
  matter: 'priority-card',
  offered: { answers: { kind: '首次申领', holder: '本人', delivery: '电子卡' } },
  title: '人才优诊卡发放办法（演示）',
  number: '2026-6',
  topics: ['医疗'],
  gist: '认定的 A–E 类人才，确认一次就发电子优诊卡，不用填表。',
  publishedOn: '2026-03-10',
  expiresOn: '2028-12-31',
  audience: '经示范区认定、证书在管理服务期内的 A–E 类人才',
  forWhom: ['高层次人才'],
  acceptDepartment: '卫健部门（演示）',
  days: 5,
  eligibility: {
    all: [
      classes('ABCDE', '经示范区认定的 A–E 类人才', '第二条'),
      leaf(['talentCertInService', 'eq', true], '证书在管理服务期内', '第二条'),
    ],
  },
  benefits: [
    row('优诊卡', 'A 类人才', null, classes('A', 'A 类人才', '第四条'), {
      formula: '一级金卡：定点医院优先挂号、住院，专人陪诊',
    }),
    row('优诊卡', 'B、C 类人才', null, classes('BC', 'B、C 类人才', '第四条'), {
      formula: '二级银卡：定点医院优先挂号、住院',
    }),
    row('优诊卡', 'D、E 类人才', null, classes('DE', 'D、E 类人才', '第四条'), {
      formula: '三级铜卡：定点医院优先挂号',
    }),
  ],
  exclusions: [
    {
      rule: 'one-of',
      benefits: ['优诊卡'],
      others: [],
      text: '每人一张，类别变更的换发，不重复发放',
      clause: '第五条',
    },
  ],
  materials: [],
})
