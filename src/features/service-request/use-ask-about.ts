import { requireSignIn, useMe } from '@/features/account'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'
import { useMyRequests } from './api'
import { ownThread } from './own-thread'

/** For whom no matter says whom to ask. */
const ANY_MATTER = 'other-request'

/**
 * 问专员 from a policy or an award, which goes along: into the thread one has with one's commissioner, else into a new request. Undefined
 * for staff, who ask nobody, and until it is known where to.
 */
export function useAskAbout(
  asked: { about: string } | { award: string },
): { text: string; onTap: () => void } | undefined {
  const me = useMe()
  const mine = useMyRequests(me.holds('talent'))
  const ask = (text: string, onTap: () => void) => ({ text, onTap })
  if (!me.signedIn)
    return ask(
      '问专员',
      () =>
        void requireSignIn(
          'about' in asked ? routes.policy.href({ id: asked.about }) : routes.award.href({ id: asked.award }),
        ),
    )
  if (!me.holds('talent') || (mine.data === undefined && mine.error === undefined)) return undefined
  const commissioner = me.data?.commissioner
  const thread = ownThread(mine.data, commissioner)
  return ask(commissioner ? `问${commissioner.title}` : '问专员', () =>
    thread === undefined
      ? go('matter', { code: ANY_MATTER, ...asked })
      : go('request', { id: thread.id, ...asked }),
  )
}
