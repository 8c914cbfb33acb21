export { SaveSearchCard } from './components/save-search-card'
