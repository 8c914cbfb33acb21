import type { Matter } from '@talent/contract/matter'
import { field, homeAddress, material, TALK_TIMES } from './field.ts'

const RULES = '人才公寓管理细则（演示）'

export const talentApartment = {
  code: 'talent-apartment',
  version: 3,
  title: '人才公寓',
  group: 'living',
  icon: 'building',
  summary: '入住申请、续住、调换房源',
  keywords: ['住房', '房子', '租房', '宿舍', '公租房', '青年公寓', '续租', '换房', '住的地方'],
  promisedWorkingDays: 7,
  acceptWithinWorkingDays: 1,
  departmentCode: 'zhujian',
  departmentName: '住建部门（演示）',
  basis: [
    {
      document: RULES,
      article: '第三条',
      quote: '本人、配偶和未成年子女在示范区没有自有住房，且未享受购房、租房补贴的，可以申请。',
    },
    { document: RULES, article: '第六条', quote: '按房源和申请先后安排，没有房源的排队轮候。' },
  ],
  notice: '房源满时会进入轮候，专员告诉您排到第几位。',
  variantField: 'kind',
  sections: [
    {
      title: '居住需求',
      fields: [
        field({
          key: 'kind',
          label: '办理类型',
          type: 'choice',
          required: true,
          options: ['入住申请', '续住', '调换房源'],
          basis: `${RULES}第四条`,
        }),
        field({
          key: 'residents',
          label: '几个人住',
          type: 'choice',
          required: true,
          options: ['一个人', '两个人', '三个人', '四人及以上'],
          help: '决定户型，不用填家人姓名。',
          basis: `${RULES}第五条`,
        }),
        homeAddress('决定离单位多远，有没有已经在住的公寓。', { required: true }),
        field({
          key: 'wantedFrom',
          label: '希望入住日期',
          type: 'day',
          from: 'today',
          to: 'today+365',
        }),
        field({
          key: 'wish',
          label: '其他想说的',
          type: 'long-text',
          max: 200,
          placeholder: '如：低楼层、离单位近',
        }),
      ],
    },
    {
      title: '申请条件',
      fields: [
        field({
          key: 'ownsHome',
          label: '家庭在示范区是否有自有住房',
          type: 'yes-no',
          required: true,
          help: '家庭指本人、配偶和未成年子女。',
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'otherSupport',
          label: '是否享受过购房、租房补贴或公寓',
          type: 'choice',
          required: true,
          options: ['没有', '享受过', '不清楚'],
          basis: `${RULES}第三条`,
        }),
        field({
          key: 'employment',
          label: '来区方式',
          type: 'choice',
          required: true,
          options: ['全职引进', '自主创业'],
          basis: `${RULES}第三条`,
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'talentProof',
      name: '人才或学历证明',
      form: '照片或电子证照',
      required: true,
      alternatives: ['人才认定证书', '学位证书', '学历在线验证报告'],
      basis: `${RULES}第七条（一）`,
    }),
    material({
      key: 'workProof',
      name: '工作或创业证明',
      form: '照片或扫描件',
      required: true,
      deferrable: true,
      alternatives: ['劳动（聘用）合同', '单位证明', '营业执照'],
      help: '看得清单位、期限即可，薪酬可以遮住。',
      basis: `${RULES}第七条（二）`,
    }),
    material({
      key: 'homeRecord',
      name: '住房登记查询结果',
      form: '照片或电子证照',
      deferrable: true,
      help: '不动产登记窗口可查；也可以由经办部门核对。',
      basis: `${RULES}第七条（三）`,
    }),
  ],
  consents: [],
  appointment: { times: TALK_TIMES, channels: ['phone', 'in-person'] },
  demo: true,
} satisfies Matter
