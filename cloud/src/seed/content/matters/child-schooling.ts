import type { Condition, Matter } from '@talent/contract/matter'
import { field, material, TALK_TIMES } from './field.ts'

const TRANSFER: Condition = { field: 'kind', is: ['转学插班'] }
/** Invented, by stage. */
const SCHOOLS: Readonly<Record<string, readonly string[]>> = {
  幼儿园: ['演示第一幼儿园', '演示第二幼儿园', '演示第三幼儿园'],
  小学: ['演示第一小学', '演示第二小学', '演示实验小学', '演示外国语小学'],
  初中: ['演示第一初级中学', '演示第二初级中学', '演示实验中学初中部'],
  高中: ['演示第一高级中学', '演示实验中学高中部'],
}
const RULES = '子女入学实施细则（演示）'

/** Few required answers on purpose: a school place is decided by the talk, not by the form. */
export const childSchooling = {
  code: 'child-schooling',
  version: 5,
  title: '子女入学',
  group: 'living',
  icon: 'school',
  summary: '新生入学、转学插班，协调公办学位',
  keywords: ['上学', '入学', '转学', '插班', '学位', '幼儿园', '小学', '初中', '高中', '孩子'],
  promisedWorkingDays: 10,
  acceptWithinWorkingDays: 1,
  departmentCode: 'jiaoti',
  departmentName: '教体部门（演示）',
  basis: [
    { document: RULES, article: '第三条', quote: '人才子女义务教育阶段入学，由教体部门统筹安排公办学位。' },
    { document: RULES, article: '第六条', quote: '申请材料一次列全，受理后不再增加。' },
  ],
  notice: null,
  variantField: 'kind',
  sections: [
    {
      title: '孩子与入学意向',
      fields: [
        field({
          key: 'kind',
          label: '办理类型',
          type: 'choice',
          required: true,
          options: ['新生入学', '转学插班'],
          basis: `${RULES}第四条`,
        }),
        field({
          key: 'stage',
          label: '申请学段',
          type: 'choice',
          required: true,
          options: ['幼儿园', '小学', '初中', '高中'],
          help: '按入学时的学段选。高中转学由学校考核后协调。',
          basis: `${RULES}第四条`,
        }),
        field({
          key: 'childName',
          label: '孩子姓名',
          type: 'text',
          required: true,
          max: 60,
          placeholder: '与户口簿一致',
          help: '用于核对学籍，只有经办人看得到全名。',
          sensitivity: 'minor',
        }),
        field({
          key: 'grade',
          label: '拟入读年级',
          type: 'text',
          max: 20,
          placeholder: '如：小学二年级',
          sensitivity: 'minor',
        }),
        field({
          key: 'childIdNumber',
          label: '孩子身份证号',
          type: 'id-number',
          max: 18,
          help: '选填。填了可以省去到校核对，加密保存。',
          sensitivity: 'id-number',
        }),
        field({
          key: 'currentSchool',
          label: '现就读学校',
          type: 'text',
          placeholder: '写全称，如：某市实验小学',
          sensitivity: 'minor',
          when: TRANSFER,
        }),
        field({
          key: 'residence',
          label: '居住依据',
          type: 'choice',
          options: ['自有住房', '租房', '人才公寓', '单位宿舍'],
          help: '有房的按房产就近，没有的按单位或居住地统筹。',
          basis: `${RULES}第五条`,
        }),
        field({
          key: 'schools',
          label: '志愿学校',
          type: 'school-wishes',
          options: Object.values(SCHOOLS).flat(),
          optionWhen: Object.fromEntries(
            Object.entries(SCHOOLS).flatMap(([stage, schools]) =>
              schools.map((school) => [school, { field: 'stage', is: [stage] }]),
            ),
          ),
          help: '按想去的先后填，最多三所；没有想法可不填，由统筹安排。',
          sensitivity: 'minor',
        }),
        field({
          key: 'wish',
          label: '其他想说的',
          type: 'long-text',
          placeholder: '如：希望离家近、两个孩子同校',
          sensitivity: 'minor',
        }),
      ],
    },
  ],
  materials: [
    material({
      key: 'household',
      name: '户口簿（孩子页）',
      form: '照片或扫描件',
      required: true,
      alternatives: ['户口簿', '出生医学证明'],
      help: '看得清姓名和与您的关系即可，不用寄原件。',
      basis: `${RULES}第六条第（一）项`,
    }),
    material({
      key: 'schoolRecord',
      name: '学籍证明',
      form: '照片或扫描件',
      deferrable: true,
      alternatives: ['学籍证明', '在读证明', '在园证明'],
      help: '受理后 5 个工作日内补交也可以。',
      when: TRANSFER,
      basis: `${RULES}第六条第（二）项`,
    }),
    material({
      key: 'residenceProof',
      name: '居住证明',
      form: '照片或扫描件',
      proof: '居住证明',
      usableMonths: 3,
      deferrable: true,
      alternatives: ['房产证', '租房合同', '公寓入住单'],
      help: '近 3 个月内的任意一种。',
      basis: `${RULES}第六条第（三）项`,
    }),
    material({
      key: 'talentProof',
      name: '人才认定证明',
      form: '照片或电子证照',
      proof: '人才认定证明',
      deferrable: true,
      alternatives: ['人才认定证书', '引进证明', '单位介绍信'],
      basis: `${RULES}第六条第（四）项`,
    }),
  ],
  consents: [
    {
      purpose: 'minor',
      version: 1,
      title: '孩子信息，需要您单独同意',
      uses: '姓名、身份证号、学籍、户籍',
      does: '仅用于本次入学办理',
      shownTo: '您的专员、教体部门经办人',
      keptFor: '办结后按档案规定保存，到期删除',
      statement: '我是孩子的监护人，同意为本次入学处理以上信息',
    },
  ],
  appointment: { times: TALK_TIMES, channels: ['phone', 'video', 'in-person'] },
  demo: true,
} satisfies Matter
