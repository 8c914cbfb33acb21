import type { Matter } from '@talent/contract/matter'
import { field, material } from './field.ts'

const RULES = '人才优诊卡管理办法（演示）'

export const priorityCard = {
  code: 'priority-card',
  version: 1,
  title: '优诊卡',
  group: 'living',
  icon: 'id-card',
  summary: '优诊卡申领、亲属备案、补换卡',
  keywords: ['看病', '就医', '医院', '健康卡', '金卡', '银卡', '铜卡', '家属', '备案', '补卡', '绿色通道'],
  promisedWorkingDays: 5,
  acceptWithinWorkingDays: 1,
  departmentCode: 'weijian',
  departmentName: '卫健部门（演示）',
  basis: [
    { document: RULES, article: '第二条', quote: '持人才证书并在管理期内的，可以申领优诊卡。' },
    { document: RULES, article: '第四条', quote: '按人才层次发放一级金卡、二级银卡、三级铜卡。' },
  ],
  notice: '优诊卡用于定点医院的优先服务，不抵扣诊疗费用。急症请直接拨打 120。',
  variantField: 'kind',
  sections: [
    {
      title: '办卡信息',
      fields: [
        field({
          key: 'kind',
          label: '办理类型',
          type: 'choice',
          required: true,
          options: ['首次申领', '亲属备案', '补卡换卡'],
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'holder',
          label: '用卡人',
          type: 'choice',
          required: true,
          options: ['本人', '配偶', '父母', '成年子女', '未成年子女'],
          help: '亲属要先备案，一次备案一位。',
          basis: `${RULES}第五条`,
        }),
        field({
          key: 'holderName',
          label: '用卡人姓名',
          type: 'text',
          placeholder: '本人办卡可不填',
          help: '印在卡上，与证件一致。',
          sensitivity: 'minor',
        }),
        field({
          key: 'certificateNumber',
          label: '人才证书编号',
          type: 'text',
          max: 40,
          help: '选填。填了可以省去向认定部门核对。',
          basis: `${RULES}第二条`,
        }),
        field({
          key: 'hospital',
          label: '常去的定点医院',
          type: 'text',
          placeholder: '没有要求可不填',
          help: '用于安排联系您的保健专干。',
        }),
        field({
          key: 'delivery',
          label: '领卡方式',
          type: 'choice',
          options: ['电子卡', '窗口领取'],
          basis: `${RULES}第六条`,
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'talentProof',
      name: '人才证书',
      form: '照片或电子证照',
      required: true,
      deferrable: true,
      alternatives: ['人才认定证书', '引进证明'],
      help: '证书还在办的，先选稍后补交。',
      basis: `${RULES}第二条`,
    }),
    material({
      key: 'relation',
      name: '亲属关系证明',
      form: '照片或扫描件',
      deferrable: true,
      alternatives: ['户口簿', '结婚证', '出生医学证明'],
      help: '亲属备案需要，看得清姓名和关系即可。',
      basis: `${RULES}第五条`,
    }),
  ],
  consents: [
    {
      purpose: 'minor',
      version: 1,
      title: '孩子信息，需要监护人单独同意',
      uses: '孩子的姓名、与您的关系',
      does: '仅用于孩子的优诊卡备案和制卡',
      shownTo: '您的专员、卫健部门经办人',
      keptFor: '办结后按档案规定保存，到期删除',
      statement: '我是孩子的监护人，同意为办理优诊卡处理孩子的以上信息',
      when: { field: 'holder', is: ['未成年子女'] },
    },
  ],
  appointment: null,
  demo: true,
} satisfies Matter
