import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'
import { groupField, groupProof, licensedOn, STAFF } from './new-business.ts'

const RULES = '创业担保贷款办理规程（演示）'

export const startupLoan = {
  code: 'startup-loan',
  version: 4,
  title: '创业担保贷款',
  group: 'funding',
  icon: 'rocket',
  summary: '个人、合伙、小微企业贷款申请与对接',
  keywords: ['贷款', '创业', '借钱', '贴息', '担保', '融资', '资金', '小微企业', '合伙', '银行'],
  promisedWorkingDays: 20,
  acceptWithinWorkingDays: 2,
  departmentCode: 'renshe',
  departmentName: '人社部门（演示）',
  basis: [
    { document: RULES, article: '第三条', quote: '人社部门审核资格，担保机构核保，经办银行放款。' },
    {
      document: RULES,
      article: '第七条',
      quote: '资格审核、担保核保、抵押登记和放款合计不超过 20 个工作日。',
    },
  ],
  notice: '额度、利率和期限以经办银行审批为准。征信授权在银行当面签，这里不收。',
  variantField: 'applicant',
  sections: [
    {
      title: '借款人与经营',
      fields: [
        field({
          key: 'applicant',
          label: '借款主体',
          type: 'choice',
          required: true,
          options: ['个人', '合伙', '小微企业'],
          basis: `${RULES}第二条`,
        }),
        groupField(['高校毕业生', '返乡创业', '退役军人', '登记失业', '网络商户'], `${RULES}第二条`),
        field({
          key: 'businessName',
          label: '店铺或企业名称',
          type: 'text',
          required: true,
          max: 80,
          placeholder: '与营业执照一致',
          basis: `${RULES}第四条`,
        }),
        licensedOn(`${RULES}第四条`),
        STAFF,
      ],
    },
    {
      title: '贷款需求',
      fields: [
        field({
          key: 'amount',
          label: '申请额度',
          type: 'money',
          unit: '万元',
          required: true,
          max: 10_000,
          basis: `${RULES}第五条`,
        }),
        field({
          key: 'purpose',
          label: '贷款用途',
          type: 'long-text',
          required: true,
          max: 200,
          placeholder: '如：进货、租房、设备',
          help: '只能用于经营。',
          basis: `${RULES}第五条`,
        }),
        field({
          key: 'guarantee',
          label: '反担保方式',
          type: 'choice',
          required: true,
          options: ['反担保人', '抵押物', '还没有定'],
          help: '不用填担保人信息，由担保机构当面核对。',
          basis: `${RULES}第六条`,
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'license',
      name: '营业执照',
      form: '照片或电子证照',
      sample: 'certificate',
      proof: '营业执照',
      required: true,
      alternatives: ['营业执照', '网络商户登记证明'],
      basis: `${RULES}第四条（一）`,
    }),
    groupProof(`${RULES}第四条（二）`),
    material({
      key: 'premises',
      name: '经营场所证明',
      form: '照片或扫描件',
      sample: 'contract',
      proof: '经营场所证明',
      deferrable: true,
      alternatives: ['租赁合同', '不动产权证书'],
      basis: `${RULES}第四条（三）`,
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'in-person'] },
  demo: true,
} satisfies Matter
