import type { EndpointOutput } from '@talent/contract'
import type { Me } from '@talent/contract/me'
import type { listMyRequests } from '@talent/contract/service-request'

type Mine = EndpointOutput<typeof listMyRequests>

/** Where one talks with one's own commissioner already; what was withdrawn or declined takes no more words. */
export const ownThread = (mine: Mine | undefined, commissioner: Me['commissioner'] | undefined) =>
  commissioner
    ? mine?.items.find(
        ({ commissioner: theirs, state }) =>
          theirs?.id === commissioner.id && state !== 'withdrawn' && state !== 'declined',
      )
    : undefined
