import type { RequestSummary } from '@talent/contract/service-request'

/** 子女入学 and 转学插班: shown beside each other with a dot between. */
export const titleParts = ({
  matterTitle,
  variant,
}: Pick<RequestSummary, 'matterTitle' | 'variant'>): string[] =>
  variant === null ? [matterTitle] : [matterTitle, variant]
