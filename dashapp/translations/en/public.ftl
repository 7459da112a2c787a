# The frame around every public page
public-skip = Skip to the content
public-demo = Demonstration
public-languages = Language
public-no-cookies = This page uses no cookies.
public-all = All partnerships

# Numbers in words up to twelve; Swedish has two ones
public-number =
    { $n ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $n }
    }
public-number-of-promises = { public-number }

# The promise and how it goes
public-promise-none = No promises are shown here yet.
public-promise = We have promised { $things }{ $by }.
public-promise-and-followed = We have promised { $things }{ $by }, and we follow { $figures }.
public-promise-followed = We follow { $figures }.
public-things =
    { $n ->
        [one] { public-number } thing
       *[other] { public-number } things
    }
public-figures =
    { $n ->
        [one] { public-number } figure
       *[other] { public-number } figures
    }
public-by-end-of = by the end of { $year }
public-by = by { $date }
public-lead = This is how it is going, up to and including { $date }.
public-lead-ended = This is how it went, up to and including { $date }.
public-lead-none = The page stands for { $date }.
public-promises-first =
    { $n ->
        [one] { public-number-of-promises } promise
       *[other] { public-number-of-promises } promises
    }
public-promises-next = { public-number-of-promises }
public-standing-achieved =
    { $n ->
        [one] { $who } has been achieved
       *[other] { $who } have been achieved
    }
public-standing-on-track =
    { $n ->
        [one] { $who } is on track
       *[other] { $who } are on track
    }
public-standing-at-risk =
    { $n ->
        [one] { $who } is slightly behind plan
       *[other] { $who } are slightly behind plan
    }
public-standing-behind =
    { $n ->
        [one] { $who } is behind plan
       *[other] { $who } are behind plan
    }
public-standing-not-achieved =
    { $n ->
        [one] { $who } was not achieved
       *[other] { $who } were not achieved
    }
public-standing-too-early = for { $who } it is too early to tell
public-standing-no-data = for { $who } nothing has been reported yet
public-standing-no-result = for { $who } no result has been reported
public-and = { " and " }
public-listed = { $first } and { $last }
public-vision = Where we want to be:
public-pilots = Tried first in { $areas }.
public-partners = Taking part:
public-withdrawn = Release { $release } was withdrawn on { $date }. Therefore release { $shown } is shown.
public-withdrawn-why = The reason:

# A goal
public-of = of { $target }
public-of-at-least = of at least { $target }
public-through = up to and including { $date }
public-in-year = in { $year }
public-promised = The target is { $target } by { $date }.
public-promised-each-year = The target is { $target } every year until { $date }.
public-promised-quarter = The target is { $target } every quarter until { $date }.
public-promised-year = The target is { $target } every year until { $date }.
public-promised-irregular = The target is { $target } at all times until { $date }.
public-promised-grade = The target is “{ $target }” by { $date }.
public-to-be-done = It is to be done by { $date }.
public-aim = target: { $target }
public-followed = Followed, no target

# Numbers and words in the line of a goal
public-amount = { $number } { $unit }
public-per-cent = { $number }%
public-points =
    { $n ->
        [one] { $number } percentage point
       *[other] { $number } percentage points
    }
public-at-least = at least { $amount }
public-at-most = at most { $amount }
public-qualifier-more-than = more than { $number }
public-qualifier-less-than = less than { $number }
public-qualifier-about = about { $number }
public-qualifier-up-to = up to { $number }
public-qualifier-nearly = nearly { $number }
public-parts = ({ $numerator } of { $denominator })
public-of-answers = of { public-answers-of }
public-answers-of =
    { $n ->
        [one] { $number } respondent
       *[other] { $number } respondents
    }
public-four-quarters = over the four quarters up to and including { $date }
public-twelve-months = over the twelve months up to and including { $date }
public-met = { $met } of { $of }
public-met-quarter =
    { $n ->
        [one] quarter with { $limit }
       *[other] quarters with { $limit }
    }
public-met-year =
    { $n ->
        [one] year with { $limit }
       *[other] years with { $limit }
    }
public-met-irregular =
    { $n ->
        [one] measurement with { $limit }
       *[other] measurements with { $limit }
    }
public-held-yes = met
public-held-no = not met
public-assessed = as assessed on { $date }
public-done = done
public-not-done = not done
public-rose = Rose
public-rose-by = Rose by { $size }
public-fell = Fell
public-fell-by = Fell by { $size }
public-unchanged = Unchanged
public-since = since { $since }
public-between = between { $since } and { $until }
public-span-unknown = { $span }; by how much is not known
public-change-withheld = The change is not shown
public-span-withheld = { $span }; by how much is not shown
public-change = { $what } { $span }.
public-reported-for = according to the report for { $period }
public-no-cases = no cases
public-should-be = should be { $expected }
public-bar = { $actual } { $aim }. By { $at } it should be { $expected }.
public-expected = By { $at } it should be { $expected }.
public-boxes = Period by period: { $rows }.
public-ladder = The assessments: { $rows }. The target is “{ $target }”.
public-worse = worse than the baseline
public-from = from { $baseline }
public-preliminary =
    { $n ->
        [0] Preliminary
        [one] Preliminary: { public-number } report is missing or not yet verified
       *[other] Preliminary: { public-number } reports are missing or not yet verified
    }
