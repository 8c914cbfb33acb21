import type { Amount } from '@talent/contract/policy'
import { classes, demoPolicy, DISTRICT, leaf, row } from './compose.ts'

const FAMILY = '本人、配偶、未成年子女'
const buying = { onlyForBenefit: '购房补助' }
const inParts = (yuan: number): Amount => ({ per: 'once', yuan, parts: [40, 30, 30] })
const monthly = (yuan: number, months: number): Amount => ({ per: 'month', yuan, months })
const doctor = leaf(['degree', 'eq', '博士研究生'], '博士研究生', '第四条（二）')
const master = leaf(['degree', 'eq', '硕士研究生'], '硕士研究生', '第四条（三）')
const only = (letter: string, clause: string) => classes(letter, `${letter} 类人才`, clause)

/** 安家 */
export const settling = demoPolicy({
  id: 'demo-settling',
  matter: 'housing-allowance',
  title: '示范区人才安居补助办法（演示）',
  number: '2025-3',
  topics: ['住房', '生活补贴'],
  gist: 'C 类人才、博士安家补助 10 万元，分 3 年发；博士另有每月 3000 元生活补助，最长 36 个月。',
  publishedOn: '2025-01-10',
  expiresOn: '2028-12-31',
  audience: '2025年起全职来示范区工作或创业的 A–D 类人才、博士和部分硕士',
  forWhom: ['高层次人才', '博士、博士后'],
  acceptDepartment: '住建部门（演示）',
  days: 15,
  eligibility: {
    all: [
      leaf(['employmentMode', 'in', ['全职引进', '自主创业']], '全职引进或自主创业', '第三条'),
      leaf(['arrivalDate', 'gte', '2025-01-01'], '2025年1月1日（含）以后来示范区', '第三条'),
      {
        any: [
          classes('ABCD', 'A–D 类人才', '第四条（一）'),
          { all: [doctor, leaf(['degreeFullTime', 'eq', true], '全日制', '第四条（二）')] },
          {
            all: [
              master,
              {
                any: [
                  leaf(
                    ['schoolTags', 'containsAny', ['双一流高校', 'QS前100']],
                    '双一流高校或 QS 前 100 毕业',
                    '第四条（三）',
                  ),
                  leaf(['titleLevel', 'gte', '副高级'], '副高级以上职称', '第四条（三）'),
                ],
              },
            ],
          },
        ],
      },
      {
        any: [
          leaf(['employmentContractMonths', 'gte', 36], '劳动（聘用）合同满 3 年', '第五条（一）'),
          {
            all: [
              leaf(['employmentMode', 'eq', '自主创业'], '自主创业', '第五条（二）'),
              leaf(['businessMonths', 'gte', 6], '企业正常经营 6 个月以上', '第五条（二）'),
            ],
          },
        ],
      },
      {
        any: [
          classes('AB', 'A、B 类不限年龄', '第六条'),
          leaf(['age', 'lte', 45], '45 周岁（含）以下', '第六条', { inclusive: true }),
        ],
      },
      leaf(['lawAbiding', 'eq', true], '承诺遵纪守法、诚信申报', '第七条', { check: 'commitment' }),
      leaf(['firstHome', 'eq', true], '家庭在示范区首次购房', '第十条', {
        ...buying,
        scope: DISTRICT,
        unit: FAMILY,
      }),
      leaf(['houseType', 'in', ['新建商品住房', '二手房']], '新建商品住房或二手房', '第十条', buying),
      leaf(
        ['housePurchaseDate', 'gte', '2025-01-01'],
        '购房合同 2025年1月1日（含）以后签订',
        '第十条',
        buying,
      ),
      leaf(['socialInsuranceMonths', 'gte', 24], '在示范区连续缴社保满 24 个月', '第十一条', {
        ...buying,
        note: '补缴的月份不算',
      }),
    ],
  },
  benefits: [
    row('安家补助', 'A 类人才', inParts(500_000), only('A', '第八条')),
    row('安家补助', 'B 类人才', inParts(300_000), only('B', '第八条')),
    row('安家补助', 'C 类人才', inParts(100_000), only('C', '第八条')),
    row('安家补助', 'D 类人才', inParts(60_000), only('D', '第八条')),
    row('安家补助', '博士研究生', inParts(100_000), doctor),
    row('安家补助', '硕士研究生', inParts(30_000), master),
    row('博士生活补助', '博士研究生', monthly(3000, 36), doctor),
    row('C 类生活补助', 'C 类人才', monthly(2000, 36), only('C', '第八条')),
    row(
      '购房补助',
      'A、B 类人才',
      { per: 'price', share: 30, most: 1_000_000, parts: [40, 30, 30] },
      classes('AB', 'A、B 类人才', '第十条'),
    ),
    row(
      '购房补助',
      'C 类人才、博士研究生',
      { per: 'price', share: 20, most: 200_000, parts: [40, 30, 30] },
      { any: [only('C', '第十条'), doctor] },
    ),
    row('购房补助', 'D 类人才、硕士研究生', inParts(100_000), { any: [only('D', '第十条'), master] }),
  ],
  exclusions: [
    {
      rule: 'highest',
      benefits: ['安家补助'],
      others: [],
      text: '同时符合几类的，安家补助按高的一类算',
      clause: '第八条',
    },
    {
      rule: 'highest',
      benefits: ['博士生活补助', 'C 类生活补助'],
      others: [],
      text: '博士生活补助与 C 类生活补助就高不重复',
      clause: '第八条',
    },
    {
      rule: 'one-of',
      benefits: ['购房补助'],
      others: [
        { policy: 'demo-rent', benefit: '租房补助' },
        { policy: 'demo-rent', benefit: '公寓免租' },
      ],
      text: '购房补助、租房补助和人才公寓不重复享受',
      clause: '第九条',
    },
    {
      rule: 'once-a-couple',
      benefits: ['购房补助'],
      others: [],
      text: '夫妻双方都符合的，购房补助由一方申请',
      clause: '第十二条',
    },
  ],
  materials: [
    ['身份证', '原件'],
    ['学历学位证书', '原件'],
    ['劳动（聘用）合同', '复印件', '在用人单位工作的'],
    ['营业执照', '复印件', '自主创业的'],
    ['购房合同和完税凭证', '复印件', '申请购房补助的'],
  ],
})

