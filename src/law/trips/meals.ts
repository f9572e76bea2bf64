/** Free meals of one period, also those in a hotel's price; `day` is the nth 24-hour period. */
export type Meal = {
  day: number
  breakfast?: boolean | undefined
  lunch?: boolean | undefined
  dinner?: boolean | undefined
  fullBoard?: boolean | undefined
}

/** Meals of one period, rows of the same day taken together, so that their order is irrelevant. */
export function mealOf(meals: readonly Meal[], day: number) {
  const rows = meals.filter((meal) => meal.day === day)
  return {
    breakfast: rows.some((row) => row.breakfast),
    lunch: rows.some((row) => row.lunch),
    dinner: rows.some((row) => row.dinner),
    fullBoard: rows.some((row) => row.fullBoard),
  }
}
