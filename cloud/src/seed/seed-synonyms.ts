import type { Trx } from '../db/database.ts'

/** What offices and things are called in documents and in speech. */
export const synonyms: readonly (readonly string[])[] = [
  ['人社局', '人力资源和社会保障局', '人力资源社会保障局', '人社部门', '社保局'],
  ['人社厅', '人力资源和社会保障厅', '人力资源社会保障厅'],
  ['医保局', '医疗保障局', '医保部门'],
  ['教体局', '教育体育局', '教体部门', '教育局'],
  ['科技局', '科学技术局', '科技部门'],
  ['工信局', '工业和信息化局', '工信部门'],
  ['住建局', '住房和城乡建设局', '住建部门'],
  ['卫健委', '卫生健康委员会', '卫健部门'],
  ['市监局', '市场监督管理局', '市场监管局'],
  ['自创区', '自主创新示范区'],
  ['社保', '社会保险'],
  ['公积金', '住房公积金'],
  ['安家费', '安家补助', '安家补贴'],
  ['租房补贴', '租房补助'],
  ['购房补贴', '购房补助', '买房补贴'],
  ['子女入学', '孩子上学', '小孩上学'],
]

/** Once: what a coordinator made of them stays theirs. */
export async function seedSynonyms(trx: Trx): Promise<void> {
  await trx
    .insertInto('search_synonyms')
    .values({ groups: JSON.stringify(synonyms), version: 1 })
    .onConflict((conflict) => conflict.column('one_row').doNothing())
    .execute()
}
