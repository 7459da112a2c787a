refused-not-found = There is no such thing here.
refused-not-allowed = Your role does not include this.
refused-already-reported = There is a report for { $period } already. Open that one instead.
refused-changed-since = Somebody has changed the report since you opened it. Nothing was saved; read the new version and try again.
refused-edited-by-another = Somebody else has written in the same draft. Both versions are shown; nothing is lost.
refused-database-holds-something-else = The database holds something else than the demonstration. Give a folder of its own in HANDSLAG_DATA.
refused-email-invalid = { $email } is not an e-mail address.
refused-email-too-long = An e-mail address cannot be that long. At most { $longest } characters fit.
refused-entry-day-outside-period = { $day } is not in { $period }.
refused-entry-empty = Give a number, or say that there is nothing to report.
refused-entry-qualifier-unknown = { $qualifier } is not one of the words that can stand before a number.
refused-entry-shares-differ = The shares add up to { $total }, not { $quantity }.
refused-entry-two-measures = Give a number or say that there is nothing to report, not both.
refused-fresh-only-embedded = --fresh is for the embedded database only. Empty the server yourself.
refused-key-reused = The same key has been used for something else. Nothing was changed; reload the page and try again.
refused-nothing-closed = No period is closed yet, so there are no figures to freeze. Close a period first.
refused-own-entry = You wrote or submitted this report yourself. Somebody else verifies it.
refused-own-organisation = The report is your own organisation's. Somebody from another organisation verifies it.
refused-own-release = You prepared this release yourself. Somebody else approves it.
refused-code-unreadable = { $given } is not a code.
refused-partner-not-then = The organisation is not a partner in { $period }.
refused-period-closed = The period { $period } is closed. The coordinator can reopen it.
refused-period-closed-already = The period { $period } is closed already.
refused-period-earlier-open = The period { $earlier } is not closed. Close it before { $period }.
refused-period-not-closed = The period { $period } is not closed.
refused-period-not-ended = The period { $period } does not end until { $last_day }.
refused-period-not-open = The period { $period } is not open for reports yet.
refused-period-too-early = The period { $period } is before { $first }, when reporting began.
refused-period-unknown = The partnership has no period { $period }. Its first is { $first }.
refused-period-unreadable = { $period } is not a period. Write for instance 2025Q3 or 2025.
refused-period-wrong-length = The period { $period } has the wrong length. { $frequency ->
    [year] The goal is reported by year, for instance 2025.
   *[other] The goal is reported by quarter, for instance 2025Q3.
  }
refused-person-unknown = Nobody with the address { $email } is known here.
refused-personal-identity-number = The text seems to hold a personal identity number. Remove it; Handslag keeps no personal identity numbers.
refused-quantity-negative = { $quantity } is less than 0. Give 0 or more.
refused-quantity-not-a-number = Give a number.
refused-quantity-too-large = The number is too large. It must be below { $limit }.
refused-quantity-too-precise = Give at most { $decimals } decimals.
refused-reason-missing = Write why.
refused-release-published-already = The release is published already. Prepare a new one.
refused-release-withdrawn-already = Release { $number } is withdrawn already.
refused-text-address = The text holds an e-mail address. Remove it; residents read the text.
refused-text-in-swedish-missing = Write the text in Swedish.
refused-text-too-long = The text is { $length } characters. At most { $longest } fit.
refused-text-unreadable = The text holds characters that cannot be kept. Write it anew.
refused-wrong-state = { $state ->
    [draft] The report is a draft.
    [submitted] The report is submitted and waits to be verified.
    [verified] The report is verified.
   *[other] The report is retracted.
  } This cannot be done with it now.
refused-link-used-or-old = The link has been used or is too old. Ask whoever sent it for a new one.
refused-member-already = The person is a member already, as { $role }. End that role first.
refused-organisation-unknown = No organisation has the code { $organisation }.
refused-partnership-unknown = No partnership has the code { $partnership }.
refused-password-guessable = The password is easy to guess. Choose a few words that do not belong together and have nothing to do with you or the work.
refused-password-too-long = The password is too long. At most { $longest } characters.
refused-password-too-short = The password is too short. At least { $shortest } characters.
refused-person-inactive = The account is closed. Open it first.
refused-person-of-another-organisation = The person belongs to another organisation in Handslag. Ask the person which one, and choose it; where it cannot be chosen, the coordinator invites.
refused-role-unknown = { $role } is no role. Roles: { $roles }.
refused-role-without-partnership = A role is for a partnership. Give both or neither.
refused-sign-in-too-often = Too many attempts. Wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  } and try again.
refused-sign-in-wrong = The e-mail address and the password do not belong together. Check both and try again.
refused-quantity-unusual = { $quantity } is more than ten times the largest you have reported so far, { $largest }. Is it right?
refused-field-empty = The field is empty. Fill it in.
refused-year-outside = The year { $given } cannot be right. Give one from { $first } to { $last }.
refused-date-unreadable = This cannot be read as a date. Write it as 2025-06-30.
