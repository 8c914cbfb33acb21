import type { QuickReplyRecord } from '../../features/quick-reply/index.ts'

const forEvery = (title: string, text: string): QuickReplyRecord => ({ title, text, matterCode: null })
const forMatter = (matterCode: string, title: string, text: string): QuickReplyRecord => ({
  title,
  text,
  matterCode,
})

/** 常用语 shared by all commissioners, by id. */
export const quickReplies: Readonly<Record<string, QuickReplyRecord>> = {
  progress: forEvery(
    '报进展',
    '【称呼】，您的“【事项】”（【编号】）有进展：【进展】。下一步我来办，【承诺日】前给您准信。',
  ),
  'fix-time': forEvery(
    '约个时间',
    '【称呼】，想当面和您核对材料，请从【可约时间】里选一个，地点在【地点】。都不方便就回我一个时间。',
  ),
  lacking: forEvery('缺材料', '【称呼】，还缺【缺的材料】。请在【日期】前补上，拍照上传就行，不用跑一趟。'),
  clause: forEvery('答复口径', '【称呼】，您问的情况按【依据】办理。【进展】。有不清楚的随时问我。'),
  'school-place': forMatter(
    'child-schooling',
    '学位安排',
    '【称呼】，孩子的学位按【依据】统筹，学校名额【日期】前定，定了当天告诉您。',
  ),
  'medical-visit': forMatter(
    'medical-care',
    '就诊安排',
    '【称呼】，已为您约好【日期】【时间】，地点在【地点】。请带身份证，到了给我打电话。',
  ),
  'spouse-offer': forMatter(
    'spouse-employment',
    '岗位推荐',
    '【称呼】，有一个合适的岗位：【进展】。愿意的话【日期】前回我，我来联系单位。',
  ),
}
