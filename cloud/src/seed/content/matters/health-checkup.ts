import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'

const RULES = '人才健康体检与疗养办法（演示）'

export const healthCheckup = {
  code: 'health-checkup',
  version: 3,
  title: '疗养体检',
  group: 'living',
  icon: 'shield',
  summary: '年度健康体检、疗养休养安排',
  keywords: ['体检', '健康体检', '检查身体', '疗养', '休养', '休假', '体检报告', '健康'],
  promisedWorkingDays: 5,
  acceptWithinWorkingDays: 1,
  departmentCode: 'weijian',
  departmentName: '卫健部门（演示）',
  basis: [
    { document: RULES, article: '第三条', quote: '每年安排一次健康体检，已由单位安排的不重复。' },
    { document: RULES, article: '第五条', quote: '体检和疗养名额仅限本人，不得转让；可以自费增加项目。' },
  ],
  notice: '名额仅限本人。身体不适请先就医，不要等体检。',
  variantField: 'service',
  sections: [
    {
      title: '体检或疗养安排',
      fields: [
        field({
          key: 'service',
          label: '需要的安排',
          type: 'choice',
          required: true,
          options: ['年度体检', '疗养休养'],
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'arrangedByEmployer',
          label: '今年单位是否已安排',
          type: 'choice',
          required: true,
          options: ['没有安排', '已经安排', '不清楚'],
          help: '单位已安排的不重复，可以改约自费项目。',
          basis: `${RULES}第三条`,
        }),
        field({ key: 'hospital', label: '希望的体检点', type: 'text', placeholder: '没有要求可不填' }),
        field({
          key: 'preferredDay',
          label: '希望的日期',
          type: 'day',
          from: 'today',
          to: 'today+365',
        }),
        field({
          key: 'extra',
          label: '自费加项',
          type: 'text',
          placeholder: '不加可不填',
          help: '加项费用由本人承担。',
          sensitivity: 'health',
          basis: `${RULES}第五条`,
        }),
        field({
          key: 'care',
          label: '需要照顾的情况',
          type: 'long-text',
          max: 200,
          placeholder: '如：行动不便、忌口',
          help: '选填，只说到能安排好就可以，加密保存。',
          sensitivity: 'health',
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'talentProof',
      name: '人才证书',
      form: '照片或电子证照',
      sample: 'certificate',
      waivedBy: 'talent-category',
      proof: '人才认定证明',
      required: true,
      deferrable: true,
      alternatives: ['人才认定证书', '引进证明'],
      basis: `${RULES}第二条`,
    }),
  ],
  consents: [
    {
      purpose: 'health',
      version: 1,
      title: '健康信息，需要您单独同意',
      uses: '自费加项、需要照顾的情况',
      does: '仅用于安排这一次体检或疗养',
      shownTo: '您的专员、体检点保健专干',
      keptFor: '办结后按档案规定保存，到期删除',
      statement: '我同意为安排这一次体检或疗养处理以上信息',
    },
  ],
  appointment: { times: TALK_TIMES, channels: ['phone'] },
  demo: true,
} satisfies Matter
