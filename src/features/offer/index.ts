export { OfferCards } from './components/offer-cards'
