export { useLatestNotices } from './api'
export { applyCaption, hires, hiringWords, noticeCaption, shareTitle, shortPay, sizes } from './labels'
export { IssueBlock } from './components/issue-mark'
export { NoticeOpening } from './components/notice-opening'
