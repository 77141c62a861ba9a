/** Tables and figures of a cohort. */
export function StatisticsPage({ shown }: { readonly shown: boolean }) {
  return <section className="statistics" data-testid="statistics" hidden={!shown} />;
}
