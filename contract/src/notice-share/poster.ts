/** Posts on one long picture: one asks for others rather than for a longer one. */
export const POSTS_ON_POSTER = 4

/** How many pictures of different posts a notice has. */
export const posterBatches = (postCount: number): number =>
  Math.max(1, Math.ceil(postCount / POSTS_ON_POSTER))

/** The page of a notice, where a code leads to. */
export const NOTICE_PAGE = 'packages/recruit/notice/index'
