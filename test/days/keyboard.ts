import type { Page } from 'playwright-core'

/** Walks with Tab to the control of a selector; throws when it cannot be reached, as a person would find out. */
export const tabTo = async (page: Page, selector: string) => {
  await page.locator(selector).first().waitFor({ state: 'attached' })
  for (let step = 0; step < 100; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${selector}`)
}

/** Types into a field after walking to it. */
export const typeInto = async (page: Page, selector: string, text: string) => {
  await tabTo(page, selector)
  await page.keyboard.type(text)
}

/** Walks to a field which offers records, types, and takes the first that is offered. */
export const pick = async (page: Page, selector: string, text: string) => {
  await typeInto(page, selector, text)
  await page.getByRole('option').filter({ hasText: text }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** The open window of an action, once it has the focus. */
export const dialog = async (page: Page, name: string) => {
  const found = page.getByRole('dialog', { name })
  await found.waitFor()
  return found
}

/** Sends the form of the open window by Ctrl+Enter and waits until the window is gone. */
export const send = async (page: Page) => {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
