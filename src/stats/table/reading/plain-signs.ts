/**
 * A cell's text with full-width signs and digits as narrow ones, blanks of all kinds as plain ones and a minus sign or
 * en dash in front as a hyphen. Not Unicode's compatibility form, which would read `10²` as 102 and `①` as 1.
 */
export function plainSigns(cell: string): string {
  if (/^[\x21-\x7e]*$/.test(cell)) return cell;
  return cell
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2007\u2009\u202F]/g, " ")
    .trim()
    .replace(/^[\u2212\u2013\uFE63]/, "-");
}
