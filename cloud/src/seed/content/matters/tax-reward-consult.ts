import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'

/** Consult and refer only, and no document is named: nothing among the sources grants or limits such a reward. */
export const taxRewardConsult = {
  code: 'tax-reward-consult',
  version: 3,
  title: '税收奖励咨询',
  group: 'career',
  icon: 'tax',
  summary: '解答政策口径，转主管部门核实',
  keywords: ['个税', '税收', '奖励', '个人贡献', '返还', '纳税', '退税'],
  promisedWorkingDays: 3,
  acceptWithinWorkingDays: 1,
  departmentCode: 'shuiwu',
  departmentName: '税务部门（演示）',
  basis: [],
  notice: '只解答和转办，不承诺任何奖励或返还。能否享受以现行有效政策和主管部门核实为准。',
  variantField: 'topic',
  sections: [
    {
      title: '想问什么',
      fields: [
        field({
          key: 'topic',
          label: '咨询方向',
          type: 'choice',
          required: true,
          options: ['个人所得税政策', '个人贡献如何计算', '申报时间与材料', '其他'],
        }),
        field({
          key: 'question',
          label: '具体问题',
          type: 'long-text',
          required: true,
          max: 500,
          placeholder: '不用写收入和税额',
        }),
        field({
          key: 'year',
          label: '涉及年度',
          type: 'year',
          // The income tax law of 2018 counts from 2019 on.
          from: '2019-01-01',
          to: 'today',
          help: '政策按纳税年度执行，写明年度便于找到对应的文件。',
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'document',
      name: '相关文件或通知',
      form: '照片或 PDF',
      deferrable: true,
      help: '选填，如单位转发的通知。请遮住税额等信息。',
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'video'] },
  demo: true,
} satisfies Matter
