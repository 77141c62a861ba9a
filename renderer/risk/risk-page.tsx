export function RiskPage() {
  return <section className="risk-page" data-testid="risk" />;
}
