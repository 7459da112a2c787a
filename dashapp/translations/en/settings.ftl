app-menu-settings = Settings
app-settings = Settings
app-settings-lead = What you have promised and how you have agreed to count. What stands here applies from the moment you save it.
app-settings-save = Save
app-settings-saved = Saved.
app-settings-missing-key = Fill this in.

app-first-steps = { $name } has been created, and nobody has handed in anything yet. Next:
app-first-steps-members = Add partners and invite those who are to take part
app-first-steps-periods = See when the periods open and who is to report
app-first-steps-publish = Publish, so that residents see what you promise

# The goals in their order
app-settings-goals = Goals
app-settings-no-goals = There are no goals here yet. Add the first one below.
app-settings-column-goal = Goal
app-settings-column-target = Target
app-settings-column-reporters = Reported by
app-settings-column-deeds = Order
app-settings-target-by = { $value } by { $date }
app-settings-nobody-reports = nobody yet
app-settings-up = Move up
app-settings-down = Move down
app-settings-placed = The order is changed.
app-settings-remove = Remove
app-settings-remove-what = The goal goes from all pages and from the next release. Nobody has handed in anything for it. Its code cannot be used again.
app-settings-remove-now = Remove the goal
app-settings-removed = The goal is removed.
app-settings-new = Add a goal
app-settings-kind-cumulative-count = Numbers that add up
app-settings-kind-cumulative-count-what = Counted from a baseline to a target, for example people who have got a job.
app-settings-kind-cumulative-count-example = As it stands on the public page, for example: 575 more people with a job to go to
app-settings-kind-activity-count = Activities
app-settings-kind-activity-count-what = At least so many, every year or over the whole time, for example safety walks.
app-settings-kind-activity-count-example = As it stands on the public page, for example: At least 8 safety walks a year
app-settings-kind-ratio = So many of so many
app-settings-kind-ratio-what = A share that is worked out from cases, for example graffiti that is gone within a day. You report both numbers; the last four quarters are added up.
app-settings-kind-ratio-example = As it stands on the public page, for example: All graffiti gone within 24 hours
app-settings-kind-survey-share = A share of a survey
app-settings-kind-survey-share-what = How many of those who answer give certain answers, for example that they feel safe.
app-settings-kind-survey-share-example = As it stands on the public page, for example: 78% answer that safety is very or fairly good
app-settings-kind-reduction = Something that is measured anew each time
app-settings-kind-reduction-what = A level that is to go down or up to a target, for example evictions a year. The latest measurement applies.
app-settings-kind-reduction-example = As it stands on the public page, for example: No evictions by 2030
app-settings-kind-threshold = A level to be held
app-settings-kind-threshold-what = At least or at most so much in every period, for example hosts on site on at least 95 per cent of evenings.
app-settings-kind-threshold-example = As it stands on the public page, for example: Safety hosts present until 11 p.m. on at least 95% of evenings
app-settings-kind-status = A step on a list
app-settings-kind-status-what = How somebody else grades the place, for example the police's list of vulnerable areas.
app-settings-kind-status-example = As it stands on the public page, for example: Off the police's list
app-settings-kind-deliverable = Something to be done
app-settings-kind-deliverable-what = Done or not done by a day, for example a new meeting place.
app-settings-kind-deliverable-example = As it stands on the public page, for example: A new meeting place in the middle of Fittja
app-settings-kind-monitor = Something that is followed
app-settings-kind-monitor-what = A figure without a target, for example security doors put in. It gets no status.
app-settings-kind-monitor-example = As it stands on the public page, for example: Security doors put in

# Groups
app-settings-groups = Groups
app-settings-groups-what = Goals that belong together can stand under a heading of their own: a checklist, or the stages of a process. A goal stands in one group at most. Within the group the goals keep the order above.
app-settings-group-new = New group
app-settings-group-title = Heading
app-settings-group-sort = How the goals belong together
app-settings-group-checklist = Checklist
app-settings-group-checklist-what = Checklist: each goal stands for itself
app-settings-group-stages = Stages
app-settings-group-stages-what = Stages: one after the other, each leads to the next
app-settings-group-goals = Goals in the group. A goal that stands in another group moves here.
app-settings-group-empty = no goals yet
app-settings-group-add = Add the group
app-settings-group-save = Save the group
app-settings-group-saved = The group { $title } is saved.
app-settings-group-remove-what = If you remove the group its goals stay, without a heading.
app-settings-group-remove = Remove the group
app-settings-group-removed = The group is removed. Its goals stay.

