import { endedInWords, type Notice } from '@talent/contract/recruitment'
import { Note } from '@/components/feedback/note'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { fullDay, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'

/** That a notice was taken back, or ended before its day, and every 更正 of it, the newest first. */
export function CorrectionsCard({ notice: { id, corrections, withdrawn, ended } }: { notice: Notice }) {
  return (
    <>
      {withdrawn !== null && (
        <Note tone="amber" icon="withdraw">
          {`${fullDay(withdrawn.on)}发布单位撤下了这期公告，不再接受报名。原因：${withdrawn.reason}`}
        </Note>
      )}
      {withdrawn === null && ended !== null && (
        <Note tone="amber" icon="clock">
          {`${endedInWords(ended)}。已投的仍由单位回复。`}
        </Note>
      )}
      {corrections.length > 0 && (
        <Card padding="tight" rows>
          {corrections.map(({ version, on, words }) => (
            <ListRow
              key={version}
              icon="alert"
              title={`更正公告，${monthDay(on)}`}
              sub={words}
              onTap={() => go('noticeCorrection', { id, version: String(version) })}
            />
          ))}
        </Card>
      )}
    </>
  )
}
