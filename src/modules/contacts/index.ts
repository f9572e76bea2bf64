export { contacts } from './contacts.register.ts'