public-way-linear = on the straight line to the target
public-way-milestones = on the straight line between the milestones
public-way-steps = according to the steps to the target
public-way-seasonal = with the seasons of the year counted in
public-why-path = By { $at } it should be { $expected } { $way }; { $actual } is { $percent } of that.
public-why-from-baseline = By { $at } it should be { $expected } { $way }. Counted from the baseline { $baseline }, { $percent } of that way has been covered.
public-why-worse = By { $at } it should be { $expected } { $way }. { $actual } is worse than the baseline { $baseline }.
public-why-year = In { $year }: { $actual } of at least { $target }.
public-why-year-more = In { $year }: { $actual } of at least { $target }, that is { $distance } more than promised.
public-why-year-less = In { $year }: { $actual } of at least { $target }; { $distance } short.
public-why-achieved = The target of { $target } by { $date } has been achieved.
public-why-achieved-more = The target of { $target } by { $date } has been achieved, with { $distance } more than promised.
public-why-reached = The target of { $target } has been reached. It holds until { $date }, and the next measurement may change that.
public-why-not-achieved = The target of { $target } was for { $date }. It came to { $actual }; { $distance } short.
public-why-ended = The target of { $target } was for { $date }. It came to { $actual }.
public-why-ended-worse = The target of { $target } was for { $date }. It came to { $actual }, worse than the baseline { $baseline }.
public-why-measured-before = The target of { $target } was for { $date }, but how it went then has not been reported. The latest known value is { $actual }, { $when }.
public-why-too-early = By { $at } nothing is expected yet { $way }. It is therefore too early to tell.
public-why-too-early-level = By { $at } no change is expected yet { $way }. It is therefore too early to tell.
public-why-no-data = No number counts yet. That is not the same as zero.
public-why-no-measurement = No measured value counts yet. That is not the same as zero.
public-why-no-cases = There have been no cases to count. Therefore there is no share.
public-why-withheld = The number is not shown, as it is about few people.
public-why-no-number = No number counts yet. That is not the same as zero.
public-why-no-result = The target of { $target } was for { $date }, but no result has been reported and verified. That is not the same as zero.
public-why-held =
    { $span ->
        [quarter] The level is to be held every quarter until { $date }. So far it has been held in { $percent } of the quarters.
        [year] The level is to be held every year until { $date }. So far it has been held in { $percent } of the years.
       *[irregular] The level is to be held at all times until { $date }. So far it has been held at { $percent } of the measurements.
    }
public-latest = Most recently, { $period }, it was { $value }.
public-why-was-held = The level of { $target } was to be held until { $date }, and it was.
public-why-was-not-held =
    { $span ->
        [quarter] The level of { $target } was to be held every quarter until { $date }. It was held in { $percent } of the quarters.
        [year] The level of { $target } was to be held every year until { $date }. It was held in { $percent } of the years.
       *[irregular] The level of { $target } was to be held at all times until { $date }. It was held at { $percent } of the measurements.
    }
public-why-steps =
    { $n ->
        [one] The target by { $date } is “{ $target }”, one step from the baseline “{ $baseline }”.
       *[other] The target by { $date } is “{ $target }”, { public-number } steps from the baseline “{ $baseline }”.
    }
public-steps-taken =
    { $n ->
        [0] So far no step has been taken.
        [one] So far one step has been taken.
       *[other] So far { public-number } steps have been taken.
    }
public-steps-worse = It is now worse than the baseline.
public-same-since = The assessment has been the same since { $date }.
public-next-grade = The next assessment is known only when it is published.
public-next-grade-may-change = The next assessment may change that.
public-why-grade-reached = The target “{ $target }” has been reached.
public-why-grade-since = The target “{ $target }” has been met since { $since }.
public-why-ended-grade = The target by { $date } was “{ $target }”. It came to “{ $grade }”.
public-why-no-data-grade = No assessment counts yet.
public-why-no-result-grade = The target by { $date } was “{ $target }”, but no assessment has been reported and verified.
public-why-done = It was to be done by { $date }, and it is.
public-why-done-late = It was to be done by { $date }. It was done later than that.
public-why-not-achieved-done = It was to be done by { $date }, and it is not.
public-why-no-data-done = No report counts yet. That is not the same as not done.
public-why-no-result-done = It was to be done by { $date }, but how it went has not been reported. That is not the same as not done.
public-why-followed = No target has been set: this is a figure that is followed.
public-per-quarter = a quarter
public-per-year = a year
public-pace = { $span ->
    [quarter] Over the last four quarters it came to { $pace } a quarter on average.
   *[year] Over the last year it came to { $pace }.
  } { public-pace-needed }
