import { bookingTimeWords, type BookingActor } from '@talent/contract/booking'
import type { Deps } from '../../deps.ts'
import { bookingWordsPlace } from '../../lib/encrypted-places.ts'
import { putNews } from '../notification/index.ts'
import { rulesOf } from './begin-booking.ts'
import type { BookingTables } from './tables.ts'
import { NOBODY } from './view-bookings.ts'

const loadSteps = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('booking_step as s')
    .innerJoin('booking as b', 'b.id', 's.booking_id')
    .select(['s.id', 's.kind', 's.actor', 's.at', 's.starts_at', 's.from_at', 's.words_encrypted'])
    .select(['b.subject_kind', 'b.subject_id', 'b.guest_account_id', 'b.host_id'])
    .select(['b.state', 'b.starts_at as held'])
    .where('s.id', 'in', [...ids])
    .orderBy('s.id')
    .execute()
type Step = Awaited<ReturnType<typeof loadSteps>>[number]

interface Names {
  readonly guest: string
  readonly host: string
}
interface Told {
  readonly guest?: string
  readonly host?: string
}

const when = (at: Date | null): string => (at === null ? '' : bookingTimeWords(at))
const because = (words: string): string => (words === '' ? '' : `：${words}`)

/** Whom a step is news to, and in which words; what is told to the side that did it goes nowhere. */
const NEWS: Record<BookingTables['booking_step']['kind'], (step: Step, names: Names, words: string) => Told> =
  {
    take: ({ starts_at }, { guest }) => ({ host: `${guest}约了${when(starts_at)}` }),
    prefer: (_, { guest }) => ({ host: `${guest}提了想约的时间，等您定` }),
    confirm: ({ starts_at }, { host }) => ({ guest: `${host}把预约定在${when(starts_at)}` }),
    move: ({ starts_at, from_at }, { guest, host }, words) => {
      const moved = `把${when(from_at)}的预约改到${when(starts_at)}${because(words)}`
      return { guest: `${host}${moved}`, host: `${guest}${moved}` }
    },
    cancel: ({ starts_at, actor }, { guest, host }, words) => {
      const what = starts_at === null ? '想约的时间' : `${when(starts_at)}的预约`
      if (actor === 'system')
        return { guest: `${what}已取消${because(words)}`, host: `${guest}${what}已取消${because(words)}` }
      return {
        guest:
          starts_at === null
            ? `您想约的时间${host}都定不了${because(words)}`
            : `${host}取消了${what}${because(words)}`,
        host: `${guest}取消了${what}${because(words)}`,
      }
    },
    lapse: (_, { guest }) => ({
      guest: '您想约的时间没有定下，已失效，请另约',
      host: `${guest}想约的时间没有定下，已失效`,
    }),
    remind: ({ starts_at }, { host }) => ({ guest: `提醒：${when(starts_at)}和${host}有约` }),
    attend: () => ({}),
    note_absence: ({ starts_at }) => ({ guest: `${when(starts_at)}的预约记为未到；不对的话请联系对方` }),
    revoke_absence: ({ starts_at }) => ({ guest: `${when(starts_at)}的“未到”已撤销` }),
  }

/** A reminder of what was cancelled or moved meanwhile is no reminder. */
const isStale = ({ kind, state, starts_at, held }: Step): boolean =>
  kind === 'remind' && (state !== 'booked' || starts_at?.getTime() !== held?.getTime())

/** Puts the news of steps into inboxes, under the thing that was booked for. Run twice, it adds nothing. */
export async function announceSteps(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = (await loadSteps(deps, ids)).filter((step) => !isStale(step))
  const hostIds = [...new Set(steps.map(({ host_id }) => host_id))]
  const [cards, keepers] = await Promise.all([
    deps.hosts.cardsOf(deps.db, hostIds),
    deps.hosts.keepersOf(deps.db, hostIds),
  ])
  const news = await Promise.all(
    steps.map(async (step) => {
      const subject = { kind: step.subject_kind, id: step.subject_id }
      const guests = await rulesOf(deps, subject).namesOf(deps, [step.guest_account_id])
      const host = cards.get(step.host_id) ?? NOBODY(step.host_id)
      const words =
        step.words_encrypted === null
          ? ''
          : deps.cipher.decrypt(bookingWordsPlace(step.id), step.words_encrypted)
      const names = {
        guest: guests.get(step.guest_account_id) ?? '',
        host: host.title,
      }
      const told = NEWS[step.kind](step, names, words)
      const about = { ownerId: step.guest_account_id, entryId: step.id, at: step.at }
      const to = (side: BookingActor, ids: readonly string[], what: string | undefined) =>
        what === undefined || side === step.actor ? [] : ids.map((accountId) => ({ accountId, what }))
      return [
        { ...about, subject, to: to('guest', [step.guest_account_id], told.guest) },
        {
          ...about,
          // Whoever keeps a station needn't be a party of the thing that is booked for.
          subject: host.kind === 'station' ? { kind: host.kind, id: host.id } : subject,
          to: to('host', keepers.get(host.id) ?? [], told.host).filter(
            ({ accountId }) => accountId !== step.guest_account_id,
          ),
        },
      ]
    }),
  )
  await putNews(deps, news.flat())
}