# The partnership itself
app-settings-partnership = The partnership
app-settings-partnership-what = Open the part you want to change. The last button saves all parts.
app-settings-part-what = What it is
app-settings-part-contact = Contact
app-settings-part-reporting = Time and reporting
app-settings-part-judging = Judging
app-settings-part-publishing = Publishing
app-settings-name = Name
app-settings-vision = Vision
app-settings-about = About the partnership
app-settings-area = Place
app-settings-no-area = no single place
app-settings-contact-what = Stands at the foot of the public page, for anybody with a question about the promises. A function and an address, never a person.
app-settings-contact-function = Function
app-settings-contact-function-hint = For example: The partnership's office, Familjebostäder
app-settings-contact-address = Address
app-settings-contact-address-hint = A postal address or a web address. No e-mail address.
app-settings-start = Begins
app-settings-end = Ends
app-settings-end-hint = Leave empty where there is no end.
app-settings-first = First period
app-settings-first-hint = For example 2025Q3 for quarters or 2025 for years. The other periods become as long.
app-settings-first-fixed = Reporting has begun, so the first period is fixed.
app-settings-due-days = Days to report in
app-settings-due-days-hint = Counted from the last day of the period.
app-settings-judging-what = How much of what is expected has to be done. The status is worked out again on all pages when you save; what is published already does not change.
app-settings-on-track = On track from (per cent)
app-settings-at-risk = At risk from (per cent)
app-settings-small-count = Smallest number of people that is shown
app-settings-small-count-hint = Fewer than that are not shown by partner or period. At least { $least }.

# A goal
app-settings-new-title = New goal
app-settings-add = Add the goal
app-settings-goal-promise = What you promise
app-settings-title = The promise
app-settings-goal-about = What is counted
app-settings-source = Source
app-settings-goal-area = Place
app-settings-own-area = the partnership's own
app-settings-area-hint = A part of the partnership's place, where the goal is for that part only.
app-settings-level = What it is
app-settings-level-activity = Activity: what you do
app-settings-level-output = Output: what you deliver
app-settings-level-outcome = Outcome: what becomes different for somebody
app-settings-level-impact = Impact: what becomes different in the place
app-settings-rba = Which question it answers
app-settings-rba-none = not chosen
app-settings-rba-how-much = How much do we do?
app-settings-rba-how-well = How well do we do it?
app-settings-rba-better-off = Is anyone better off?
app-settings-rba-population = How is the area doing?
app-settings-group = Group
app-settings-no-group = no group
app-settings-code = Code
app-settings-code-hint = Stands in the address and in open data, and never changes. Leave it empty and it is made from the promise.
app-settings-counting = How it is counted
app-settings-unit = Unit
app-settings-unit-hint = In the plural and with a small letter, for example: people
app-settings-unit-one = The unit of one
app-settings-unit-one-hint = For example: eviction, so that it says 1 eviction and not 1 evictions. May be left empty.
app-settings-counts = What is counted is
app-settings-counts-people = people or their homes
app-settings-counts-things = things or events
app-settings-counts-hint = Small numbers of people are never shown in public.
app-settings-numerator = What went well
app-settings-numerator-hint = For example: graffiti cases gone within 24 hours
app-settings-denominator = Out of
app-settings-denominator-hint = For example: graffiti cases reported
app-settings-direction = The level is to be
app-settings-direction-at-least = at least so high
app-settings-direction-at-most = at most so high
app-settings-provider = Who asks
app-settings-choose = Choose
app-settings-answers = Answers that count
app-settings-answers-hint = One a line, as they stand in the survey, for example: very good
app-settings-answers-fixed = Answers that count:
app-settings-questions-what = The first question is the goal's own. The others are shown beside it. Write a new question in the empty row.
app-settings-question = Question { $n }
app-settings-frequency = Reported
app-settings-frequency-quarter = every quarter
app-settings-frequency-year = every year
app-settings-frequency-irregular = when something has happened
app-settings-goal-first = From the period
app-settings-goal-first-hint = Empty is the partnership's first, { $first }.
app-settings-fixed = Somebody has handed in a report for the goal, so what the report answered is fixed. To count in another way, add a new goal.
app-settings-reporters = Who reports
app-settings-reporters-what = Those expected to report every period. Whoever you take away need not report any more; what has been reported still counts.
app-settings-baseline = Baseline
app-settings-baseline-what-value = Where it began: the day before you begin to count, or the latest measurement, and how much there was then.
app-settings-baseline-what-grade = Where it began: the step that applied, and the day it was set.
app-settings-baseline-grade = The step then
app-settings-baseline-correct = Correct the baseline
app-settings-baseline-value = Baseline
app-settings-baseline-date = Date of the baseline

