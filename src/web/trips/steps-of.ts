import type { Step } from '#law/step.ts'

/** How the steps of a component begin, as the calculators of trips write them. */
const beginnings: Readonly<Record<string, RegExp>> = {
  perDiem: /^Dieta, doba/,
  mealReduction: /^Zmniejszenie za posiłki/,
  lodging: /^Nocleg \d/,
  localTransport: /^Dojazdy miejscowe, doba/,
  mileage: /^Przejazd:/,
  costs: /^Inny udokumentowany wydatek/,
  'foreign.perDiem': /^Dieta zagraniczna/,
  'foreign.mealReduction': /^Zmniejszenie za bezpłatne/,
  'foreign.lodging': /^Nocleg \d/,
  'foreign.arrivalTransport': /^Dojazd z i do/,
  'foreign.localTransport': /^Dojazdy miejscowe za granicą/,
  'foreign.costs': /^Inny udokumentowany wydatek/,
  domesticPerDiem: /^Część krajowa/,
}

const totals = ['total', 'totalPln']

/** The steps that explain one figure of a settlement; a total in złote is explained by all of them. */
export const stepsOf = (component: string, steps: readonly Step[]): Step[] => {
  if (totals.includes(component)) return [...steps]
  const beginning = beginnings[component]
  return beginning ? steps.filter((step) => beginning.test(step.text)) : []
}
