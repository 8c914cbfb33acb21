export { EmployerInput } from './components/employer-input'
