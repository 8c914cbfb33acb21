import type { Matter } from '@talent/contract/matter'
import { field, material } from './field.ts'

const RULES = '技能提升补贴发放规程（演示）'

export const skillSubsidy = {
  code: 'skill-subsidy',
  version: 2,
  title: '技能提升补贴',
  group: 'funding',
  icon: 'book',
  summary: '取得职业资格、技能等级证书后申领',
  keywords: ['技能', '考证', '证书', '职业资格', '技能等级', '培训', '失业保险', '技工', '高级工', '技师'],
  promisedWorkingDays: 10,
  acceptWithinWorkingDays: 2,
  departmentCode: 'renshe',
  departmentName: '人社部门（演示）',
  basis: [
    {
      document: RULES,
      article: '第二条',
      quote: '参加失业保险并取得职业资格证书或技能等级证书的，可以申领。',
    },
    { document: RULES, article: '第四条', quote: '由失业保险参保地社保经办机构审核，发到本人账户。' },
  ],
  notice: '在参保地申领，参保地不在示范区的，专员告诉您去哪里办。不用填写银行卡号。',
  variantField: 'level',
  sections: [
    {
      title: '证书与参保',
      fields: [
        field({
          key: 'certificateKind',
          label: '证书种类',
          type: 'choice',
          required: true,
          options: ['职业资格证书', '职业技能等级证书'],
          basis: `${RULES}第二条`,
        }),
        field({
          key: 'level',
          label: '证书等级',
          type: 'choice',
          required: true,
          options: ['初级', '中级', '高级', '未分级'],
          help: '决定补贴标准。',
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'occupation',
          label: '职业（工种）',
          type: 'text',
          required: true,
          placeholder: '如：电工、数控车工',
          basis: `${RULES}第二条`,
        }),
        field({
          key: 'certificateNumber',
          label: '证书编号',
          type: 'text',
          required: true,
          max: 40,
          help: '用于联网核对真伪。',
          basis: `${RULES}第二条`,
        }),
        field({
          key: 'issuedOn',
          label: '发证日期',
          type: 'day',
          required: true,
          from: '1990-01-01',
          to: 'today',
          help: '从发证之日起有申领期限。',
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'insuredAt',
          label: '失业保险参保地',
          type: 'region',
          required: true,
          basis: `${RULES}第四条`,
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'certificate',
      name: '职业资格或技能等级证书',
      form: '照片或电子证照',
      required: true,
      alternatives: ['职业资格证书', '职业技能等级证书'],
      help: '四角完整、编号清楚。',
      basis: `${RULES}第五条（一）`,
    }),
    material({
      key: 'identity',
      name: '身份证或社会保障卡',
      form: '照片或电子证照',
      deferrable: true,
      alternatives: ['身份证', '社会保障卡'],
      help: '能联网核对的不用交；也可以当面出示。',
      basis: `${RULES}第五条（二）`,
    }),
  ],
  consents: [],
  appointment: null,
  demo: true,
} satisfies Matter
