export { useLatestNotices } from './api'
export {
  applyCaption,
  hires,
  hiringWords,
  noticeCaption,
  shareTitle,
  shortPay,
  sizes,
  stageDays,
} from './labels'
export { IssueBlock } from './components/issue-mark'
export { NoticeOpening } from './components/notice-opening'
