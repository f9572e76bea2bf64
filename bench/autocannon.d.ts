declare module 'autocannon' {
  interface Result {
    requests: { average: number }
    errors: number
  }
  type Run = Promise<Result> & {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, time: number) => void,
    ): void
  }
  export default function autocannon(options: Record<string, unknown>): Run
}
