# How something stands, for those who steer
app-why-so = { $why }: { $status }.
app-why-status = { $why }. Status: { $status }.
app-coverage =
    { $n ->
        [one] { $received } of { $due } expected report verified
       *[other] { $received } of { $due } expected reports verified
    }
app-goals-not-achieved =
    { $all ->
        [1] the goal was not achieved
       *[other] { public-number-of-promises } of { $of } goals { $n ->
            [one] was not achieved
           *[other] were not achieved
        }
    }
app-goals-behind =
    { $all ->
        [1] the goal is behind plan
       *[other] { public-number-of-promises } of { $of } goals { $n ->
            [one] is behind plan
           *[other] are behind plan
        }
    }
app-goals-at-risk =
    { $all ->
        [1] the goal is at risk
       *[other] { public-number-of-promises } of { $of } goals { $n ->
            [one] is at risk
           *[other] are at risk
        }
    }
app-goals-well = all { public-number-of-promises } goals are on track or achieved
app-goals-on-track =
    { $n ->
        [1] the goal is on track
       *[other] all { public-number-of-promises } goals are on track
    }
app-goals-achieved =
    { $n ->
        [1] the goal is achieved
       *[other] all { public-number-of-promises } goals are achieved
    }
app-later = +{ $quantity } for { $period }, counted once the period is closed
app-later-said = { $said } for { $period }, counted once the period is closed
app-parts =
    { $n ->
        [one] one part of the goal
       *[other] { $n } parts of the goal
    }
app-later-nothing = nothing to report for { $period }, counted once the period is closed
app-waiting =
    { $n ->
        [one] { $n } report waiting to be verified ({ $period })
       *[other] { $n } reports waiting to be verified ({ $period })
    }
app-waiting-own =
    { $n ->
        [one] one report of your own is waiting to be verified ({ $period })
       *[other] { $n } reports of your own are waiting to be verified ({ $period })
    }
app-waiting-corrections =
    { $n ->
        [one] ({ $n } of them a correction)
       *[other] ({ $n } of them corrections)
    }

# The overview
app-overview-foot = { $name } · figures up to and including { $date } · ask the coordinator if something looks wrong
app-overview-goal = See the goal
app-overview-why =
    { $key ->
        [no_result] Why is there no result?
        [no_data] Why is there no status yet?
       *[other] Why { $status }?
    }
app-overview-no-goals = There are no goals here yet.
app-overview-no-goals-next = Once the agreement has been loaded, every goal stands here with how far it has come.
app-overview-not-closed = No period has been closed yet. So the goals stand here without results and status.
app-overview-not-closed-next = The partners report when a period has ended, somebody else verifies, and the coordinator closes the period. Then the figures count and the goals get a status.

# Measures that are followed, and goals that stand together
app-overview-followed = Measures that are followed
app-overview-followed-what = They have no target and therefore no status.
app-overview-line = Goal
app-overview-stage = Stage
app-overview-measure = Measure
app-overview-line-status = Status
app-overview-line-figure = Latest figure
app-overview-line-when = When

# Partners and goals
app-heat = Partners and goals
app-heat-caption =
    { $demo ->
        [true] Verified contributions (demo) in each goal's latest closed period. Darker = a larger share of the goal's period.
       *[false] Verified contributions in each goal's latest closed period. Darker = a larger share of the goal's period.
    }
app-heat-not-expected = · does not report to the goal.
app-heat-submitted = Waiting: the report has been handed in but not verified.
app-heat-missing = Missing: the report has not come or has not been verified.
app-heat-nothing-to-report = Nothing: there was nothing to report.
app-missing = missing
app-submitted = waiting
app-nothing = nothing
app-overview-story = All that stands beside the numbers
app-step-grade = now
app-step-target = the target
