export { NoticesRow } from './components/notices-row'
export { useEditableNotices } from './api'
export { postFaults, postOf, postRows, typedPost } from './parts'
