# My tasks
app-start-waiting =
    { $n ->
        [one] { $things } is waiting for you.
       *[other] { $things } wait for you.
    }
app-start-nearest =
    { $n ->
        [one] It is due { $date }.
       *[other] The nearest is due { $date }.
    }
app-start-overdue =
    { $n ->
        [one] It was due { $date }.
       *[other] The oldest was due { $date }.
    }
app-start-nothing = Nothing is waiting for you right now.
app-start-what = What
app-start-partnership = Partnership
app-start-state = State
app-start-due = Due
app-start-kind-report = To report
app-start-kind-returned = Sent back to you
app-start-kind-verify = To verify
app-start-kind-approve = To approve
app-start-reported =
    { $n ->
        [one] { $done } of { $n } goal handed in
       *[other] { $done } of { $n } goals handed in
    }
app-start-because = Reason: { $reason }
app-start-to-verify =
    { $n ->
        [one] 1 report handed in
       *[other] { $n } reports handed in
    }
app-start-hints =
    { $n ->
        [one] 1 of them has a remark.
       *[other] { $n } of them have a remark.
    }
app-start-since = The oldest came { $date }.
app-start-release = Release, figures through { $date }
app-start-prepared-by = Prepared by { $name } { $date }.
app-start-prepared = Prepared { $date }.

# My partnerships
app-start-partnerships = My partnerships
app-start-role = My role
app-start-goals = Goals, worst first
app-start-as-of = Figures through
app-start-nothing-closed = no period closed yet
app-start-no-goals = no goals yet
app-start-followed = follows { $figures }
app-start-goal-count =
    { $n ->
        [0] no goals yet
        [one] 1 goal
       *[other] { $n } goals
    }
app-start-organisation = All partnerships that { $organisation } takes part in
app-role-viewer = Viewer
app-role-reporter = Reporter
app-role-partner-admin = Partner's administrator
app-role-coordinator = Coordinator
app-role-steering = Steering group

# Somebody who takes part nowhere
app-start-alone = You do not belong to any partnership yet.
app-start-alone-administrator = Here those who belong to a partnership see what there is to report, verify and approve. You are the administrator of the platform and see none of it. From here you begin a new partnership for whoever is to coordinate it. The platform's page shows what there is here and whether it is well.
app-start-alone-nobody = Here those who belong to a partnership see what there is to report, verify and approve. Ask the coordinator of the partnership to add you; then it stands here the next time you open the page.
app-start-public = See what has been published
