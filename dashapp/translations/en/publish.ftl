app-menu-publish = Publish
app-publish = Publish
app-publish-foot = Residents read only what somebody has prepared and somebody else has approved.

# Releases in words
app-publish-edition = Release { $number }
app-publish-edition-of = Without a number, through { $date }
app-publish-edition-as-of = Release { $number }, through { $date }
app-publish-prepared-by = Prepared by { $name } on { $date }.
app-publish-prepared = Prepared on { $date }.
app-publish-approved-by = Approved by { $name } on { $date }.
app-publish-approved = Approved on { $date }.
app-publish-withdrawn-by = Withdrawn by { $name } on { $date }.
app-publish-withdrawn = Withdrawn on { $date }.
app-publish-waits = Waits for somebody else to approve it.
app-publish-why = The reason: { $note }
app-publish-read-now = It is the one that residents read now.

# When nothing waits
app-publish-nothing-waits = No release waits to be approved.
app-publish-nothing-waits-coordinator = No release waits to be approved. The coordinator prepares the next one.
app-publish-nothing-closed = No period is closed yet, so there are no figures to publish.
app-publish-to-periods = Close a period first
app-publish-coordinator-closes = The coordinator closes a period when its reports are verified. Then a release can be prepared.

# What changes
app-publish-changes = What changes
app-publish-first = No earlier release is shown to residents, so there is nothing to compare with.
app-publish-changes-against = Compared with release { $number }.
app-publish-changes-none = Nothing changes compared with release { $number }.
app-publish-goal = Promise
app-publish-difference = Difference
app-publish-difference-none = unchanged
app-publish-difference-new = new
app-publish-difference-gone = no longer there
app-publish-difference-year = another year
app-publish-difference-periods =
    { $span ->
        [quarter] { $n ->
            [one] 1 more quarter, { $met } met
           *[other] { $n } more quarters, { $met } met
        }
        [year] { $n ->
            [one] 1 more year, { $met } met
           *[other] { $n } more years, { $met } met
        }
       *[other] { $n ->
            [one] 1 more measurement, { $met } met
           *[other] { $n } more measurements, { $met } met
        }
    }
app-publish-difference-better =
    { $n ->
        [one] one step better
       *[other] { $n } steps better
    }
app-publish-difference-worse =
    { $n ->
        [one] one step worse
       *[other] { $n } steps worse
    }
app-publish-difference-done = now done
app-publish-difference-undone = no longer done
app-publish-difference-unlike = cannot be compared
app-publish-on-the-page = What the page says
app-publish-change-added = { $goal } is new on the page.
app-publish-change-removed = { $goal } leaves the page.
app-publish-change-name = { $goal } was called { $before } before.
app-publish-change-target = { $goal }: the target is now { $target } by { $date }. It was { $old_target } by { $old_date }.
app-publish-change-status = { $goal }: “{ $now }” instead of “{ $before }”.
app-publish-change-preliminary = { $goal } becomes preliminary.
app-publish-change-final = { $goal } is no longer preliminary.
app-publish-recorded = Beside the numbers
app-publish-record =
    { $sort ->
        [story] Story
        [lesson] Lesson
        [obstacle] Obstacle
        [promises] Public promise
        [initiatives] Initiative
        [evaluations] Evaluation
        [valuations] Model estimate
       *[events] Event
    }
app-publish-record-changed = changed
app-publish-record-gone = no longer shown
app-publish-changes-all = Everything that changes
app-publish-partnership = The partnership
app-publish-aspect-added = new
app-publish-aspect-removed = leaves
app-publish-aspect-name = the name
app-publish-aspect-result = the result
app-publish-aspect-status = the status and what it should be
app-publish-aspect-reports = how many reports have come
app-publish-aspect-target = the target
app-publish-aspect-way = the way to the target
app-publish-aspect-pace = the pace
app-publish-aspect-by-partner = the figures by partner
app-publish-aspect-by-area = the figures by area
app-publish-aspect-by-question = the figures by question
app-publish-aspect-by-period = the figures by period
app-publish-aspect-by-year = the table by year
app-publish-aspect-counting = what is counted
app-publish-aspect-texts = the texts
app-publish-aspect-origin = where the figures come from
app-publish-aspect-date = the day of the figures
app-publish-aspect-partners = who takes part
app-publish-aspect-rules = the thresholds for status and for small numbers
app-publish-aspect-term = how long it runs
app-publish-aspect-order = the order of the promises
app-publish-aspect-groups = how the promises are grouped
app-publish-aspect-contact = whom residents turn to
app-publish-aspect-records = what stands beside the numbers
app-publish-aspect-other = something else