public-pace-needed =
    { $n ->
        [one] To reach the target by { $date }, { $needed } { $per } is needed.
       *[other] To reach the target by { $date }, { $needed } { $per } are needed.
    }
public-next-milestone = The next milestone is { $value } by { $date }.
public-afterwards =
    { $n ->
        [one] Afterwards, since { $date }, { $more } more has been counted. It stands beside the target.
       *[other] Afterwards, since { $date }, another { $more } have been counted. They stand beside the target.
    }
public-together = Together: { $shares }.
public-share = { $partner } { $quantity }
public-reported-by = Reported by { $partner }.
public-withheld = not shown
public-coverage =
    { $n ->
        [one] { $received } of { $n } expected report has been verified.
       *[other] { $received } of { $n } expected reports have been verified.
    }
public-source = Source:
public-survey = Survey by { $provider }. The question: “{ $question }” Answers that count: { $answers }.
public-ratio = The share is { $numerator } of { $denominator }.
public-reference = To compare with:
public-figure-of = { $value } on { $date }
public-day-of = on { $date }
public-provenance-actual = Result:
public-provenance-baseline = Baseline:
public-provenance-target = Target:
public-provenance-milestones = Milestones:

# The curve and the tables
public-curve = The curve
public-curve-title = { $title }: result and expected path
public-curve-what = The same figures are in the table.
public-curve-target = Target { $target }
public-ladder-target = target
public-curve-key = The solid line is what has happened, the dotted line is the path to the target.
public-curve-key-followed = The dots are the numbers that have been reported.
public-curve-gap = Where the line is broken the figures are not shown.
public-road = The dotted line goes { $way }: { $points }.
public-point = { $value } ({ $date })
public-table = The figures in a table
public-table-partners = By partner, { $when }
public-table-years = By partner and year, { $when }
public-table-periods = By period, { $when }
public-table-areas = By area
public-table-questions = By question
public-area = Area
public-question = Question
public-value = Value
public-cases = Cases
public-share-of-year = Share
public-share-of-quarters = Share, four quarters
public-answers = Respondents
public-held = The level
public-known-from = Known from
public-assessment = Assessment
public-state = State
public-state-nothing-to-report = nothing to report
public-state-missing = missing
public-state-not-due = not yet
public-from-period = from { $period }
public-missing =
    { $n ->
        [one] { public-number } report is missing
       *[other] { public-number } reports are missing
    }
public-partner = Partner
public-period = Period
public-new = New
public-in-all = In all
public-in-all-year = In the year so far
public-total = Total
public-quarter =
    { $quarter ->
        [1] Jan–Mar { $year }
        [2] Apr–Jun { $year }
        [3] Jul–Sep { $year }
       *[4] Oct–Dec { $year }
    }

# How we count
public-how = How we count
public-how-verified = Only verified reports are counted. Nobody verifies a report they wrote themselves, and wherever possible somebody from another organisation does. Reports loaded from a file had been verified before.
public-how-contribution = The figures show what the partners have contributed. They are not proof of what has caused a change in the area.
public-how-thresholds = “Should be” is the way from the start to the target, read on the day that the figures stand for. When we reach at least { $on_track }% of it, a promise is on track; at least { $at_risk }% is slightly behind plan and below { $at_risk }% is behind plan. Once the target date has come, a promise is either achieved or not achieved, or no result has been reported.
public-how-small = Numbers of people below { $small } are not shown in breakdowns. There it says “not shown”. Sometimes one more number is withheld, so that the first cannot be worked out. Zero is not a small number and can be shown.
public-how-words = Four things that are not the same:
public-how-zero = 0
public-how-zero-means = Somebody has reported, and there were none.
public-how-nothing = Nothing to report
public-how-nothing-means = A partner has answered that there was nothing to count. That is a report too.
public-how-missing = Missing
public-how-missing-means = A report that should have come has not come or has not been verified. The figure is then preliminary.
public-how-not-due = Not yet
public-how-not-due-means = The period has not been closed yet. It counts only then.

# The foot of the page
public-open-data = Open data
public-open-data-csv = Open data (CSV)
public-open-data-json = Open data (JSON)
public-release = Release { $release }, published { $date }.
public-title = { $name }: how it is going
public-description = { $name }. { $promise } { $standing }

# The home page
public-home-title = Handslag: how it is going
public-home-name = Handslag
public-home = This is what we have promised together, and how it is going.
public-home-lead = Organisations that have promised to change a place report what they do. Every page says which day its figures stand for.
public-home-none = Nothing has been published yet.
public-home-date = Figures up to and including { $date }.

provenance-seed = from the project's source texts
provenance-public = public source
provenance-derived = computed from a source
provenance-demo = invented for demonstration
public-demo-mark = demo
provenance-reported = reported by the partner
provenance-agreed = decided by the partnership

public-table-none = – means that there is no figure for that year: the partner has not reported, or had nothing to report.

# Who answers
public-contact = Questions about the promises:
