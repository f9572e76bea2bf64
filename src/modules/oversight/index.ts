export { complaints } from './complaints.register.ts'
