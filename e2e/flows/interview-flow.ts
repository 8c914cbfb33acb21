import type { Flow } from './flows'

/** Invited with a time, which is taken; the employer reads who comes when. */
export const interviewFlow: Flow = {
  title:
    'interview: an employer invites with a time, the talent takes it, and the employer reads who comes when',
  play: async (stage) => {
    const employer = await stage.actor('贺临川')
    await employer.open('applicants')
    // No name before the invitation.
    await employer.press('邀面试：沈**')
    await employer.pickDay('面试日期', '2026-11-27')
    await employer.write('地点', '科创园 3 号楼 305')
    await employer.write('给对方的话', '请带学历证书')
    await employer.press('发出邀请')
    const talent = await stage.actor('沈砚秋')
    await talent.open('applications')
    await talent.reads('选一个面试时间', '请带学历证书')
    await talent.press('定 11月27日 周五 9:30')
    await talent.reads(/面试：11月27日/)
    const later = await stage.actor('贺临川')
    await later.open('applicants')
    await later.press(/^面试 \d/)
    await later.reads('沈砚秋', /面试：11月27日.*科创园 3 号楼 305/)
  },
}