# What is not shown
app-publish-hidden = What is not shown
app-publish-hidden-none = Nothing is withheld in this release.
app-publish-hidden-what = What
app-publish-hidden-why = Why
app-publish-hidden-period = New in { $period }
app-publish-hidden-running-sum = In all after { $period }
app-publish-hidden-figure = The figure
app-publish-hidden-cases = The two numbers that make up the share
app-publish-hidden-own-area = The whole area
app-publish-hidden-running-share = The share of the twelve months through { $period }
app-publish-hidden-change = How large the change is
app-publish-hidden-years = The table by partner and year
app-publish-hidden-pace = The pace
app-publish-hidden-afterwards = What came after the target date
app-publish-why-small = Fewer than { $small }
app-publish-why-small-within = One of the numbers is below { $small }
app-publish-why-telling = Withheld, or a withheld number could be worked out
app-publish-why-unknown = Withheld when the release was prepared

# What was checked
app-publish-checked = Checked
app-publish-sums = The figures agree
app-publish-sums-left = Not checked where numbers are withheld or missing: { $goals }.
app-publish-sums-wrong = The figures do not agree
app-publish-sums-unknown = The figures cannot be checked against each other, as numbers are withheld or missing
app-publish-texts = No e-mail addresses or personal identity numbers in the texts
app-publish-texts-contact = As a contact it shows { $address }.
app-publish-texts-wrong = A text seems to hold an e-mail address or a personal identity number
app-publish-reports = All expected reports are included
app-publish-reports-missing =
    { $n ->
        [one] One report is missing or not verified
       *[other] { $n } reports are missing or not verified
    }
app-publish-missing = { $goal }, { $period }, { $partner }.
app-publish-missing-more =
    { $n ->
        [one] And one more.
       *[other] And { $n } more.
    }
app-publish-says = The page says “preliminary”.

# Approving
app-publish-approve = Approve
app-publish-approve-what = When you approve, residents read the release at once.
app-publish-approve-deed = Approve and publish
app-publish-own = You prepared this release, so somebody else in the steering group has to approve it.
app-publish-steering-approves = Somebody in the steering group approves the release.
app-publish-unchanged = The release says the same as release { $number }. There is nothing to approve.
app-publish-never-changed = An approved release never changes. It can be withdrawn, and it shows that it was there.
app-publish-done-approved = Release { $number }, through { $date }, is published. Residents read it now.

# Preparing
app-publish-prepare = Prepare a release
app-publish-prepare-what = The figures are frozen as they are now. Somebody in the steering group reads and approves them before residents see them.
app-publish-prepare-again = Prepare a new one instead
app-publish-prepare-again-what = The release that waits now can then no longer be approved. The new one waits in its place.
app-publish-as-of = Figures through
app-publish-as-of-hint = The last day of a closed period.
app-publish-prepare-deed = Prepare
app-publish-done-prepared = A release through { $date } is prepared. Somebody in the steering group can now approve it.
refused-release-day-not-closed = Choose the last day of a closed period.
refused-release-unchanged = The figures say the same as the release that residents read now. Therefore no new one was prepared.
refused-release-prepared-already = The release that waits says this already. Therefore no new one was prepared.
refused-release-personal = A text of the release contains an e-mail address or a personal identity number. Remove it from the text and prepare a new release.
refused-release-overtaken = A newer release has been prepared. Read and approve that one instead.

# Withdrawing
app-publish-now = What residents read now
app-publish-now-what = Release { $number }, through { $date }.
app-publish-public-page = Open the public page
app-publish-withdraw-title = Withdraw
app-publish-withdraw = Withdraw release { $number }
app-publish-then-nothing = The public page is gone at once, as no other release is published.
app-publish-then-other = Residents read release { $number } instead, at once. Above it stands which release was withdrawn, when and why.
app-publish-then-same = Residents go on reading release { $number }.
app-publish-note = Why is it withdrawn?
app-publish-note-hint = Residents read the reason. Write no names and no addresses.
app-publish-withdraw-deed = Withdraw
app-publish-done-withdrawn = Release { $number } is withdrawn.

# Every release
app-publish-history = All releases
app-publish-edition-column = Release
app-publish-prepared-column = Prepared
app-publish-approved-column = Approved
app-publish-state = State
app-publish-state-waiting = Waits for approval
app-publish-state-overtaken = Replaced by a newer one before it was approved
app-publish-state-published = Published, replaced by a newer one
app-publish-read-now-short = Read by residents now

# As residents see it
app-publish-as-residents = See as a resident:
app-publish-preview = Preview
app-publish-preview-waiting = Preview: this is how residents read the release once it is approved. It is not published.
app-publish-preview-overtaken = Preview: the release was never published. A newer one took its place.
app-publish-preview-published = Release { $release }, as it was published.
app-publish-preview-withdrawn = Release { $release }, as it was published. It has been withdrawn.
app-publish-preview-back = Back to Publish
app-publish-preview-links = On the public page, links to open data and to all partnerships stand here.
