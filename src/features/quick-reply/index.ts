export { useQuickReplies } from './api'
export { ReplyChips } from './components/reply-chips'
