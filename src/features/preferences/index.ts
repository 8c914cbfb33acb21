export { adoptLargeText, setLargeText, usePreferences } from './store'
