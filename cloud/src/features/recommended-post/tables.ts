/** See migrations/0290_recommended_posts.sql. */
export interface RecommendedPostTables {
  recommended_post: {
    id: string
    request_id: string
    post_id: string
    recommended_by: string
    recommended_at: Date
  }
}
