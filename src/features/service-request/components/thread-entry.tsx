import { Text, View } from '@tarojs/components'
import type {
  ThreadCard,
  Attachment,
  RequestDetail,
  TimelineEntry,
  TimelineEntryOf,
} from '@talent/contract/service-request'
import { Clause } from '@/components/data/clause'
import { StatusTag } from '@/components/data/status-tag'
import { Bubble, EventRow } from '@/components/data/timeline'
import { Words } from '@/components/data/words'
import { clockTime, dueLabel } from '@/lib/dates'
import { latenessOf, latenessWords } from '../lateness-words'
import { threadLine } from '../thread-line'
import { AboutLink } from './about-link'
import { AttachmentLinks } from './attachment-links'

/**
 * What somebody said, alone or along with an act. Plain texts where boxes would do nothing: a message crosses to the
 * page in under 400 bytes and its text.
 */
function Said({
  entry,
  text,
  attachments = [],
  about,
  receipt,
  viewer,
}: {
  entry: TimelineEntry
  text: string
  viewer: RequestDetail['viewer']
  attachments?: readonly Attachment[]
  about?: ThreadCard | undefined
  receipt?: string | undefined
}) {
  const { author } = entry
  return (
    <Bubble
      mine={author.mine}
      name={author.name}
      portrait={author.portrait}
      head={`${author.mine ? '我' : author.name} ${clockTime(entry.at)}`}
      text={text}
      receipt={receipt}
    >
      {attachments.length > 0 || about ? (
        <>
          {about && <AboutLink about={about} mine={author.mine} viewer={viewer} />}
          {attachments.length > 0 && <AttachmentLinks attachments={attachments} />}
        </>
      ) : null}
    </Bubble>
  )
}

function AskedItems({ items, open }: { items: TimelineEntryOf<'ask_supplement'>['items']; open: boolean }) {
  return (
    <>
      {items.map((item) => (
        <View key={item.key} className="thread-item">
          <View className="between">
            <Words className="g">{item.what}</Words>
            {item.done ? (
              <StatusTag tone="green" icon="check" text="已补" />
            ) : (
              open && <StatusTag tone="amber" icon="clock" text="待补" />
            )}
          </View>
          {item.basis && (
            <View className="cap mt4">
              <Words>{`依据：${item.basis}`}</Words>
            </View>
          )}
        </View>
      ))}
    </>
  )
}

/** The card under a line, where there is more to read than a line holds. */
function details(entry: TimelineEntry, request: Pick<RequestDetail, 'supplement' | 'viewer'>) {
  switch (entry.kind) {
    case 'submit':
      return entry.about ? (
        <AboutLink about={entry.about} mine={entry.author.mine} viewer={request.viewer} />
      ) : null
    case 'assign':
      return entry.reasons.length === 0
        ? null
        : entry.reasons.map(({ kind, head, text }) => (
            <View key={kind}>
              <Words>
                <Text className="strong">{head}</Text>
                <Text>{`：${text}`}</Text>
              </Words>
            </View>
          ))
    case 'decline':
      return (
        <>
          <Words>{entry.reason}</Words>
          <Clause text={entry.basis} />
          <View className="mt8">
            <Words>{entry.otherRoute}</Words>
          </View>
        </>
      )
    case 'ask_supplement':
      return (
        <>
          {entry.again !== '' && <Words>{`再次告知的原因：${entry.again}`}</Words>}
          <AskedItems items={entry.items} open={request.supplement !== null && !entry.retracted} />
        </>
      )
    case 'resolve':
      return (
        <>
          <Words>{entry.text}</Words>
          {entry.remaining !== '' && (
            <Words>
              {`还要接着办：${entry.remaining}${entry.remainingOn === null ? '' : `（${dueLabel(entry.remainingOn)}）`}`}
            </Words>
          )}
          {entry.attachments.length > 0 && <AttachmentLinks attachments={entry.attachments} />}
        </>
      )
    case 'evaluate':
      return entry.text === '' ? null : <Words>{entry.text}</Words>
    case 'transfer':
      return entry.note === '' ? null : <Words>{`交接说明：${entry.note}`}</Words>
    default:
      return null
  }
}

/** One entry of the thread: a line for what was done, a bubble for what was said, both where both happened. */
export function ThreadEntry({
  entry,
  request,
  receipt,
}: {
  entry: TimelineEntry
  /** 已读 under it. */
  receipt?: string | undefined
  request: Pick<RequestDetail, 'supplement' | 'clock' | 'viewer'>
}) {
  const line = threadLine(entry)
  if (entry.kind === 'message')
    return (
      <Said
        entry={entry}
        text={entry.text}
        attachments={entry.attachments}
        about={entry.about}
        receipt={receipt}
        viewer={request.viewer}
      />
    )
  if (line === null) return null
  const { note: words, ...row } = line
  const late = latenessOf(request.clock.latenesses, entry)
  const note = 'note' in entry && entry.kind !== 'transfer' ? entry.note : ''
  const attachments = 'attachments' in entry && entry.kind !== 'resolve' ? entry.attachments : []
  return (
    <>
      <EventRow {...row} time={clockTime(entry.at)}>
        {words === undefined ? details(entry, request) : <Words>{words}</Words>}
      </EventRow>
      {late && <EventRow icon="clock" tone="amber" text={latenessWords(late)} time={clockTime(entry.at)} />}
      {(note !== '' || attachments.length > 0) && (
        <Said entry={entry} text={note} attachments={attachments} viewer={request.viewer} />
      )}
    </>
  )
}
