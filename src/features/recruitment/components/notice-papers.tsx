import type { Notice } from '@talent/contract/recruitment'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PhoneRows } from '@/components/data/phone-rows'
import { SectionCard } from '@/components/layout/section-card'
import { SourceRows } from '@/components/data/source-rows'
import { Unstated } from '@/components/data/unstated'
import { PlainList } from './plain-list'

/** What the notice doesn't say, by name: what is empty here, and what whoever read it missed. */
const unstatedOf = ({ publishedOn, issuer, phase, gaps }: Notice): string[] => [
  ...(publishedOn === null ? ['发布日期'] : []),
  ...(issuer === null ? ['发布单位'] : []),
  ...(phase === 'undated' ? ['报名起止'] : []),
  ...gaps,
]

/** What else a notice says: conditions, papers, whom to call, where it was read, and what it leaves open. */
export function NoticePapers({ notice }: { notice: Notice }) {
  const { conditions, disqualifications, attachments, phones, sources, notes } = notice
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
      <Unstated source="公告" names={unstatedOf(notice)} />
    </>
  )
}
