/** What whoever decides does with the entries. */
export interface ApprovalActs {
  left: ReadonlySet<string>;
  onToggle: (ids: string[], on: boolean) => void;
  onReject: (ids: string[]) => void;
}
