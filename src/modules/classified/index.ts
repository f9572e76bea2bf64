export { classifiedJournal } from './journal.register.ts'
