import { OWN_SCHEME } from '@talent/contract/policy'
import type { Scheme, SchemeClass } from '@talent/contract/recognition'
import { RULES } from './recognition-rules.ts'

type Category = SchemeClass['category']
type Row = readonly [text: string, evidence: string]

/** The rows of a class: its clause is where it stands in the table. */
const standards = (category: Category, rows: readonly Row[]): SchemeClass['standards'] =>
  rows.map(([text, evidence], i) => ({
    key: `${category.slice(0, 1).toLowerCase()}${i + 1}`,
    text,
    clause: `附件 1 ${category}第 ${i + 1} 项`,
    evidence,
  }))

const HEALTH = { text: '年度健康体检', matterCode: 'health-checkup' }
const CARD = { text: '优先办理卡：就医、出行优先通道', matterCode: 'priority-card' }
const FLAT = { text: '人才公寓', matterCode: 'talent-apartment' }
const SCHOOL = { text: '子女入学统筹安排', matterCode: 'child-schooling' }
const PLACE = { text: '落户随办', matterCode: 'residence' }

/** The district's own, as the trial's policies speak of it. */
export const recognitionScheme: Scheme = {
  code: 'district',
  version: 1,
  name: OWN_SCHEME,
  document: RULES,
  inForceFrom: '2026-01-01',
  publicityWorkingDays: 10,
  renewalDays: 60,
  classes: [
    {
      category: 'A 类',
      name: '国内外顶尖人才',
      termMonths: 60,
      standards: standards('A 类', [
        ['国家最高科学技术奖获得者，或中国科学院、中国工程院院士', '获奖证书，或院士证书'],
        ['发达国家的国家级科学院、工程院院士', '当选证明和译文'],
        ['国家级人才计划杰出人才入选者', '入选文件'],
      ]),
      opens: [SCHOOL, HEALTH, CARD, FLAT, PLACE],
    },
    {
      category: 'B 类',
      name: '国家级领军人才',
      termMonths: 60,
      standards: standards('B 类', [
        ['国家科学技术奖二等奖及以上，排名前三', '获奖证书'],
        ['国家级人才计划领军人才入选者', '入选文件'],
        ['国家重点研发计划项目负责人，项目已立项', '立项文件和任务书'],
      ]),
      opens: [SCHOOL, HEALTH, CARD, FLAT, PLACE],
    },
    {
      category: 'C 类',
      name: '省级领军人才',
      termMonths: 36,
      standards: standards('C 类', [
        ['省级科学技术奖一等奖，排名前三', '获奖证书'],
        ['省级人才计划领军人才入选者', '入选文件'],
        ['正高级职称，并主持过省级以上科研项目', '职称证书；立项或验收文件'],
        ['在世界 500 强企业担任过部门负责人三年以上', '任职文件、劳动合同'],
        ['博士，以第一作者或通讯作者在本领域核心期刊发表论文 5 篇以上', '学位证书；检索证明'],
      ]),
      opens: [SCHOOL, HEALTH, CARD, FLAT, PLACE],
    },
    {
      category: 'D 类',
      name: '市级骨干人才',
      termMonths: 36,
      standards: standards('D 类', [
        ['博士研究生，全职在区工作', '学历学位证书；劳动（聘用）合同'],
        ['副高级职称，从事与职称相符的工作', '职称证书；工作证明'],
        ['省级技术能手，或高级技师', '证书'],
      ]),
      opens: [SCHOOL, CARD, FLAT, PLACE],
    },
    {
      category: 'E 类',
      name: '区级青年人才',
      termMonths: 24,
      standards: standards('E 类', [
        ['硕士研究生，全职在区工作', '学历学位证书；劳动（聘用）合同'],
        ['中级职称，或技师', '职称证书或职业资格证书'],
      ]),
      opens: [FLAT, PLACE],
    },
  ],
  demo: true,
}
