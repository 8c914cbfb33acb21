export { RequestPosts } from './components/request-posts'
