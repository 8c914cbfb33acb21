import type { Condition, Matter } from '@talent/contract/matter'
import { field, homeAddress, material, TALK_TIMES } from './field.ts'

const RELATIVE: Condition = { field: 'patient', is: ['配偶', '父母', '成年子女', '未成年子女'] }
/** Invented. */
const HOSPITALS = ['演示人民医院', '演示中医院', '演示妇幼保健院', '由专员推荐']
const RULES = '人才医疗保健服务办法（演示）'

export const medicalCare = {
  code: 'medical-care',
  version: 6,
  title: '就医保障',
  group: 'living',
  icon: 'medical',
  summary: '就医绿色通道：挂号、住院、专家会诊、转诊',
  keywords: ['看病', '就诊', '挂号', '住院', '医院', '绿色通道', '专家号', '会诊', '转诊'],
  promisedWorkingDays: 2,
  acceptWithinWorkingDays: 1,
  departmentCode: 'weijian',
  departmentName: '卫健部门（演示）',
  basis: [
    { document: RULES, article: '第二条', quote: '服务对象为本人及其配偶、父母、子女。' },
    {
      document: RULES,
      article: '第四条',
      quote: '定点医院为服务对象优先办理挂号、缴费、取药和诊疗，费用由本人承担。',
    },
  ],
  notice: '本服务是就医协助，不是急救。突发急症请直接拨打 120。',
  variantField: 'service',
  sections: [
    {
      title: '就医需求',
      fields: [
        field({
          key: 'service',
          label: '需要的协助',
          type: 'choice',
          required: true,
          options: ['门诊预约', '住院协助', '专家会诊', '转诊咨询'],
          basis: `${RULES}第四条`,
        }),
        field({
          key: 'patient',
          label: '就诊人',
          type: 'choice',
          required: true,
          options: ['本人', '配偶', '父母', '成年子女', '未成年子女'],
          help: '亲属首次使用，专员会先帮您备案。',
          basis: `${RULES}第二条`,
        }),
        field({
          key: 'need',
          label: '哪里不舒服、想看哪个科',
          type: 'long-text',
          max: 300,
          required: true,
          placeholder: '如：心悸两周，想约心内科',
          help: '只说到能挂对号就可以，加密保存。',
          sensitivity: 'health',
        }),
        field({
          key: 'visit',
          label: '希望的医院',
          type: 'hospital',
          options: HOSPITALS,
          from: 'today+1',
          to: 'today+90',
          workingDays: true,
          placeholder: '没有要求可不选',
          help: '日期最多三天，按想去的先后选，工作日出诊。只是意愿，约上后专员告诉您。',
          basis: `${RULES}第四条`,
        }),
        homeAddress('用于就近安排医院。'),
        field({
          key: 'contactPhone',
          label: '就诊人联系电话',
          type: 'phone',
          max: 11,
          placeholder: '与本人相同可不填',
          sensitivity: 'phone',
          when: RELATIVE,
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'record',
      name: '病历或检查单',
      form: '照片或扫描件',
      deferrable: true,
      alternatives: ['门诊病历', '检查报告', '转诊单'],
      help: '选填，有助于挂对科室；只给协助就医的人看。',
      basis: `${RULES}第五条`,
    }),
    material({
      key: 'relation',
      name: '亲属关系证明',
      form: '照片或扫描件',
      proof: '亲属关系证明',
      deferrable: true,
      alternatives: ['户口簿', '结婚证', '出生医学证明'],
      help: '这位亲属首次使用时需要，可以后补。',
      when: RELATIVE,
      basis: `${RULES}第三条`,
    }),
  ],
  consents: [
    {
      purpose: 'health',
      version: 1,
      title: '健康信息，需要您单独同意',
      uses: '就诊人、病情描述、病历或检查单',
      does: '仅用于本次就医协助',
      shownTo: '您的专员、定点医院保健专干',
      keptFor: '办结后按档案规定保存，到期删除',
      statement: '我同意（就诊人是亲属的，我已征得其同意）为本次就医处理以上信息',
    },
    {
      purpose: 'minor',
      version: 1,
      title: '孩子信息，需要监护人单独同意',
      uses: '孩子的就诊需求、病历或检查单',
      does: '仅用于孩子这一次就医协助',
      shownTo: '您的专员、定点医院保健专干',
      keptFor: '办结后按档案规定保存，到期删除',
      statement: '我是孩子的监护人，同意为本次就医处理孩子的以上信息',
      when: { field: 'patient', is: ['未成年子女'] },
    },
  ],
  appointment: { times: TALK_TIMES, channels: ['phone', 'in-person'] },
  demo: true,
} satisfies Matter
