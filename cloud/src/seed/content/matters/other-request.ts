import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'

const RULES = '人才服务首问负责制度（演示）'

/** For what no other matter names; asks just enough to find who is responsible. */
export const otherRequest = {
  code: 'other-request',
  version: 1,
  title: '其他诉求',
  group: 'other',
  icon: 'chatdots',
  summary: '上面没有的事：出行、薪酬、社保、企业经营等',
  keywords: [
    '其他',
    '咨询',
    '建议',
    '求助',
    '问题',
    '不知道找谁',
    '出行',
    '交通',
    '薪酬',
    '工资',
    '社保',
    '通关',
  ],
  promisedWorkingDays: 5,
  acceptWithinWorkingDays: 1,
  departmentCode: 'rencai',
  departmentName: '人才工作部门（演示）',
  basis: [
    {
      document: RULES,
      article: '第二条',
      quote: '首先接到诉求的专员负责到底，不属于本部门的协调有关部门办理。',
    },
  ],
  notice: '请不要写身份证号、银行卡号、病情。紧急情况请拨打 110、119 或 120。',
  variantField: 'topic',
  sections: [
    {
      title: '您的诉求',
      fields: [
        field({
          key: 'topic',
          label: '哪方面的事',
          type: 'choice',
          required: true,
          options: ['出行与通关', '薪酬待遇', '社会保险', '企业经营', '公共服务', '意见建议', '说不清'],
          help: '决定先由哪个部门答复。',
          basis: `${RULES}第二条`,
        }),
        field({
          key: 'wanted',
          label: '希望怎样解决',
          type: 'choice',
          required: true,
          options: ['给个答复', '帮忙协调', '约时间面谈'],
        }),
        field({
          key: 'what',
          label: '事情经过',
          type: 'long-text',
          required: true,
          placeholder: '什么事、卡在哪里、希望什么结果',
        }),
        field({
          key: 'tried',
          label: '之前找过谁',
          type: 'text',
          placeholder: '没有可不填',
          help: '避免让您再跑一遍。',
        }),
        field({
          key: 'wantedBy',
          label: '希望哪天前解决',
          type: 'day',
          from: 'today',
          to: 'today+365',
          help: '有最后期限的请填。',
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'related',
      name: '相关材料',
      form: '照片或 PDF',
      deferrable: true,
      alternatives: ['通知或答复', '合同', '现场照片'],
      help: '选填，与这件事有关的即可，他人信息请遮住。',
      basis: `${RULES}第三条`,
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'video', 'in-person'] },
  demo: true,
} satisfies Matter
