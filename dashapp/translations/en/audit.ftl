# The log
app-menu-audit = Log
app-audit = Log
app-audit-lead = Everything that has been done in the partnership, by whom and why. Nothing here can be changed or removed.
app-audit-newest-title = Latest
app-audit-older-title = Earlier
app-audit-older = Show older
app-audit-newest = Show the latest
app-audit-empty = Nothing has been done in the partnership yet.
app-audit-none = Nothing in the log matches your search.
app-audit-quoted = “{ $text }”

# To search
app-audit-find = Search the log
app-audit-show = Search
app-audit-whole = Show the whole log
app-audit-text = Words
app-audit-text-hint = A name, a goal, a partner, a period (2025Q3) or words from a reason.
app-audit-what = What
app-audit-all = Everything
app-audit-by = By whom
app-audit-anybody = Anybody
app-audit-since = From
app-audit-until = Through
app-audit-what-contribution = Reports
app-audit-what-contribution-submitted = Reports: handed in
app-audit-what-contribution-verified = Reports: verified
app-audit-what-contribution-returned = Reports: returned
app-audit-what-contribution-corrected = Reports: corrected
app-audit-what-contribution-retracted = Reports: retracted
app-audit-what-period = Periods
app-audit-what-goal = Goals
app-audit-what-goal-group = Groups of goals
app-audit-what-release = Releases
app-audit-what-person = People and roles
app-audit-what-partner = Partners
app-audit-what-partnership = The partnership
app-audit-what-record = What stands beside the numbers
app-audit-what-file = Loaded files

# Who
app-audit-who = { $person } ({ $organisation })
app-audit-command-line = Operations (command line)
app-audit-gone = something that is no longer there
app-audit-other = { $who } did something that the log has no words for: { $deed } ({ $subject }).

# Reports
app-audit-says = : { $quantity }
app-audit-contribution-drafted = { $who } began the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-edited = { $who } went on with the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-submitted = { $who } handed in the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-withdrawn = { $who } took back the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-verified = { $who } verified the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-returned = { $who } returned the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-corrected = { $who } began to correct the report from { $partner } on “{ $goal }” for { $period }{ $says }.
app-audit-contribution-retracted = { $who } retracted the report from { $partner } on “{ $goal }” for { $period }{ $says }.

# Periods
app-audit-period-opened = { $who } opened { $period } for reports.
app-audit-period-closed =
    { $who } closed { $period }{ $through ->
        [true] {" "}and all before it
       *[false] {""}
    }.{ $n ->
        [0] {""}
        [one] {" "}One report was not verified then.
       *[other] {" "}{ $n } reports were not verified then.
    }
app-audit-period-reopened = { $who } reopened { $period }.
app-audit-period-due-moved = { $who } moved the last day for reports for { $period } to { $due }.

# Goals
app-audit-goal-set = { $who } added the goal “{ $goal }”.
app-audit-goal-changed = { $who } changed the goal “{ $goal }”: { $keys }.
app-audit-goal-target-set = { $who } decided on the goal “{ $goal }”: { $new } by { $by }, before that { $old }{ $start }.
app-audit-start = ; the baseline { $new }, before that { $old }
app-audit-goal-removed = { $who } removed the goal “{ $goal }”.
app-audit-goal-group-set = { $who } put together the group “{ $group }” of goals.
app-audit-goal-group-removed = { $who } dissolved the group “{ $group }” of goals.
app-audit-part =
    { $part ->
        [rba] the question it answers
        [numerator] what went well
        [denominator] out of what
        [direction] the side of the level
        [survey] the survey
        [title] title
        [unit] unit
        [unit_one] the unit of one
        [level] level
        [area] place
        [area_id] place
        [about] description
        [source] source
        [reporters] who reports
        [counts] what is counted
        [frequency] how often it is reported
        [first] first period
        [first_period] first period
        [baseline] baseline
        [group] group
        [position] place in the list
        [name] name
        [vision] vision
        [start] beginning
        [end] end
        [due_days] days to report
        [on_track] threshold for On track
        [at_risk] threshold for At risk
        [small_count] smallest number shown
        [contact_function] contact
        [contact_address] the contact’s address
       *[other] { $part }
    }

# What stands beside the numbers
app-audit-record-added = { $who } added { $record }: “{ $group }”
app-audit-record-changed = { $who } changed { $record }: “{ $group }”
app-audit-record-removed = { $who } removed { $record }: “{ $group }”
app-audit-record =
    { $kind ->
        [event] an event
        [note] a story, a lesson or an obstacle
        [promise] a public promise
        [initiative] an initiative
        [decision] a decision about an initiative
        [evaluation] an evaluation
        [valuation] a model estimate
       *[other] { $kind }
    }

# Releases
app-audit-release-prepared = { $who } prepared a release with figures through { $day }.
app-audit-release-approved = { $who } approved and published release { $number }, with figures through { $day }.
app-audit-release-withdrawn = { $who } withdrew release { $number }, with figures through { $day }.

# People
app-audit-person-member-invited = { $who } added { $about } as { $role }.
app-audit-person-role-changed = { $who } changed the role of { $about } from { $before } to { $role }.
app-audit-person-member-ended = { $who } ended the role of { $about } as { $role }.

# Partners
app-audit-partner-partner-added = { $who } added { $partner } as { $role }.
app-audit-partner-partner-role-added = { $who } also made { $partner } { $role }.
app-audit-partner-partner-role-ended = { $who } ended the role of { $partner } as { $role }, through { $until }.
app-audit-partner-partner-role-corrected = { $who } corrected the dates of { $partner } as { $role }.
app-audit-partner-partner-merged = { $who } merged { $duplicate } into { $into }, which is the same organisation.
app-audit-role =
    { $role ->
        [viewer] viewer
        [reporter] reporter
        [partner_admin] partner’s administrator
        [coordinator] coordinator
        [steering] steering group
        [owner] owner
        [partner] partner
        [property_owner] property owner
        [implementer] implementer
        [recruiter] recruiter
        [participant_lead] participant lead
        [data_provider] data provider
        [evaluator] evaluator
       *[other] { $role }
    }

# The partnership
app-audit-partnership-founded = { $who } founded the partnership.
app-audit-partnership-set = { $who } changed the settings of the partnership: { $keys }.
app-audit-file-loaded =
    { $who } loaded a file{ $n ->
        [0] , without new reports
        [one] {" "}with one new report
       *[other] {" "}with { $n } new reports
    }.
