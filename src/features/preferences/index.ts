export { offerLargeText } from './offer-large-text'
export { adoptLargeText, setLargeText, usePreferences } from './store'
