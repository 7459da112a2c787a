# The head
app-goal-level-activity = activity
app-goal-level-output = output
app-goal-level-outcome = outcome
app-goal-level-impact = impact
app-goal-counted-in = counted in
app-goal-not-closed = no period has been closed yet
app-goal-not-closed-next = No period has been closed yet. So there is neither a result nor a status. When the coordinator has closed a period, its verified reports count.

# The figures
app-goal-actual = Result
app-goal-target = Target
app-goal-expected = Should be
app-goal-deviation = Deviation
app-goal-left = Remaining to the target
app-goal-none-left = nothing
app-goal-pace =
    { $span ->
        [quarter] Pace, mean of the last four quarters
       *[year] Pace, last year
    }
app-goal-required =
    { $span ->
        [quarter] Required pace per quarter
       *[year] Required pace per year
    }
app-goal-coverage = Verified reports
app-goal-of = { $part } of { $whole }

# The drawings
app-goal-curve = the curve
app-goal-milestone = milestone { $value }
app-goal-former-target = former target { $value }
app-goal-former-milestone = former milestone { $value }
app-goal-key-former = The thin dotted line and the small rings are former targets and milestones.
app-goal-key-later = An open blue ring is verified in a period that does not count yet.
app-goal-needed = needed
app-goal-is-needed = { $needed } needed
app-goal-pace-title =
    { $span ->
        [quarter] Pace: { $latest } last quarter, { $needed } needed
       *[year] Pace: { $latest } last year, { $needed } needed
    }
app-goal-pace-title-only =
    { $span ->
        [quarter] By quarter
        [year] By year
       *[irregular] By period
    }
app-goal-pace-table = the pace
app-goal-columns =
    { $span ->
        [quarter] New by quarter: { $quantities }.
        [year] New by year: { $quantities }.
       *[irregular] New by period: { $quantities }.
    }
app-goal-columns-needed =
    { $n ->
        [one] To reach the target, { $needed } are needed in the period that is left.
       *[other] To reach the target, { $needed } are needed in each of the { $n } periods that are left.
    }

# How the target was set
app-goal-agreed = How the target was set
app-goal-derivation = The gap to the city's average, less what was already planned ({ $origin }):
app-goal-derivation-sum = { $people } × ({ $city } − { $area }) − { $planned }
app-goal-derivation-what = Inhabitants × difference between city and district − already planned.
app-goal-version = Target { $value } by { $date }.
app-goal-about = About the goal

# The split
app-goal-by-partner = { $total }, by partner
app-goal-by-area = { $total }, by area
app-goal-by-period = { $total }, by period
app-goal-bar = Bar
app-goal-share = Share
app-goal-area = Area
app-goal-whole-area = the whole area

# The reports
app-goal-reports = Contributions
app-goal-reports-title = Contributions: { $title }
app-goal-reports-none = Nobody has reported to this goal yet. When a partner has submitted a report, it stands here.
app-goal-reports-all = Show all { $n }
app-goal-reports-newest = The { $n } latest
app-goal-reports-every =
    { $n ->
        [one] The only report
       *[other] All { $n } reports, the latest period first
    }
app-goal-quantity = Number of { $unit }
app-goal-state = State
app-goal-state-draft = Draft
app-goal-state-returned = Returned
app-goal-state-submitted = Waiting to be verified
app-goal-state-verified = Verified
app-goal-state-retracted = Retracted
app-goal-not-counted = not in the figure
app-goal-under-correction = Being corrected.
app-goal-meanwhile = { $quantity } counts until the correction has been verified.
app-goal-meanwhile-nothing = “Nothing to report” holds until the correction has been verified.
app-goal-note = Comment
app-goal-origin = Origin
app-goal-submitted = Submitted by
app-goal-verified = Verified by
app-goal-on-behalf = on the partner's behalf
app-goal-from-file = loaded from a file

# What is measured
app-goal-baseline = Baseline
app-goal-milestone-share = { $point }, { $percent } of the baseline
app-goal-scale = Assessed according to “{ $scale }”.
app-goal-reporters = Reported by { $names }.
app-goal-part = Part
app-goal-reported = Reported
app-goal-measured = The measurements
app-goal-measured-by-area = Latest measurement, by area
app-goal-measured-by-question = Latest measurement, by question
app-goal-value = Value
app-goal-question = Question

# Versions of the target
app-goal-version-baseline = Baseline { $value } on { $date }.
app-goal-derivation-former = The computation is for the first target, { $target }. The target has since been changed to { $now }.
