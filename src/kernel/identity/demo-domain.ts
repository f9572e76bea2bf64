/** Addresses that belong to the demo world; production mode refuses them. */
export const isDemoAddress = (email: string): boolean =>
  email.trim().toLowerCase().endsWith('@demo.kancelaria.example')
