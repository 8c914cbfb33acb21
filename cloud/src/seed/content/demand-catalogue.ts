import type { DemandClass, DemandContent, DemandIndustry, DemandNeed } from '@talent/contract/demand'

type Row = readonly [
  key: number,
  title: string,
  employer: string,
  problem: string,
  headcount: string,
  education: string,
  offers: string,
  requirements: readonly string[],
  more?: { readonly urgent?: true; readonly flexible?: true },
]

const needs = (industry: DemandIndustry, of: DemandClass, rows: readonly Row[]): DemandNeed[] =>
  rows.map(
    ([key, title, employer, problem, headcount, education, offers, requirements, more]): DemandNeed => ({
      ...{ key: `n${key}`, title, employer, industry, class: of, problem, headcount, education, offers },
      ...{ requirements: [...requirements], urgent: false, flexible: false, ...more },
    }),
  )

const LAB = '某新材料实验室（演示）'
const MACHINES = '某智能装备公司（演示）'
const SENSORS = '某传感器公司（演示）'
const PARK = '某科技园（演示）'
const CLEAN = '某环保公司（演示）'
const CLOUD = '某数据公司（演示）'
const MEDICINE = '某生物医药公司（演示）'

const ALLOY: Row = [
  ...([1, '高性能合金研发负责人', MACHINES, '想解决粉末成形致密度不够的问题', '1 人', '博士'] as const),
  '年薪 40 万元起，另给安家费',
  ['材料或冶金方向博士', '粉末冶金 3 年以上经历', '带过 3 人以上的课题组'],
  { urgent: true, flexible: true },
]
const PILOT: Row = [
  ...([2, '中试平台共建团队', PARK, '场地 800 平方米，启动资金 300 万元，共建中试平台'] as const),
  ...(['团队 3 人以上', '', '面议'] as const),
  ['有一项可转化的成果', '团队里至少 1 人全职在区'],
]
const FOREMAN: Row = [
  ...([3, '复合材料高级技师', LAB, '铺层和固化工艺要有人带，带 3 名徒弟'] as const),
  ...(['2 人', '', '月薪 12000 元起'] as const),
  ['高级技师，或省级以上技能竞赛获奖', '铺层工艺 8 年以上'],
]
const SERVO: Row = [
  ...([4, '伺服控制首席工程师', MACHINES, '高速运动时抖动大，想重写控制算法', '1 人', '硕士'] as const),
  '年薪 35 万元起',
  ['控制或电气方向硕士以上', '主持过一款量产伺服'],
  { urgent: true },
]
const ROBOTS: Row = [
  ...([5, '机器人装调技师', MACHINES, '焊接线换型慢，现场调试人手不够', '6 人', ''] as const),
  '月薪 9000 元起',
  ['工业机器人方向技师以上'],
]
const GRINDING: Row = [
  ...([6, '精密磨削技师', SENSORS, '弹性体磨削合格率只有八成', '3 人', ''] as const),
  '月薪 10000 元起',
  ['技师以上', '会编磨削程序'],
]
const DATA: Row = [
  ...([7, '工业数据架构师', CLOUD, '二十多家企业的设备数据要接到一起', '2 人', '硕士'] as const),
  '年薪 30 万元起',
  ['做过工业互联网平台', '熟悉时序数据库'],
  { flexible: true },
]
const MODEL: Row = [
  ...([8, '行业大模型创业团队', PARK, '给三个应用场景和算力，找落地团队', '团队 2 人以上', ''] as const),
  '办公场地三年免租',
  ['有可演示的产品'],
]
const SECURITY: Row = [
  ...([9, '网络安全工程师', CLOUD, '要过等级保护三级', '2 人', '本科'] as const),
  '年薪 18 万元起',
  ['有信息安全资格证书'],
]
const WATER: Row = [
  ...([10, '工业废水零排放专家', CLEAN, '含盐废水结晶能耗太高', '1 人', '博士', '面议'] as const),
  ['环境工程或化工方向博士', '做过蒸发结晶工程'],
  { flexible: true },
]
const HEAT: Row = [
  ...([11, '余热利用技术负责人', CLEAN, '窑炉余热只用了三成', '1 人', '硕士', '年薪 25 万元起'] as const),
  ['热能动力方向', '主持过余热发电或供热项目'],
]
const DRUG: Row = [
  ...([
    12,
    '中药提取工艺博士',
    MEDICINE,
    '提取批次之间含量差太大',
    '1 人',
    '博士',
    '年薪 30 万元起',
  ] as const),
  ['制药或分析化学方向博士'],
]
const RESIN: Row = [
  ...([13, '光敏树脂配方工程师', LAB, '3D 打印件太脆，要改配方', '1 人', '硕士', '年薪 22 万元起'] as const),
  ['高分子方向硕士以上'],
]

const HEAD = { name: '急需紧缺人才需求目录', demo: true } as const

/** Two editions of the trial's own catalogue, the older one first: what the second changed is seen beside it. */
export const demandCatalogue: readonly { readonly publishedAt: string; readonly content: DemandContent }[] = [
  {
    publishedAt: '2026-06-01T09:00:00+08:00',
    content: {
      ...{ ...HEAD, document: '2026 年上半年需求征集' },
      needs: [
        ...needs('高端装备', 'scarce', [SERVO]),
        ...needs('高端装备', 'skilled', [GRINDING]),
        ...needs('数字经济', 'scarce', [DATA, SECURITY]),
        ...needs('节能环保', 'scarce', [WATER]),
        ...needs('新材料', 'scarce', [
          [
            ...([1, '高性能合金研发负责人', MACHINES, '想解决粉末成形致密度不够的问题', '1 人'] as const),
            ...(['博士', '年薪 30 万元起'] as const),
            ['材料或冶金方向博士', '粉末冶金 3 年以上经历'],
          ],
        ]),
        ...needs('新材料', 'skilled', [FOREMAN]),
      ],
    },
  },
  {
    publishedAt: '2026-11-02T09:00:00+08:00',
    content: {
      ...{ ...HEAD, document: '2026 年度需求征集' },
      needs: [
        ...needs('高端装备', 'scarce', [SERVO]),
        ...needs('高端装备', 'skilled', [ROBOTS, GRINDING]),
        ...needs('数字经济', 'venture', [MODEL]),
        ...needs('数字经济', 'scarce', [DATA]),
        ...needs('节能环保', 'scarce', [WATER, HEAT]),
        ...needs('新材料', 'venture', [PILOT]),
        ...needs('新材料', 'scarce', [ALLOY, RESIN]),
        ...needs('新材料', 'skilled', [FOREMAN]),
        ...needs('生物医药', 'scarce', [DRUG]),
      ],
    },
  },
]
