import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'

const RULES = '人才项目落地服务细则（演示）'

export const projectLanding = {
  code: 'project-landing',
  version: 2,
  title: '项目落地',
  group: 'career',
  icon: 'flask',
  summary: '入驻园区、智慧岛，项目申报帮办',
  keywords: ['园区', '智慧岛', '入驻', '办公场地', '厂房', '孵化器', '项目申报', '创业项目', '招商', '科研'],
  promisedWorkingDays: 15,
  acceptWithinWorkingDays: 2,
  departmentCode: 'kegong',
  departmentName: '科工部门（演示）',
  basis: [
    { document: RULES, article: '第三条', quote: '人才项目可以申请入驻园区或智慧岛，由专员全程帮办。' },
    { document: RULES, article: '第五条', quote: '入驻前由园区和科工部门与申请人当面对接一次。' },
  ],
  notice: '请不要上传技术秘密。能否入驻由园区评估后与您签约为准。',
  variantField: 'kind',
  sections: [
    {
      title: '项目情况',
      fields: [
        field({
          key: 'kind',
          label: '想办什么',
          type: 'choice',
          required: true,
          options: ['入驻园区', '入驻智慧岛', '项目申报'],
          basis: `${RULES}第三条`,
        }),
        field({ key: 'projectName', label: '项目名称', type: 'text', required: true, max: 80 }),
        field({
          key: 'industry',
          label: '所属领域',
          type: 'text',
          required: true,
          placeholder: '如：新材料、生物医药、软件',
          help: '决定对接哪个园区。',
          basis: `${RULES}第四条`,
        }),
        field({
          key: 'stage',
          label: '项目进展',
          type: 'choice',
          required: true,
          options: ['还在构想', '已有样品或样机', '已注册公司', '已有收入'],
          basis: `${RULES}第四条`,
        }),
        field({
          key: 'intro',
          label: '项目简介',
          type: 'long-text',
          required: true,
          placeholder: '做什么、解决什么问题、现在到哪一步',
        }),
      ],
    },
    {
      title: '需要的支持',
      fields: [
        field({
          key: 'needs',
          label: '需要哪些支持',
          type: 'choices',
          options: ['办公场地', '生产厂房', '实验设备', '资金对接', '用工', '政策申报'],
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'area',
          label: '需要的面积',
          type: 'number',
          max: 100_000,
          unit: '平方米',
          placeholder: '不需要场地可不填',
        }),
        field({ key: 'people', label: '团队人数', type: 'number', max: 10_000, unit: '人', decimals: 0 }),
        field({
          key: 'startOn',
          label: '希望开始的日期',
          type: 'day',
          from: 'today',
          to: 'today+730',
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'plan',
      name: '项目计划书',
      form: 'PDF 或照片',
      required: true,
      deferrable: true,
      help: '三五页即可，写清产品、团队和需要的支持。',
      basis: `${RULES}第六条（一）`,
    }),
    material({
      key: 'license',
      name: '营业执照',
      form: '照片或电子证照',
      proof: '营业执照',
      deferrable: true,
      help: '已注册公司的需要。',
      basis: `${RULES}第六条（二）`,
    }),
    material({
      key: 'rights',
      name: '知识产权或资质证明',
      form: '照片或扫描件',
      deferrable: true,
      alternatives: ['专利证书', '软件著作权证书', '行业许可', '获奖证书'],
      help: '选填，有助于园区评估。',
      basis: `${RULES}第六条（三）`,
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'video', 'in-person'] },
  demo: true,
} satisfies Matter
