# Periods as the signed-in pages write them
app-quarter-short = Q{ $quarter } { $year }

# Verify
app-verify = Verify
app-verify-lead =
    { $n ->
        [one] 1 report handed in. It counts only once it has been verified.
       *[other] { $n } reports handed in. They count only once they have been verified.
    }
app-verify-lead-own =
    { $n ->
        [0] You cannot verify this yourself.
       *[other] You can verify { $n } of them.
    }
app-verify-empty = Nothing waits to be verified.
app-verify-empty-next = A report that a partner hands in stands here, the oldest first, and among the tasks of those who may verify it.
app-verify-choose = Choose
app-verify-choose-one = Choose { $what }
app-verify-what = Partner, goal and period
app-verify-quantity = Reported
app-verify-previous = Previous
app-verify-hints = Remarks
app-verify-no-hints = No remarks
app-verify-named = { $partner }, { $goal }, { $period }
app-verify-named-part = { $partner }, { $goal } ({ $part }), { $period }
app-verify-together = Verify selected
app-verify-together-how = The same rules hold for several rows as for one.
app-verify-together-done =
    { $n ->
        [0] No chosen row is verified.
        [one] 1 of { $of ->
            [one] 1 chosen row is verified
           *[other] { $of } chosen rows is verified
        }.
       *[other] { $n } of { $of } chosen rows are verified.
    }
app-verify-none-chosen = First choose one or more rows.
app-verify-gone = A row that you had before you no longer waits: it has been verified, sent back or taken back. Nothing else has changed.
app-verify-too-soon = The row had only just come up. Read it and press once more to verify it.
app-verify-already = Verified already: { $what }, { $quantity } ({ $by }).
app-verify-done = Verified: { $what }, { $quantity }. { $counts }
app-verify-counts-now = It counts now.
app-verify-counts-later = It counts when { $period } is closed.
app-verify-returned = Sent back: { $what }. Whoever reported it sees the reason.
app-verify-refused = Not verified: { $what }. { $why }

# Numbers with a word before them

# To read
app-verify-hint-unusually-high-word = Unusually high.
app-verify-hint-unusually-high = More than three times the partner's own mean ({ $mean } { $per ->
        [quarter] per quarter
       *[year] per year
    }).
app-verify-hint-zero-after-values-word = { $said ->
        [zero] Zero
       *[nothing] Nothing to report
    }
app-verify-hint-zero-after-values = after { $n } { $per ->
        [quarter] quarters
       *[year] years
    } in a row with values.
app-verify-hint-maybe-duplicate-word = May be the same
app-verify-hint-maybe-duplicate = as in a row from { $partner } ({ $quantity }, { $period }).
app-verify-own-entry = You wrote this row yourself. Somebody else verifies it.
app-verify-own-organisation = Your own organisation. Somebody else verifies it.

# The selected row
app-verify-handed-in = handed in { $day } by { $by }
app-verify-loaded = loaded from a file { $day }
app-verify-from-file = loaded from a file
app-verify-earlier = earlier { $span } { $per ->
        [quarter] per quarter
       *[year] per year
    }
app-verify-earlier-none = nothing earlier to compare with
app-verify-earlier-said = last { $said } ({ $period })
app-verify-history = Earlier: { $earlier }. Handed in now: { $now }.
app-verify-history-one = { $period } { $quantity }
app-verify-correction-short = Correction
app-verify-correction = Correction. Until it has been verified, { $counts } counts.
app-verify-correction-why = Reason: { $reason }
app-verify-note = Note:
app-verify-day = As of { $day }.
app-verify-on-behalf = Handed in on behalf of { $partner } by somebody else.
app-verify-source = Source: { $source }.
app-verify-deed = Verify
app-verify-return = Send back with a reason
app-verify-reason = Why? Whoever reported it reads this.
app-verify-send = Send back
app-verify-cancel = Cancel
app-verify-key-verify = verify
app-verify-key-return = send back
app-verify-key-next = next
app-verify-key-previous = previous
app-verify-keys = Keys:
app-verify-keys-on = on
app-verify-keys-off = off

# Verified lately
app-verify-undo = What has been verified is corrected or retracted on the report page, by whoever reported it or by the coordinator.
app-verify-lately = Recently verified
app-verify-verified-by = Verified by
app-verify-verified-at = Day