const renting = { onlyForBenefit: '租房补助' }

/** 租房 */
export const rent = demoPolicy({
  id: 'demo-rent',
  matter: 'housing-allowance',
  title: '示范区人才租房补助细则（演示）',
  number: '2026-15',
  topics: ['住房'],
  gist: 'C 类人才每月 1500 元，最长 36 个月，按季发放。',
  publishedOn: '2026-03-02',
  expiresOn: '2028-12-31',
  audience: '在示范区没有自有住房的 A–D 类人才',
  forWhom: ['高层次人才'],
  acceptDepartment: '住建部门（演示）',
  days: 10,
  eligibility: {
    all: [
      classes('ABCD', 'A–D 类人才', '第四条'),
      {
        any: [
          leaf(['degree', 'gte', '硕士研究生'], '硕士研究生以上学历', '第五条（一）'),
          leaf(['titleLevel', 'gte', '副高级'], '副高级以上职称', '第五条（二）'),
        ],
      },
      leaf(['socialInsuranceMonths', 'gte', 6], '连续缴社保满 6 个月', '第六条', {
        note: '截至申请当天，补缴的月份不算',
      }),
      {
        any: [
          classes('AB', 'A、B 类不限年龄', '第六条'),
          leaf(['age', 'lte', 35], '35 周岁以下', '第六条', { inclusive: null }),
        ],
      },
      leaf(['noOwnedHome', 'eq', true], '在示范区没有自有住房', '第七条', { scope: DISTRICT, unit: FAMILY }),
      {
        not: leaf(['enjoyedHousingSupport', 'eq', true], '没有在住免租的人才公寓', '第九条', {
          ...renting,
          scope: '示范区人才公寓',
        }),
      },
    ],
  },
  benefits: [
    row('租房补助', 'A 类人才', monthly(2500, 36), only('A', '第三条')),
    row('租房补助', 'B 类人才', monthly(2000, 36), only('B', '第三条')),
    row('租房补助', 'C 类人才', monthly(1500, 36), only('C', '第三条')),
    row('租房补助', 'D 类人才', monthly(1000, 24), only('D', '第三条')),
    row('公寓免租', null, null, undefined, { period: '最长 36 个月' }),
  ],
  exclusions: [
    {
      rule: 'one-of',
      benefits: ['租房补助', '公寓免租'],
      others: [],
      text: '租房补助与公寓免租二选一',
      clause: '第九条',
    },
    {
      rule: 'once-a-couple',
      benefits: ['租房补助'],
      others: [],
      text: '夫妻同住的，租房补助由一方申请',
      clause: '第十条',
    },
  ],
  materials: [
    ['身份证', '原件'],
    ['租房合同', '复印件'],
    ['社会保险缴费证明', '电子件'],
  ],
  notes: '按季发放；自有住房后次月停发；超期未拨付的写明原因和新的日子（第十二条）。',
})
