import type { Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'
import { groupField, groupProof, licensedOn, STAFF } from './new-business.ts'

const RULES = '开业补贴发放规程（演示）'

export const openingSubsidy = {
  code: 'opening-subsidy',
  version: 2,
  title: '开业补贴',
  group: 'funding',
  icon: 'flag',
  summary: '首次创业、正常经营后的一次性补贴',
  keywords: ['创业补贴', '开店', '开公司', '首次创业', '一次性', '营业执照', '个体户', '返乡'],
  promisedWorkingDays: 10,
  acceptWithinWorkingDays: 2,
  departmentCode: 'renshe',
  departmentName: '人社部门（演示）',
  basis: [
    { document: RULES, article: '第二条', quote: '首次创办并正常经营 6 个月以上的，可以申请一次。' },
    { document: RULES, article: '第五条', quote: '经材料审查和现场核实后公示，拨付到本人社会保障卡。' },
  ],
  notice: '承诺时限到给出审核意见为止，公示和拨付另计。不用填写银行卡号，拨付前由经办部门与您核对。',
  variantField: 'businessKind',
  sections: [
    {
      title: '创业情况',
      fields: [
        field({
          key: 'businessKind',
          label: '经营主体',
          type: 'choice',
          required: true,
          options: ['个体工商户', '企业', '农民专业合作社'],
          basis: `${RULES}第二条`,
        }),
        groupField(['高校毕业生', '返乡创业', '退役军人'], `${RULES}第二条`),
        field({
          key: 'creditCode',
          label: '统一社会信用代码',
          type: 'text',
          required: true,
          max: 18,
          basis: `${RULES}第三条`,
        }),
        licensedOn(`${RULES}第二条`),
        field({
          key: 'address',
          label: '经营地址',
          type: 'text',
          required: true,
          max: 100,
          help: '用于现场核实。',
          basis: `${RULES}第五条`,
        }),
        STAFF,
      ],
    },
  ],
  materials: [
    material({
      key: 'license',
      name: '营业执照',
      form: '照片或电子证照',
      proof: '营业执照',
      required: true,
      basis: `${RULES}第三条（一）`,
    }),
    material({
      key: 'operation',
      name: '最近 6 个月的经营凭证',
      form: '照片、扫描件或 PDF',
      required: true,
      deferrable: true,
      alternatives: ['对公或收款流水', '业务合同', '进销货单据'],
      help: '每月有一笔能说明在经营即可，金额可以遮住一部分。',
      basis: `${RULES}第三条（二）`,
    }),
    groupProof(`${RULES}第三条（三）`),
    material({
      key: 'premises',
      name: '营业场所证明',
      form: '照片或扫描件',
      proof: '经营场所证明',
      deferrable: true,
      alternatives: ['租赁合同', '不动产权证书', '园区入驻协议'],
      basis: `${RULES}第三条（四）`,
    }),
    material({
      key: 'staffList',
      name: '员工名册与劳动合同',
      form: '照片或扫描件',
      deferrable: true,
      help: '有员工的需要；身份证号和薪酬可以遮住。',
      basis: `${RULES}第三条（五）`,
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'in-person'] },
  demo: true,
} satisfies Matter
