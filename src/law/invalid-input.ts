/** A value the law cannot be applied to: a Polish message for the person, and the path of the field it is about. */
export class InvalidInput extends RangeError {
  readonly path: readonly string[]

  constructor(message: string, path: readonly string[]) {
    super(message)
    this.path = path
  }
}