# The target and the way to it
app-settings-target = Target
app-settings-target-value = Target
app-settings-target-grade = The step you promise
app-settings-target-reached = To be reached on
app-settings-target-held = To be held through
app-settings-target-done = To be done by
app-settings-no-target = What is only followed has no target.
app-settings-no-scales = There is no list to choose from yet. Ask whoever runs the platform to add it.
app-settings-target-is = Target: { $aim }.
app-settings-followed = followed, without a target
app-settings-at-least = at least { $value }
app-settings-at-most = at most { $value }
app-settings-started = Baseline: { $value } on { $date }.
app-settings-former-title = The promise names { $value }, which was the target set on { $set }. Change its words if they no longer hold.
app-settings-former-derivation = The derivation is about the target { $value }, set on { $set }.
app-settings-to-target = The target and the way to it
app-settings-per = The promise is for
app-settings-per-year = every year
app-settings-per-period = the whole time together
app-settings-activity-way = An activity is counted from zero and expected to come evenly.
app-settings-profile = The way to it
app-settings-profile-hint = What should be done along the way; the status is judged against it.
app-settings-profile-linear = straight: as much all the time
app-settings-profile-milestones = by milestones, straight in between
app-settings-profile-steps = in steps: all at each milestone, nothing in between
app-settings-profile-seasonal = by season: more in some months
app-settings-milestones = Milestones
app-settings-milestones-what = Fill in the empty row to add one, empty a row to remove it. The rows are put in the order of their dates.
app-settings-milestone-date = Milestone { $n }: date
app-settings-milestone-value = Milestone { $n }: value
app-settings-milestone-measure = Milestone { $n }: counted in
app-settings-milestone-measure-value = the goal's unit
app-settings-milestone-measure-share = per cent of the baseline
app-settings-weights = The weight of the months, for the way by season
app-settings-weights-what = How much is expected in each month compared with the others. 2 is twice as much as 1, empty is nothing.
app-settings-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
app-settings-seen-not-yet = Once what is missing has been filled in, it says here how the goal will be judged.
app-settings-seen-expected = On { $date } it should be { $expected }.
app-settings-seen-judged = Then { $on } or more is on track, { $risk } or more is at risk, and less is behind.
app-settings-seen-falling = Then { $on } or less is on track, { $risk } or less is at risk, and more is behind.
app-settings-seen-threshold = Every report is to be { $level }. Held in { $on } of the periods or more it is on track, from { $risk } at risk, and below that behind. It can be achieved on { $date } at the earliest.
app-settings-seen-status = The goal is achieved when { $scale } says “{ $grade }” or better. Until { $date } it is otherwise too early to say.
app-settings-seen-deliverable = The goal is achieved when a verified report says that it is done. Until { $date } it is otherwise too early to say.
app-settings-seen-monitor = The latest verified figure is shown. It is compared with nothing and gets no status.
app-settings-seen-now = With what has been verified: { $why }
app-settings-reason = Why
app-settings-reason-hint = Stays with the goal for everybody in the partnership, for example: The steering group on 4 March: more employers have joined.
app-settings-decide = Set the target
app-settings-decided = The new one applies. The former one stays below.
app-settings-targets = Targets so far
app-settings-decided-steering = Reports have been verified, so the steering group decides the target.
app-settings-decided-coordinator = The coordinator sets the target until the first report has been verified. Then the steering group decides.

# What a file says in another way than a form
app-settings-programme-unknown-key-linear = The straight way has no milestones. Choose another way, or empty the rows.
app-settings-programme-wrong-type-code = Write small letters a to z, digits, hyphens and underscores, at most 63 characters.
app-settings-programme-wrong-type-whole-number = Write a whole number.
app-settings-programme-wrong-type-date = Choose a day.
app-settings-programme-period-backwards = The end lies before the beginning.

refused-set-meanwhile = Somebody else has changed something here since you opened the page, and nothing of yours is saved yet. The fields you have not touched now show what applies. Those you have changed still hold your words. Read it through and save again.
refused-goal-code-taken = The code { $taken } is there already, perhaps on a goal that has been removed. Choose another one.
refused-goal-area-outside = The place does not lie in { $area }, where the partnership is.
refused-goal-fixed = This is fixed since somebody handed in a report for the goal. Add a new goal instead.
refused-goal-has-reports = Somebody has handed in a report for the goal, so it cannot be removed.
refused-group-there-already = The group { $title } is there already.
refused-target-decided-by-steering = Reports have been verified, so the steering group decides the target. Ask somebody in the steering group to open the page.
refused-target-date-closed = Figures are closed through { $settled }. Choose a later day.
refused-target-date-after-end = The partnership ends on { $end }. Choose that day or an earlier one.
refused-target-unchanged = Nothing has changed.
refused-threshold-not-a-share = Give a share above 0 and at most 100 per cent.
refused-threshold-at-risk-above = Give more than 0 and less than the line for on track.
refused-small-count-too-small = Give at least { $least }, so that nobody can be recognised.
refused-small-count-too-large = Give at most { $most }. With more, next to nothing is shown by partner or period.
refused-due-days-too-many = Give at most { $most } days.
refused-first-period-fixed = Reporting has begun, so the first period is fixed.
refused-start-after-first-period = The partnership begins in its first period, { $period }, at the latest.
refused-end-before-settled = Figures are closed through { $settled }. The end cannot lie before that.
