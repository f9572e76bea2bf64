import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { openApplication } from '#test/contract/application.ts'

/** What people of the staff see unless a story says otherwise. */
const desk: BrowserContextOptions = {
  locale: 'pl-PL',
  timezoneId: 'Europe/Warsaw',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
}

/** A refusal is an answer, not a fault: the browser reports each one of 4xx as an error of loading. */
const refusal = /the server responded with a status of 4\d\d/

/**
 * One day of the office in a real browser: the composed application over its own database, listening, and sessions of
 * as many people as the story needs. Whatever a browser complains of is gathered in `complaints`.
 */
export const openDay = async (start?: string) => {
  const application = await openApplication(start)
  const base = await application.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
  const complaints: string[] = []

  /** A session of a person named by login; without one, of somebody from outside. */
  const open = async (login?: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      ...desk,
      ...(login && { extraHTTPHeaders: { 'x-login': login } }),
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !refusal.test(message.text())) complaints.push(message.text())
    })
    return page
  }

  return {
    ...application,
    base,
    complaints,
    open,
    /** Ends the browser first, so that no connection holds the server. */
    close: async () => {
      await browser.close()
      await application.close()
    },
  }
}

export type Day = Awaited<ReturnType<typeof openDay>>

/** Waits for the screen's one name. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** The screen as it stands holds WCAG 2.1 A and AA. */
export const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [page.url(), id, nodes[0]?.html])).toEqual([])
}

/** Nothing stands beyond the right edge. A telephone widens its window for what is too wide, hence the set width. */
export const expectFits = async (page: Page) => {
  const { width } = page.viewportSize()!
  const taken = await page.evaluate(() => document.documentElement.scrollWidth)
  expect([page.url(), Math.max(width, taken)]).toEqual([page.url(), width])
}
