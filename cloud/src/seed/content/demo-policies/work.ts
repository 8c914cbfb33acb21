import type { Amount } from '@talent/contract/policy'
import { classes, demoPolicy, DISTRICT, leaf, row } from './compose.ts'

const inHalves = (yuan: number): Amount => ({ per: 'once', yuan, parts: [50, 50] })
const natural = leaf(['disciplineGroup', 'eq', '自然科学或工程技术'], '自然科学或工程技术类', '第五条（一）')
const humane = leaf(['disciplineGroup', 'eq', '人文社会科学'], '人文社会科学类', '第五条（一）')
const top = classes('AB', 'A、B 类人才', '第六条')
const third = classes('C', 'C 类人才', '第六条')

/** 科研启动 */
export const research = demoPolicy({
  id: 'demo-research',
  title: '示范区人才科研启动经费办法（演示）',
  number: '2025-7',
  topics: ['人才项目'],
  gist: '全职引进、签 3 年以上合同的 C 类及以上人才，自然科学类可获 20 万元，分两年拨付。',
  publishedOn: '2025-03-12',
  expiresOn: '2028-12-31',
  audience: '全职引进的 C 类及以上人才',
  forWhom: ['高层次人才'],
  applyFrom: '2026-11-01',
  applyUntil: '2026-12-31',
  acceptDepartment: '科工部门（演示）',
  days: 15,
  eligibility: {
    all: [
      leaf(['employmentMode', 'eq', '全职引进'], '全职引进', '第三条'),
      {
        any: [
          leaf(['employerType', 'in', ['企业', '事业单位']], '企业、事业单位', '第三条'),
          leaf(['employerType', 'eq', '职业院校/技工院校'], '职业院校', '第三条'),
        ],
      },
      leaf(['employerType', 'neq', '劳务派遣企业'], '劳务派遣企业除外', '第三条'),
      classes('ABC', 'C 类及以上人才', '第四条'),
      { any: [natural, humane] },
      leaf(['employmentContractMonths', 'gte', 36], '劳动（聘用）合同满 3 年', '第五条（二）'),
      leaf(['monthsSinceArrival', 'lt', 24], '来示范区工作未满 2 年', '第五条（三）'),
      leaf(['enjoyedSameFunding', 'eq', false], '未重复享受同类经费', '第八条', {
        check: 'manual',
        note: '由科工部门核实，不用准备材料',
      }),
    ],
  },
  benefits: [
    row('科研启动经费（自然科学类）', 'A、B 类人才', inHalves(500_000), { all: [top, natural] }),
    row('科研启动经费（自然科学类）', 'C 类人才', inHalves(200_000), { all: [third, natural] }),
    row('科研启动经费（人文社科类）', 'A、B 类人才', inHalves(200_000), { all: [top, humane] }),
    row('科研启动经费（人文社科类）', 'C 类人才', inHalves(80_000), { all: [third, humane] }),
  ],
  exclusions: [
    { rule: 'highest', benefits: [], others: [], text: '同类资金按就高不重复原则享受', clause: '第八条' },
  ],
  materials: [
    ['科研启动经费申请书', '原件'],
    ['劳动（聘用）合同', '复印件'],
    ['人才认定证书', '复印件'],
  ],
  notes: '到岗拨 50%，次年考核合格再拨 50%。申报截止 2026年12月31日。',
})

const opening = { onlyForBenefit: '一次性开业补助' }
const premises = { onlyForBenefit: '创业场地租金补贴' }
const jobs = { onlyForBenefit: '带动就业补贴' }

/** 创业 */
export const startup = demoPolicy({
  id: 'demo-startup',
  matter: 'opening-subsidy',
  title: '示范区人才创业扶持办法（演示）',
  number: '2025-9',
  topics: ['创业'],
  gist: '开业补助 1 万元；场地租金前两年每年最高 6 万元；每带动 1 人就业 2000 元。',
  publishedOn: '2025-03-28',
  expiresOn: '2027-12-31',
  audience: '在示范区创办企业的人才',
  forWhom: ['高层次人才', '创业者'],
  acceptDepartment: '人社部门（演示）',
  days: 20,
  eligibility: {
    all: [
      leaf(['employmentMode', 'eq', '自主创业'], '仅限创办企业的人才', '第十四条'),
      {
        any: [
          classes('ABCDE', 'A–E 类人才', '第十四条（一）'),
          {
            all: [
              leaf(['degree', 'gte', '本科'], '本科以上学历', '第十四条（二）'),
              leaf(['monthsSinceGraduation', 'lte', 60], '毕业 5 年内', '第十四条（二）', {
                inclusive: true,
              }),
            ],
          },
          leaf(['skillLevel', 'gte', '二级/技师'], '技师以上', '第十四条（三）'),
          leaf(['overseasReturnee', 'eq', true], '留学回国人员', '第十四条（四）'),
        ],
      },
      leaf(['employerDistrict', 'eq', DISTRICT], '企业在示范区', '第十四条'),
      leaf(['businessLicenseDate', 'gte', '2024-01-01'], '营业执照 2024年1月1日（含）以后核发', '第十五条'),
      leaf(['businessForm', 'in', ['小微企业', '企业', '合伙创业']], '以企业或合伙形式经营', '第十五条'),
      leaf(['firstBusiness', 'eq', true], '首次创业', '第十六条', opening),
      leaf(['businessMonths', 'gte', 6], '正常经营 6 个月以上', '第十六条', opening),
      leaf(['employedElsewhere', 'eq', false], '不在其他单位就业', '第十六条', opening),
      leaf(['businessMonths', 'lt', 24], '经营未满 2 年', '第十七条', premises),
      leaf(['fixedPremises', 'eq', true], '有固定经营场所', '第十七条', premises),
      leaf(['businessEmployees', 'gte', 3], '带动就业 3 人以上', '第十八条', jobs),
    ],
  },
  benefits: [
    row('一次性开业补助', null, { per: 'once', yuan: 10_000 }),
    row(
      '创业场地租金补贴',
      'A–C 类人才',
      { per: 'year', yuan: null, most: 100_000, years: 2 },
      classes('ABC', 'A–C 类人才', '第十七条'),
      { cap: '每年 10 万元，两年', formula: '200 平方米以内按实际租金' },
    ),
    row(
      '创业场地租金补贴',
      '其他创业人才',
      { per: 'year', yuan: null, most: 60_000, years: 2 },
      { not: classes('ABC', '不是 A–C 类人才', '第十七条') },
      { cap: '每年 6 万元，两年', formula: '200 平方米以内按实际租金' },
    ),
    row('带动就业补贴', '每带动 1 人', { per: 'person', yuan: 2000, most: 50_000 }),
  ],
  exclusions: [
    {
      rule: 'one-of',
      benefits: ['一次性开业补助'],
      others: [],
      text: '已领取市级开业补贴的不重复享受',
      clause: '第十六条',
    },
  ],
  materials: [
    ['营业执照', '复印件'],
    ['场地租赁合同和付款凭证', '复印件', '申请租金补贴的'],
    ['员工劳动合同', '复印件', '申请带动就业补贴的'],
  ],
})

