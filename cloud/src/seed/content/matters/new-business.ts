import { field, material } from './field.ts'

/** What is asked of whoever opened a business, in each matter that helps with one. */
export const groupField = (groups: readonly string[], basis: string) =>
  field({
    key: 'group',
    label: '人员类别',
    type: 'choice',
    required: true,
    options: [...groups, '其他符合条件的人员'],
    help: '选“其他”的，由专员当面核对，不用在这里写明。',
    basis,
  })

export const licensedOn = (basis: string) =>
  field({
    key: 'licensedOn',
    label: '营业执照日期',
    type: 'day',
    fact: 'licensedOn',
    required: true,
    from: '1980-01-01',
    to: 'today',
    basis,
  })

export const STAFF = field({
  key: 'staff',
  label: '带动就业人数',
  type: 'number',
  max: 10_000,
  unit: '人',
  decimals: 0,
  placeholder: '没有可不填',
})

export const groupProof = (basis: string) =>
  material({
    key: 'groupProof',
    name: '人员类别证明',
    form: '照片或电子证照',
    required: true,
    deferrable: true,
    alternatives: ['毕业证书', '就业创业证', '退役军人证件', '返乡创业证明'],
    help: '不方便上传的，选稍后补交并当面出示。',
    basis,
  })
