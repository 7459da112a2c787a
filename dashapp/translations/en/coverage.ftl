# Coverage
app-menu-coverage = Coverage
app-coverage-title = Coverage, { $period }
app-coverage-state =
    { $state ->
        [not_open] Not open for reports yet.
        [closed] Closed.
        [reopened] { $past ->
            [true] Reopened, was due by { $due }.
           *[false] Reopened, due by { $due }.
        }
       *[open] { $past ->
            [true] Open for reports, was due by { $due }.
           *[false] Open for reports, due by { $due }.
        }
    }
app-coverage-received =
    { $expected ->
        [0] No report is expected.
        [one] { $received } of 1 report is verified.
       *[other] { $received } of { $expected } reports are verified.
    }
app-coverage-run = Open and close periods
app-coverage-periods = Periods
app-coverage-late = Not here yet
app-coverage-late-since =
    { $days ->
        [one] Was due by { $due }, one day ago.
       *[other] Was due by { $due }, { $days } days ago.
    }
app-coverage-late-one =
    { $n ->
        [one] { $partner }: 1 report
       *[other] { $partner }: { $n } reports
    }
app-coverage-preliminary = Preliminary statuses
app-coverage-preliminary-what = Through { $date } the status is preliminary, until the reports have been verified:
app-coverage-lacking = More are expected for
app-coverage-who = Partners and goals
app-coverage-nobody = Nobody reports anything here.
app-coverage-not-due = · No report is expected.
app-coverage-stage =
    { $stage ->
        [draft] draft
        [returned] returned
        [submitted] handed in
        [nothing_to_report] verified, nothing
        [verified] verified
       *[missing] { $late ->
            [true] missing
           *[false] not here yet
        }
    }
app-coverage-days-late =
    { $n ->
        [one] 1 day late
       *[other] { $n } days late
    }
app-coverage-correction =
    { $stage ->
        [submitted] correction waiting
        [returned] correction returned
       *[draft] correction, draft
    }