const paid = (yuan: number): Amount => ({ per: 'once', yuan })
const level = (name: string) => leaf(['skillLevel', 'eq', name], name, '第四条')
const leader = { onlyForBenefit: '技能领军奖励' }
const grant = { onlyForBenefit: '技能提升补贴' }

/** 求职创业: a district version that has closed, so that the province's own isn't shown as open here. */
export const jobseek = demoPolicy({
  id: 'demo-jobseek',
  implements: 'ha-jobseek',
  title: '示范区求职创业补贴发放细则（演示）',
  number: '2026-8',
  topics: ['就业补贴'],
  gist: '困难毕业生每人 2000 元，当年 9 月至 10 月申请。',
  publishedOn: '2026-08-20',
  expiresOn: '2028-12-31',
  applyFrom: '2026-09-01',
  applyUntil: '2026-10-31',
  audience: '示范区内院校毕业学年的困难毕业生',
  forWhom: ['高校毕业生', '就业困难人员'],
  acceptDepartment: '人社部门（演示）',
  days: 10,
  eligibility: {
    all: [
      leaf(['inGraduationSchoolYear', 'eq', true], '毕业学年内', '第二条'),
      leaf(
        ['personGroup', 'containsAny', ['低保家庭', '残疾', '国家助学贷款']],
        '低保、残疾或有助学贷款',
        '第三条',
      ),
    ],
  },
  benefits: [row('一次性求职创业补贴', null, { per: 'once', yuan: 2000 })],
  exclusions: [
    { rule: 'one-of', benefits: [], others: [], text: '符合几种情形的只领一次', clause: '第四条' },
  ],
  materials: [['身份证', '复印件']],
})

/** 技能提升 */
export const skill = demoPolicy({
  id: 'demo-skill',
  matter: 'skill-subsidy',
  title: '技能提升补贴发放规程（演示）',
  number: '2026-6',
  topics: ['技能'],
  gist: '取得高级工证书补贴 2000 元，技师 3000 元，高级技师 5000 元。',
  publishedOn: '2026-01-20',
  expiresOn: '2028-12-31',
  audience: '参加失业保险、取得技能等级证书的企业职工',
  forWhom: ['技能人才'],
  acceptDepartment: '人社部门（演示）',
  days: 10,
  eligibility: {
    all: [
      leaf(['employerType', 'eq', '企业'], '企业职工', '第二条'),
      leaf(['employerDistrict', 'eq', DISTRICT], '单位在示范区', '第二条'),
      {
        any: [
          leaf(['unemploymentInsuranceMonths', 'gte', 12], '失业保险累计缴费满 12 个月', '第二条（一）'),
          leaf(
            ['personGroup', 'containsAny', ['领取失业保险金人员']],
            '领取失业保险金期间取得证书',
            '第二条（二）',
          ),
        ],
      },
      leaf(['skillLevel', 'gte', '五级/初级工'], '取得技能等级证书', '第二条', grant),
      leaf(['monthsSinceCertificate', 'lte', 12], '证书核发 12 个月内申请', '第三条', {
        ...grant,
        inclusive: true,
      }),
      leaf(['skillLevel', 'eq', '一级/高级技师'], '高级技师', '第七条', leader),
      classes('CDE', 'C–E 类人才', '第七条', leader),
      leaf(['achievementClass', 'containsAny', ['师带徒']], '带徒成绩突出', '第七条', {
        ...leader,
        check: 'manual',
      }),
    ],
  },
  benefits: [
    row('技能提升补贴', '五级/初级工', paid(1000), level('五级/初级工')),
    row('技能提升补贴', '四级/中级工', paid(1500), level('四级/中级工')),
    row('技能提升补贴', '三级/高级工', paid(2000), level('三级/高级工')),
    row('技能提升补贴', '二级/技师', paid(3000), level('二级/技师')),
    row('技能提升补贴', '一级/高级技师', paid(5000), level('一级/高级技师')),
    row('技能领军奖励', '高级技师', paid(20_000), undefined, { validUntil: '2026-10-31' }),
  ],
  exclusions: [
    {
      rule: 'highest',
      benefits: ['技能提升补贴'],
      others: [],
      text: '同一职业已领高级别的不再领低级别，每人每年最多 3 次',
      clause: '第五条',
    },
  ],
  materials: [['技能等级证书', '原件']],
})
