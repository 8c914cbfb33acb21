import {
  listApplicants,
  listInterviewTimes,
  listNeeds,
  listOwnNeeds,
  listOwnPosts,
  type ApplicantTab,
} from '@talent/contract/employer'
import { usePages, useQuery } from '@/lib/server-data'

export const useOwnPosts = (wanted: boolean, enterprise?: string) =>
  usePages(listOwnPosts, wanted ? { query: enterprise === undefined ? {} : { enterprise } } : null)
/** A coordinator decides about them. */
export const useOwnNeeds = (wanted: boolean) => usePages(listOwnNeeds, wanted ? {} : null, { live: true })
/** Other coordinators take them too. */
export const useNeeds = (wanted: boolean) => usePages(listNeeds, wanted ? {} : null, { live: true })
/** People send and take back all the time, and colleagues answer too. */
export const useApplicants = (wanted: boolean, { post, tab }: { post: string; tab: ApplicantTab }) =>
  usePages(listApplicants, wanted ? { query: { tab, ...(post !== '' && { post }) } } : null, { live: true })
/** Talents take and move them. */
export const useInterviewTimes = (post: string) =>
  useQuery(listInterviewTimes, post === '' ? null : { params: { id: post } }, { live: true })
