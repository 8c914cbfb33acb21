import { listFittingPosts, listRecommendedPosts } from '@talent/contract/recommended-post'
import { useQuery } from '@/lib/server-data'

export const useFittingPosts = (request: string, wanted: boolean) =>
  useQuery(listFittingPosts, wanted ? { params: { id: request } } : null)
export const useRecommendedPosts = (request: string, wanted: boolean) =>
  useQuery(listRecommendedPosts, wanted ? { params: { id: request } } : null)
