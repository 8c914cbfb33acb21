import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'

/** A coordinator's way to the notices. */
export const NoticesRow = () => (
  <ListRow
    icon="recruit"
    title="招聘公告"
    sub="起草、改岗位、检查再发布；更正和撤下"
    onTap={() => go('editableNotices')}
  />
)
