import type { Notice } from '@talent/contract'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Note } from '@/components/note'
import { PhoneRows } from '@/components/phone-rows'
import { SectionCard } from '@/components/section-card'
import { SourceRows } from '@/components/source-rows'
import { PlainList } from './plain-list'

/** What else a notice says: conditions, papers, whom to call, where it was read, and what it leaves open. */
export function NoticePapers({ notice }: { notice: Notice }) {
  const { conditions, disqualifications, attachments, phones, sources, notes, gaps } = notice
  const rows = sources.length + attachments.length + phones.length
  return (
    <>
      {conditions.length > 0 && (
        <SectionCard title="报名条件">
          <PlainList label="报名条件" items={conditions} />
        </SectionCard>
      )}
      {disqualifications.length > 0 && (
        <SectionCard title="不能报名的情形">
          <PlainList label="不能报名的情形" items={disqualifications} />
        </SectionCard>
      )}
      {rows > 0 && (
        <Card padding="tight" rows>
          <SourceRows sources={sources} />
          {attachments.map((name) => (
            <ListRow key={name} icon="file" title={name} sub="附件，见公告原文" />
          ))}
          <PhoneRows phones={phones} />
        </Card>
      )}
      {notes.length > 0 && (
        <SectionCard title="说明">
          <PlainList label="说明" items={notes} />
        </SectionCard>
      )}
      {gaps.length > 0 && <Note tone="blue">{`原文未载明：${gaps.join('、')}。以发布单位答复为准。`}</Note>}
    </>
  )
}
