# My organisation
app-organisation = My organisation
app-organisation-lead =
    { $n ->
        [one] { $organisation } is a partner in one partnership that you belong to.
       *[other] { $organisation } is a partner in { $n } partnerships that you belong to.
    }
app-organisation-none = You belong to no organisation, so there are no reports to show here.
app-organisation-nowhere = { $organisation } is not a partner in any partnership that you belong to.
app-organisation-open = Open reports
app-organisation-partnership = Partnership
app-organisation-period = Period
app-organisation-handed-in = Handed in
app-organisation-due = Due
app-organisation-go = Go to
app-organisation-of =
    { $n ->
        [one] { $done } of { $expected } goal
       *[other] { $done } of { $expected } goals
    }
app-organisation-report = Report
app-organisation-report-for = Report { $period }, { $partnership }
app-organisation-as-of = figures through { $date }
app-organisation-no-figures = no period is closed yet
app-organisation-no-goals = { $organisation } does not report to any goal here.
app-organisation-goal = Goal
app-organisation-own = Own contribution
app-organisation-total = All partners
app-organisation-latest = Latest period
