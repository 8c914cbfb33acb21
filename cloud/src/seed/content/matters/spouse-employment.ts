import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'

const RULES = '人才配偶就业服务细则（演示）'

export const spouseEmployment = {
  code: 'spouse-employment',
  version: 3,
  title: '配偶就业',
  group: 'living',
  icon: 'spouse',
  summary: '岗位推荐、对口协调、就业指导',
  keywords: ['爱人', '家属', '工作', '找工作', '安置', '岗位推荐'],
  promisedWorkingDays: 15,
  acceptWithinWorkingDays: 1,
  departmentCode: 'renshe',
  departmentName: '人社部门（演示）',
  basis: [
    {
      document: RULES,
      article: '第二条',
      quote: '全职来示范区工作的人才，配偶原工作地在示范区以外或暂未就业的，可以申请。',
    },
    { document: RULES, article: '第三条', quote: '以双向选择为主、协调推荐为辅。' },
  ],
  notice: '本服务推荐和协调岗位，录用由用人单位与本人双向选择。',
  variantField: 'wishKind',
  sections: [
    {
      title: '配偶情况',
      fields: [
        field({
          key: 'wishKind',
          label: '希望的帮助',
          type: 'choice',
          required: true,
          options: ['岗位推荐', '对口协调', '就业指导'],
          basis: `${RULES}第三条`,
        }),
        field({ key: 'spouseName', label: '配偶姓名', type: 'text', required: true, max: 60 }),
        field({
          key: 'originKind',
          label: '原单位性质',
          type: 'choice',
          required: true,
          options: ['公务员或参公', '事业单位', '国有企业', '非公企业', '暂未就业'],
          help: '决定由哪个部门协调。',
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'originPlace',
          label: '原工作所在地',
          type: 'text',
          max: 40,
          placeholder: '省、市',
          when: { field: 'originKind', is: ['公务员或参公', '事业单位', '国有企业', '非公企业'] },
        }),
        field({
          key: 'education',
          label: '学历',
          type: 'choice',
          options: ['博士研究生', '硕士研究生', '本科', '专科', '其他'],
        }),
        field({
          key: 'profession',
          label: '专业或职业',
          type: 'text',
          placeholder: '如：会计、中学英语教师',
          // Without it there is nothing to recommend for.
          requiredWhen: { field: 'wishKind', is: ['岗位推荐'] },
        }),
        field({
          key: 'wish',
          label: '求职意向',
          type: 'long-text',
          max: 300,
          placeholder: '岗位、地点、薪酬等',
        }),
        field({
          key: 'spousePhone',
          label: '配偶联系电话',
          type: 'phone',
          max: 11,
          help: '选填，岗位推荐时直接联系。',
          sensitivity: 'phone',
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'marriage',
      name: '配偶关系证明',
      form: '照片或扫描件',
      required: true,
      deferrable: true,
      alternatives: ['结婚证', '户口簿'],
      basis: `${RULES}第四条（二）`,
    }),
    material({
      key: 'diploma',
      name: '配偶学历证书',
      form: '原件照片',
      deferrable: true,
      alternatives: ['学历证书', '学历在线验证报告'],
      help: '四角完整、字迹清楚。',
      basis: `${RULES}第四条（一）`,
    }),
    material({
      key: 'resume',
      name: '求职意向表或简历',
      form: '照片、PDF 均可',
      deferrable: true,
      alternatives: ['求职意向表', '个人简历'],
      basis: `${RULES}第四条（三）`,
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'video', 'in-person'] },
  demo: true,
} satisfies Matter
