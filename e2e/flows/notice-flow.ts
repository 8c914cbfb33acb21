import { uploadImport } from '@talent/contract/import'
import { listEditableNotices } from '@talent/contract/notice-editor'
import { listNotices } from '@talent/contract/recruitment'
import { writeCv } from './cv'
import type { Flow } from './flows'

const TITLE = '春季引才专项公告'

/** As an employer sends it: one employer for its group, a guess, a total below. */
const SHEET = [
  ['单位名称', '岗位', '人数', '学历', '薪资（万元/年）', '截止'],
  ['某材料研究院（演示）', '检验员', '2人', '大专？', '6-8', '2026.12.8 17:30'],
  ['', '化验员', '若干', '本科及以上', '面议', '2026年12月8日'],
  ['合计', '', '2', '', '', ''],
]
  .map((row) => row.join(','))
  .join('\n')

/** From the first word to what was corrected, as everybody reads it. */
export const noticeFlow: Flow = {
  title:
    'a notice: written, its posts typed and imported from a sheet, published, read by everybody, applied for and answered; what is corrected says what it was',
  play: async (stage) => {
    const office = await stage.actor('顾明月')
    await office.open('editableNotices')
    await office.press('起草一期公告')
    await office.write('公告标题', TITLE)
    await office.press('开始起草')
    await office.press('修改基本情况')
    await office.write('期号', '13')
    await office.write('发布单位', '人社部门')
    await office.write('地区', '示范区')
    await office.pickDay('报名截止', '2026-12-20')
    await office.press('保存')
    await office.reads('2026-12-20 24:00')
    // Without a post nothing is published, and the press says so.
    await office.press('发布第 1 版')
    await office.reads('一个岗位也没有')
    await office.press('岗位 0')
    await office.press('加一个岗位')
    await office.write('用人单位', '某材料研究院（演示）')
    await office.write('岗位名称', '粉体工程师')
    await office.write('薪酬', '18-26万/年')
    await office.press('保存岗位')
    await office.reads('某材料研究院（演示）')
    // No build here can choose a file as a person does: it is sent, and everything after it is pressed.
    const desk = await stage.api('gu-ming-yue')
    const { begun } = await desk.call(listEditableNotices, { query: {} })
    const into = begun.find(({ title }) => title === TITLE)?.id ?? ''
    const plan = await desk.upload(
      uploadImport,
      { params: { kind: 'posts' }, query: { into } },
      Buffer.from(SHEET),
    )
    await office.open('importFile', { kind: 'posts', id: plan.id })
    await office.reads('还没有导入任何一行', '大专？', '原文有问号，请问清楚再填', '没写用人单位')
    await office.press('大专及以上')
    await office.reads('导入 1 行')
    await office.press('是，同上一行')
    await office.press('导入 2 行')
    await office.reads('已放进公告的改动稿')
    await office.press('回公告编辑')
    await office.press('岗位 3')
    await office.reads('检验员', '化验员', '6-8万元/年')
    await office.press('发布第 1 版')
    await office.press('确认发布')
    await office.reads('线上第 1 版')
    const { items } = await (await stage.api('zhou-yu-an')).call(listNotices, { query: {} })
    const id = items.find(({ title }) => title === TITLE)?.id
    if (id === undefined) throw new Error('the notice is not in the list')
    const reader = await stage.actor('周予安')
    await reader.open('notice', { id })
    await reader.reads(TITLE, '报名中', '粉体工程师', '化验员')
    // An imported post is applied for, and its employer answers.
    await writeCv(stage)
    await reader.press(/检验员/)
    await reader.press('用我的简历投递')
    await reader.press('同意并投递')
    await reader.reads('检验员', '已投递')
    const contact = await stage.actor('苏晚晴')
    await contact.open('applicants')
    await contact.press('周**不合适', '检验员')
    await contact.write('原因', '岗位要求大专，您的方向更适合研发岗')
    await contact.press('不合适')
    await reader.open('applications')
    await reader.press(/^有结果/)
    await reader.press(/检验员/)
    await reader.reads('不合适', '您的方向更适合研发岗')
    await reader.open('noticeShare', { id })
    await reader.reads('复制文字稿', '导出打印版 PDF', `第 13 期：${TITLE}`)
    await office.press('公告')
    await office.press('写更正说明')
    await office.write('更正说明', '报名延长到 12 月 25 日')
    await office.press('保存说明')
    await office.press('修改基本情况')
    await office.pickDay('报名截止', '2026-12-25')
    await office.press('保存')
    await office.press('发布第 2 版')
    await office.press('确认发布')
    await office.reads('线上第 2 版')
    // On another phone: what is open to everybody is kept a minute on one.
    const later = await stage.actor('唐临溪')
    await later.open('notice', { id })
    await later.press(/^更正公告/)
    await later.reads('报名延长到 12 月 25 日', '2026-12-20 24:00', '2026-12-25 24:00')
    await later.press(/^更正后的公告/)
    await later.reads(TITLE)
  },
}
