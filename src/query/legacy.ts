/** The families of a query as a test, of each table of those beside the Internet's. */
export function legacyMatcher<Family extends string>({
  families,
}: {
  families?: readonly Family[] | undefined;
}): (row: { family: Family }) => boolean {
  return ({ family }) => families?.includes(family) ?? true;
}
